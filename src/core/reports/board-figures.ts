import { lowerMedian } from "../ballots/lower-median.ts";
import type { Desk } from "../config/desk.ts";
import { isOver } from "../config/is-over.ts";
import type { Lane } from "../domain/care-change.ts";
import type { OutcomeState } from "./board-care-types.ts";
import type { Counted } from "./board-counted.ts";
import { FEWEST_CASES } from "./board-period-figures.ts";
import type { BoardRequest, WaitsFor } from "./board-types.ts";

/** A stage with its requests of now. */
export interface BoardStage {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly waitsFor: WaitsFor;
  /** Whether requests here count as finished. */
  readonly finished: boolean;
  readonly final: boolean;
  /** Requests that are here now. Small questions are no requests. */
  readonly count: number;
  /** Requests that were ever here. */
  readonly reached: number;
  /** Half of the completed stays took no longer than this, in begun days; null with fewer than five. */
  readonly typicalDays: number | null;
}

/** Small questions, or wishes to join: all, and those that nobody has answered yet. */
export interface BoardLane {
  readonly lane: Exclude<Lane, "request">;
  readonly count: number;
  readonly open: number;
}

/** How many requests a group of them has; a null name is "not said". */
export interface BoardCount {
  readonly name: string | null;
  readonly count: number;
}

/** The figures of the board. They hold everything that is registered, whether or not it is shown. */
export interface BoardFigures {
  readonly stages: readonly BoardStage[];
  readonly exits: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  /** What is no request: counted apart from stages and exits. */
  readonly lanes: readonly BoardLane[];
  /** Requests, small questions and wishes to join. */
  readonly total: number;
  /** Requests that are neither finished nor ended. */
  readonly inMotion: number;
  /** Requests whose way is over. */
  readonly finished: number;
  /** Requests in motion by who acts next; those on hold wait for nobody. */
  readonly waiting: Readonly<Record<WaitsFor | "hold", number>>;
  /** Of delivered requests. */
  readonly outcomes: Readonly<Record<OutcomeState, number>>;
  readonly countries: readonly BoardCount[];
  /** Requests and small questions that are in the figures only, as their requesters wished. */
  readonly onlyCounted: number;
}

/** Counts everything that is registered. */
export function boardFigures(all: readonly Counted[], desk: Desk): BoardFigures {
  const full = all.filter(({ request }) => request.lane === "request");
  const moving = full.flatMap(({ request }) => (request.finished ? [] : [request]));
  const waitsFor = (who: WaitsFor): number => moving.filter(({ now }) => !now.held && now.waitsFor === who).length;
  const ended = (state: BoardRequest["outcomeState"]): number =>
    full.filter(({ request }) => request.outcomeState === state).length;
  return {
    stages: stageFigures(full, desk),
    exits: exitCounts(full, desk),
    lanes: (["question", "join"] as const).map((lane) => {
      const inLane = all.filter(({ request }) => request.lane === lane);
      return { lane, count: inLane.length, open: inLane.filter(({ request }) => !request.finished).length };
    }),
    total: all.length,
    inMotion: moving.length,
    finished: full.length - moving.length,
    waiting: {
      requester: waitsFor("requester"),
      coordinator: waitsFor("coordinator"),
      committee: waitsFor("committee"),
      group: waitsFor("group"),
      helpdesk: waitsFor("helpdesk"),
      nobody: waitsFor("nobody"),
      hold: moving.filter(({ now }) => now.held).length,
    },
    outcomes: {
      awaited: ended("awaited"),
      reported: ended("reported"),
      "not-reported": ended("not-reported"),
    },
    countries: counted(full.map(({ request }) => request.country)),
    onlyCounted: all.filter(({ request: { lane, consent } }) => lane !== "join" && consent === "only-counted").length,
  };
}

const stageFigures = (full: readonly Counted[], desk: Desk): readonly BoardStage[] =>
  desk.config.stages.map((stage) => ({
    id: stage.id,
    title: stage.title,
    about: stage.about,
    waitsFor: stage["waits-for"],
    finished: isOver(stage),
    final: stage.final,
    count: full.filter(({ request }) => !request.exit && request.stage === stage.id).length,
    reached: full.filter(({ reached }) => reached.has(stage.id)).length,
    typicalDays: typicalDays(full, stage.id),
  }));

/** Exits of the configuration in their order, then those that only older requests took. */
function exitCounts(full: readonly Counted[], desk: Desk): BoardFigures["exits"] {
  const taken = full.flatMap(({ request: { exit } }) => (exit ? [exit] : []));
  const known = new Map([
    ...desk.config.exits.map(({ id, title }) => [id, title] as const),
    ...taken.map(({ exit, title }) => [exit, title] as const),
  ]);
  return [...known].map(([id, title]) => ({ id, title, count: taken.filter(({ exit }) => exit === id).length }));
}

/** Counts by name, the most first, then by name; those without one come last. */
function counted(names: readonly (string | null)[]): readonly BoardCount[] {
  const counts = new Map<string | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        b.count - a.count ||
        ((a.name ?? "") < (b.name ?? "") ? -1 : 1),
    );
}

function typicalDays(full: readonly Counted[], stage: string): number | null {
  const times = full.flatMap(({ stays }) => stays.flatMap((stay) => (stay.stage === stage ? [stay.time] : [])));
  const middle = lowerMedian(times);
  return times.length < FEWEST_CASES || middle === undefined ? null : Math.max(1, Math.ceil(middle / 86_400_000));
}
