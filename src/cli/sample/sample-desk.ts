import { readFile } from "node:fs/promises";
import { readRequests } from "../../board/read/read-requests.ts";
import type { Instant } from "../../core/domain/ids.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { instantOf } from "../../sandbox/clock.ts";
import { directDoor } from "../../sandbox/scenario/direct-door.ts";
import { playScenario } from "../../sandbox/scenario/play-scenario.ts";
import { readScenario, type Scenario } from "../../sandbox/scenario/scenario.ts";
import { githubOf, setUp } from "../../sandbox/scenario/setting.ts";
import { demoForms, demoStory } from "../demo/demo-story.ts";

/** `full`: requests in all stages, as a desk would have them in a busy month. `quiet`: nothing is open. */
export const SAMPLE_KINDS = ["full", "quiet"] as const;

/** A sample desk by its name. */
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** The sample desk that is meant; undefined where there is none of that name. */
export const sampleKind = (name: string): SampleKind | undefined => SAMPLE_KINDS.find((kind) => kind === name);

/** Says that there is none of that name. */
export const noSuchSample = (name: string): Sentence => sentence("cli-board-bad-sample", name, [...SAMPLE_KINDS]);

/** What a board of the sample desk is built from. */
export interface SampleDesk {
  readonly requests: readonly RequestSnapshot[];
  readonly readAt: Instant;
}

/** Public requests of the years before, as the text of a desk's list of them. */
export const sampleHistory = (): Promise<string> => textOf("history.csv");

/** Plays the demo's request and, for the full one, what else goes on, and reads the desk as everybody may. */
export async function sampleDesk(kind: SampleKind): Promise<SampleDesk> {
  const story = await sampleStory(kind);
  const setting = setUp(story, { forms: await demoForms(), writer: "actions" });
  const door = directDoor(setting);
  for await (const { differences, step } of playScenario(story, setting, door)) {
    if (differences.length > 0) throw new Error(`the sample desk, step ${step.number}: ${differences.join("; ")}`);
  }
  const { sandbox, ref } = setting;
  const requests = await readRequests(githubOf(setting, sandbox.token({ as: "reader" })), ref);
  return { requests, readAt: instantOf(sandbox.clock) };
}

/** The demo's story, and after it the sample's own steps: all of them, or only its desk and its last day. */
async function sampleStory(kind: SampleKind): Promise<Scenario> {
  const demo = await demoStory();
  const file = "sample.scenario.yml";
  const sample = readScenario(await textOf(file), file);
  const [first, ...others] = sample.steps;
  const last = others.at(-1);
  if (!first || !last) throw new Error("the sample desk has no steps");
  const steps = kind === "full" ? sample.steps : [first, last];
  return { ...demo, groups: sample.groups, steps: [...demo.steps, ...steps] };
}

const textOf = (file: string): Promise<string> =>
  readFile(new URL(`../../../src/sandbox/sample/${file}`, import.meta.url), "utf8");
