import { readdirSync, readFileSync } from "node:fs";
import type { DecisionRecord } from "../../src/core/domain/batch.ts";
import type { Comment, RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { followChain } from "../../src/core/records/chain.ts";
import type { WriteFate } from "../../src/sandbox/door/faults.ts";
import { directDoor, type Fates } from "../../src/sandbox/scenario/direct-door.ts";
import type { Door } from "../../src/sandbox/scenario/door.ts";
import { playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario, type Scenario } from "../../src/sandbox/scenario/scenario.ts";
import { type Setting, setUp } from "../../src/sandbox/scenario/setting.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
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
  readonly write?: { readonly place: number; readonly as: Exclude<WriteFate, "ok"> };
  readonly deliveries?: Fates;
  readonly door?: (setting: Setting) => Door;
  readonly observer?: TrafficObserver;
}

/** How a story ended, in words that do not depend on the numbers that GitHub gave. */
export interface Ending {
  /** All records that count. Comments are named by who wrote them, as in `comment 2 of finland`. */
  readonly records: readonly DecisionRecord[];
  readonly visible: {
    readonly labels: readonly string[];
    readonly issue: "open" | "closed";
    /** Cards that are not folded away. */
    readonly cards: number;
    /** Record comments that count for nothing and are not folded away. */
    readonly strays: number;
    /** Keys that stand in more than one record. */
    readonly twice: readonly string[];
    /** What each comment got for an answer: the text of a reply, the sign of the desk. */
    readonly answers: readonly string[];
    /** What the story's steps expect and did not find. */
    readonly differences: readonly string[];
  };
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
  let last: { readonly snapshot: RequestSnapshot; readonly records: readonly DecisionRecord[] } | undefined;
  for await (const played of playScenario(scenario, setting, door)) {
    differences.push(...played.differences.map((difference) => `step ${played.step.number}: ${difference}`));
    last = played;
  }
  if (!last) throw new Error("the story has no steps");
  const ending = endingOf(last.snapshot, last.records, setting, differences);
  return { ending, writes: setting.sandbox.counts.writes, deliveries, snapshot: last.snapshot, setting };
}

const sweepingTwice = (door: Door): Door => ({
  ...door,
  async sweep() {
    await door.sweep();
    await door.sweep();
  },
});

function endingOf(
  snapshot: RequestSnapshot,
  records: readonly DecisionRecord[],
  setting: Setting,
  differences: readonly string[],
): Ending {
  const { card, comments, distrusted, issue, replies } = snapshot;
  const names = namesOf(comments, setting);
  const keys = records.map(({ key }) => key);
  const doubled = distrusted.filter(({ why, isMinimized }) => why === "second-card" && !isMinimized);
  return {
    records: named(records, names),
    visible: {
      labels: issue.labels.toSorted(),
      issue: issue.state,
      cards: (card ? 1 : 0) + doubled.length,
      strays: followChain(snapshot.batches).stray.filter(({ isMinimized }) => !isMinimized).length,
      twice: keys.filter((key, index) => keys.indexOf(key) !== index),
      answers: [
        ...replies.map(({ to, body }) => `${names.get(to)}: ${body.split("\n\n<!--")[0]}`),
        ...comments.flatMap(({ id, reactions }) =>
          reactions
            .filter(({ content }) => names.has(id) && SIGNS.has(content))
            .map(({ content }) => `${names.get(id)}: ${content}`),
        ),
      ].sort(),
      differences,
    },
  };
}

/** The reactions that only the desk gives. */
const SIGNS: ReadonlySet<string> = new Set(["ROCKET", "CONFUSED"]);

/** A name for each comment by a person: comments get other numbers where the desk wrote more or less before them. */
function namesOf(comments: readonly Comment[], { writers }: Setting): ReadonlyMap<number, string> {
  const said = new Map<string, number>();
  const names = new Map<number, string>();
  for (const { id, author } of comments) {
    if (author && writers.includes(author.id)) continue;
    const who = author?.login ?? "nobody";
    said.set(who, (said.get(who) ?? 0) + 1);
    names.set(id, `comment ${said.get(who)} of ${who}`);
  }
  return names;
}

function named(records: readonly DecisionRecord[], names: ReadonlyMap<number, string>): readonly DecisionRecord[] {
  let text = JSON.stringify(records);
  for (const [id, name] of names) {
    text = text.replaceAll(`command:${id}:`, `command:${name}:`).replaceAll(`"comment":${id}`, `"comment":"${name}"`);
  }
  return JSON.parse(text);
}
