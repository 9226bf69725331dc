import type { FaultKind, FaultPlan } from "../../src/sandbox/door/fault-kind.ts";
import { directDoor, type Fates } from "../../src/sandbox/scenario/direct-door.ts";
import { perform } from "../../src/sandbox/scenario/perform.ts";
import { endStep, hearOf } from "../../src/sandbox/scenario/play-scenario.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { type Moment, type Standing, standingOf } from "./saved-story.ts";

/** In milliseconds, for the one desk whose answer never comes: nobody wants to wait for it, and each other answer comes at once. */
const NOT_LONG = 50;

/** One request of a story, and what goes wrong with it. */
export interface Cell {
  readonly moment: Moment;
  /** Which of the requests that the desk makes from there, from 0. */
  readonly place: number;
  readonly fault: FaultKind;
  /** Nothing works after it either, until the desk is started afresh: as if it had been killed there. */
  readonly isLast?: true;
}

/** What became of a step that was played from one of its moments on. */
export interface PlayedOn {
  readonly standing: Standing;
  /** How many requests met the first fault. */
  readonly struck: number;
  readonly writes: number;
}

/** The cells of a story: each of these requests with each of these faults. */
export const cellsOf = (
  moments: readonly Moment[],
  faults: readonly FaultKind[],
  of: "writes" | "reads",
): readonly Cell[] =>
  moments.flatMap((moment) =>
    moment.asked.flatMap((asked, place) => (asked.of === of ? faults.map((fault) => ({ moment, place, fault })) : [])),
  );

/** The desk is killed at each of these writes: before it was done, and before its answer came. */
export const killedCellsOf = (moments: readonly Moment[]): readonly Cell[] =>
  cellsOf(moments, ["bad-gateway", "bad-gateway-after"], "writes").map((cell) => ({ ...cell, isLast: true }));

/** As in `step 4, act 1, 2. POST /repos/hub/helpdesk/issues/1/comments: conflict`. */
export function nameOf({ moment, place, fault }: Cell): string {
  const { method, path } = moment.asked[place] ?? { method: "", path: "" };
  return `${placeOf(moment)}, ${place + 1}. ${method} ${path}: ${fault}`;
}

/** As in `step 4, act 1`. */
export const placeOf = ({ step, act }: Moment): string =>
  `step ${step.number}, ${act < step.acts.length ? `act ${act + 1}` : "sweep"}`;

/** Plays a step of a story from a moment on, with one request gone wrong. Then all is well again. */
export function playCell({ moment, place, fault, isLast }: Cell, wish: PlayWish = {}): Promise<PlayedOn> {
  const of = moment.asked[place]?.of ?? "writes";
  const after = moment.asked.slice(0, place).filter((one) => one.of === of).length;
  const rest: FaultPlan = { fault: "unavailable", after: place, times: Number.POSITIVE_INFINITY };
  return playOn(moment, { faults: [{ fault, of, after }, ...(isLast ? [rest] : [])] }, wish);
}

/** How a step is to be played on. */
interface PlayWish {
  readonly observer?: TrafficObserver;
  /** How many sweeps follow once all is well again. Default: one. */
  readonly sweeps?: number;
}

/** What goes wrong at a moment. */
interface Trouble {
  readonly faults?: readonly FaultPlan[];
  readonly deliveries?: Fates;
}

/**
 * Plays a step of a story from a moment on. What the moment is about goes wrong; all that follows, the one sweep at the end of
 * the step among it, is done by a desk that was started afresh and knows nothing of that. Where the sweep went wrong, there
 * is another one.
 */
export async function playOn(moment: Moment, trouble: Trouble, wish: PlayWish = {}): Promise<PlayedOn> {
  const { step, act } = moment;
  const { observer, sweeps = 1 } = wish;
  const scene = moment.restore(observer);
  const { setting } = scene;
  const { sandbox } = setting;
  const { faults = [], deliveries } = trouble;
  faults.forEach(sandbox.planFault);
  const isSlow = faults.some(({ fault }) => fault === "slow");
  const troubled = directDoor(isSlow ? { ...setting, patienceMs: NOT_LONG } : setting, deliveries);
  const isSweep = act === step.acts.length;
  await (isSweep ? endStep(step, troubled) : hearOf(step, troubled));
  sandbox.clearFaults();
  const door = directDoor(setting);
  for (const next of step.acts.slice(act + 1)) {
    await perform(next, scene);
    await hearOf(step, door);
  }
  await (isSweep ? door.sweep() : endStep(step, door));
  for (let more = 1; more < sweeps; more += 1) await door.sweep();
  const struck = sandbox.log.filter(({ fault }) => fault === faults[0]?.fault).length;
  const { writes } = sandbox.counts;
  return { standing: await standingOf(scene), struck, writes };
}
