import { readRequests } from "../../board/read/read-requests.ts";
import type { Instant } from "../../core/domain/ids.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { instantOf } from "../../sandbox/clock.ts";
import { directDoor } from "../../sandbox/scenario/direct-door.ts";
import { playScenario } from "../../sandbox/scenario/play-scenario.ts";
import { readScenario, type Scenario } from "../../sandbox/scenario/scenario.ts";
import { githubOf, setUp } from "../../sandbox/scenario/setting.ts";
import { demoForms, demoStory } from "../demo/demo-story.ts";
import type { SampleKind } from "./sample-kinds.ts";
import { sampleText } from "./sample-text.ts";

/** What a board of the sample desk is built from. */
export interface SampleDesk {
  readonly requests: readonly RequestSnapshot[];
  readonly readAt: Instant;
}

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
  const sample = readScenario(await sampleText(file), file);
  const [first, ...others] = sample.steps;
  const last = others.at(-1);
  if (!first || !last) throw new Error("the sample desk has no steps");
  const steps = kind === "full" ? sample.steps : [first, last];
  return { ...demo, groups: sample.groups, steps: [...demo.steps, ...steps] };
}
