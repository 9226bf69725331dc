import type { SentWebhook } from "../../src/sandbox/deliver.ts";
import type { FaultKind } from "../../src/sandbox/door/fault-kind.ts";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import type { Scene } from "../../src/sandbox/scenario/perform.ts";
import { beginStory } from "../../src/sandbox/scenario/play-scenario.ts";
import { setUp } from "../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../support/repository-forms.ts";
import { type Standing, standingOf } from "../support/saved-story.ts";
import { type Seeded, seeded } from "../support/seeded.ts";
import { type Memory, type StormApp, startStormApp } from "./app-under-storm.ts";
import { act, type Voices } from "./storm-crowd.ts";
import type { StormPlan } from "./storm-plan.ts";

/**
 * What goes wrong in a storm. Limits are missing: the App keeps them by the clock of the machine, for a minute at least; and
 * an answer that never comes, which it waits ten seconds for. The cells have these.
 */
const FAULTS: readonly FaultKind[] = [
  "server-error",
  "bad-gateway",
  "bad-gateway-after",
  "unavailable",
  "reset",
  "reset-after",
  "truncated",
  "no-permission",
  "conflict",
  "spam",
  "graphql-partial",
];
const LOST = 5;
const DOUBLED = 5;
const FAULTY = 2;
/** Deliveries that come a round or more later than they were sent. */
const LATE = 10;
const MOST_SWEEPS = 4;

/** What came of a storm. */
export interface Stormed {
  readonly standing: Standing;
  readonly delivered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly requests: number;
  readonly faults: number;
  readonly sweeps: number;
  /** In the order in which it was measured, with how many deliveries had been sent by then. */
  readonly memory: readonly (Memory & { readonly delivered: number })[];
}

const begin = (plan: StormPlan): Scene => beginStory(setUp(plan.scenario, { forms: repositoryForms, writer: "app" }));

/** The plan with a desk that hears of each act at once, and without faults. */
export async function playQuietly(plan: StormPlan): Promise<Standing> {
  const scene = begin(plan);
  const door = directDoor(scene.setting);
  const voices: Voices = new Map();
  for (const { at, beats } of plan.rounds) {
    scene.setting.sandbox.clock.set(at);
    for (const beat of beats) {
      await act(beat, scene, voices);
      await door.takeIn();
    }
    await door.sweep();
    await door.takeIn();
    // Nobody else takes them, and they would fill the memory.
    scene.setting.sandbox.takeDeliveries();
  }
  return standingOf(scene);
}

/** The same plan with an App that hears of it in any order, late, twice or never, and whose GitHub fails now and then. */
export async function playStorm(plan: StormPlan, seed: number): Promise<Stormed> {
  const scene = begin(plan);
  const { sandbox } = scene.setting;
  const app = await startStormApp(scene.setting);
  const chance = seeded(seed);
  const post = createPost(scene, app, chance);
  const memory: (Memory & { readonly delivered: number })[] = [];
  const voices: Voices = new Map();
  let sweeps = 0;
  try {
    for (const { at, beats } of plan.rounds) {
      sandbox.clock.set(at);
      for (const beat of beats) await act(beat, scene, voices);
      planFaults(scene, chance);
      await post.round();
      for (let failed: number | undefined = 1; failed !== 0; sweeps += 1) {
        if (sweeps > plan.rounds.length * MOST_SWEEPS)
          throw new Error(`the desk does not come to rest:\n${app.troubles().join("\n")}`);
        failed = await app.sweep();
      }
      sandbox.clearFaults();
      memory.push({ ...(await app.memory()), delivered: post.counts.delivered });
    }
    await post.all();
    for (let writes = -1; writes !== sandbox.counts.writes; sweeps += 1) {
      writes = sandbox.counts.writes;
      await app.sweep();
    }
    const standing = await standingOf(scene);
    const faults = sandbox.log.filter(({ fault }) => fault !== undefined).length;
    return { standing, ...post.counts, requests: sandbox.log.length, faults, sweeps, memory };
  } finally {
    await app.close();
  }
}

/** From now on, about so many of a hundred requests go wrong. */
function planFaults({ setting: { sandbox } }: Scene, chance: Seeded): void {
  let after = 0;
  for (let fault = 0; fault < 60; fault += 1) {
    after += chance.below(2 * Math.round(100 / FAULTY));
    sandbox.planFault({ fault: chance.pick(FAULTS), after });
  }
}

/** The way from GitHub to the App. */
function createPost({ setting: { sandbox } }: Scene, app: StormApp, chance: Seeded) {
  const counts = { delivered: 0, lost: 0, doubled: 0 };
  let waiting: SentWebhook[] = [];
  const arriving = (webhook: SentWebhook): readonly SentWebhook[] => {
    if (chance.percent(LOST)) {
      counts.lost += 1;
      return [];
    }
    if (!chance.percent(DOUBLED)) return [webhook];
    counts.doubled += 1;
    return [webhook, webhook];
  };
  const send = async (webhooks: readonly SentWebhook[]): Promise<void> => {
    counts.delivered += webhooks.length;
    await app.deliver(webhooks);
  };
  return {
    counts,
    /** All that was told so far, in any order; some of it stays on the way. What the App makes of it is told, too. */
    async round() {
      for (let told = sandbox.takeDeliveries(); told.length > 0; told = sandbox.takeDeliveries()) {
        const arrived = chance.shuffled([...waiting, ...told.flatMap(arriving)]);
        const isLate = arrived.map(() => chance.percent(LATE));
        waiting = arrived.filter((_, place) => isLate[place]);
        await send(arrived.filter((_, place) => !isLate[place]));
      }
    },
    /** All that is still on the way. */
    async all() {
      const rest = [...waiting, ...sandbox.takeDeliveries().flatMap(arriving)];
      waiting = [];
      await send(chance.shuffled(rest));
    },
  };
}
