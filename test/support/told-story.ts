import { readdirSync, readFileSync } from "node:fs";
import type { RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import type { FaultKind } from "../../src/sandbox/door/fault-kind.ts";
import { directDoor, type Fates } from "../../src/sandbox/scenario/direct-door.ts";
import type { Door } from "../../src/sandbox/scenario/door.ts";
import { playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario, type Scenario } from "../../src/sandbox/scenario/scenario.ts";
import { type Setting, setUp } from "../../src/sandbox/scenario/setting.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { type Ending, endingOf } from "./ending.ts";
import { repositoryForms } from "./repository-forms.ts";

const read = (file: URL): Scenario => readScenario(readFileSync(file, "utf8"), file.pathname);

/** The demo's story. */
export const DEMO = read(new URL("../../src/sandbox/stories/smart-servier.scenario.yml", import.meta.url));

const folder = new URL("../scenarios/", import.meta.url);

const storiesIn = (folder: URL): readonly Scenario[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".scenario.yml"))
    // The story in Arabic brings a form of its own, and takes the way of the others.
    .filter((file) => !file.startsWith("arabic-"))
    .map((file) => read(new URL(file, folder)));

/** The stories of requesters and coordinators. */
export const CARE_STORIES: readonly Scenario[] = ["care", "exits", "stories"].flatMap((name) =>
  storiesIn(new URL(`${name}/`, folder)),
);

/** The stories of groups, needs, resources, the queue and the project board. */
export const HANDS_STORIES: readonly Scenario[] = [
  ...storiesIn(new URL("work/", folder)),
  ...CARE_STORIES.filter(({ title }) => /^F(9|1[0-4])\b|newcomer/.test(title)),
];

/** Every story that stands beside these folders, the demo's first. */
export const STORIES: readonly Scenario[] = [DEMO, ...storiesIn(folder)];

/** What happens to a story on its way. */
export interface Trouble {
  /** One write of the desk, counted from 1, goes wrong. */
  readonly write?: { readonly place: number; readonly as: FaultKind };
  readonly deliveries?: Fates;
  readonly door?: (setting: Setting) => Door;
  readonly observer?: TrafficObserver;
}

/** A story that was told to its end, and what it took. */
export interface Told {
  readonly ending: Ending;
  readonly writes: number;
  readonly deliveries: number;
  readonly snapshot: RequestSnapshot;
  readonly setting: Setting;
}

/** Tells a story with a desk in this process. After each step the desk sweeps twice, in case the first is hit. */
export async function tell(scenario: Scenario, trouble: Trouble = {}): Promise<Told> {
  const { write, observer } = trouble;
  const setting = setUp(scenario, { forms: repositoryForms, writer: "actions", ...(observer && { observer }) });
  if (write) setting.sandbox.onWrite((n) => (n === write.place ? write.as : "ok"));
  let deliveries = 0;
  const fates: Fates = (delivery) => {
    deliveries = delivery;
    return trouble.deliveries?.(delivery) ?? "arrives";
  };
  const door = trouble.door?.(setting) ?? sweepingTwice(directDoor(setting, fates));
  const differences: string[] = [];
  let last: RequestSnapshot | undefined;
  for await (const played of playScenario(scenario, setting, door)) {
    differences.push(...played.differences.map((difference) => `step ${played.step.number}: ${difference}`));
    last = played.snapshot;
  }
  if (!last) throw new Error("the story has no steps");
  const ending = endingOf(last, setting.writers, differences);
  return { ending, writes: setting.sandbox.counts.writes, deliveries, snapshot: last, setting };
}

const sweepingTwice = (door: Door): Door => ({
  ...door,
  async sweep() {
    await door.sweep();
    await door.sweep();
  },
});
