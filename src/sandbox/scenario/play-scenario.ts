import { loadDesk } from "../../core/config/load-desk.ts";
import type { DecisionRecord } from "../../core/domain/batch.ts";
import type { RequestState } from "../../core/domain/request-state.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { decide } from "../../core/workflow/decide.ts";
import { deriveState } from "../../core/workflow/derive-state.ts";
import { instantOf } from "../clock.ts";
import { checkMeeting } from "./check-meeting.ts";
import { checkStep, type Found } from "./check-step.ts";
import { changeDraft } from "./desk-draft.ts";
import type { Door } from "./door.ts";
import { forgetTold, perform, readRequest, type Scene } from "./perform.ts";
import { publishCopy } from "./publish-copy.ts";
import { recordsOf } from "./records-of.ts";
import type { Scenario, Step } from "./scenario.ts";
import { githubOf, type Setting, writeDesk } from "./setting.ts";
import { cardIn } from "./story-project.ts";
import { momentOf } from "./words.ts";

/** What is there after a step. */
export interface Played {
  readonly step: Step;
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
  /** All records of the request, oldest first. */
  readonly records: readonly DecisionRecord[];
  /** What differs from what the step expects, in sentences. */
  readonly differences: readonly string[];
}

/** Plays a story through a door, step by step. After each step the door sweeps, as it would in the next minutes. */
export async function* playScenario(scenario: Scenario, setting: Setting, door: Door): AsyncGenerator<Played> {
  const { sandbox } = setting;
  const scene = beginStory(setting);
  for (const step of scenario.steps) {
    beginStep(step, scene);
    sandbox.failReads(step["read-fails"]);
    await playStep(step, scene, scene.asleep ? undefined : door);
    sandbox.failReads(undefined);
    const snapshot = await readRequest(scene);
    if (step.publish) publishCopy(setting, snapshot);
    const after = lookAfter(step, snapshot, setting);
    const elsewhere = [...(await differencesElsewhere(step, scene)), ...(await differencesOfMeeting(step, scene))];
    yield { ...after, differences: [...after.differences, ...elsewhere] };
  }
}

/** A story before its first step. */
export const beginStory = (setting: Setting): Scene => ({
  setting,
  reader: githubOf(setting, setting.sandbox.token({ as: "reader" })),
  requests: [],
  current: 0,
  asleep: false,
  said: new Map(),
  desks: new Set(["helpdesk"]),
});

/** Goes on to a step: to its time, its request, and what it changes in the desk. */
export function beginStep(step: Step, scene: Scene): void {
  const { setting } = scene;
  if (step.at !== undefined) setting.sandbox.clock.set(momentOf(step.at));
  if (step.request !== undefined) scene.current = step.request - 1;
  scene.asleep = step.desk === undefined ? scene.asleep : step.desk === "asleep";
  changeDesk(step, setting);
}

function changeDesk(step: Step, setting: Setting): void {
  const { roster, config, calendar, writer } = step;
  if (!roster && !config && !calendar && !writer) return;
  setting.draft = changeDraft(setting.draft, step, instantOf(setting.sandbox.clock).slice(0, 10));
  writeDesk(setting);
}

/** Without a door the desk sleeps, and what GitHub tells is lost. */
async function playStep(step: Step, scene: Scene, door: Door | undefined): Promise<void> {
  for (const act of step.acts) {
    await perform(act, scene);
    if (door) await hearOf(step, door);
  }
  if (door) await endStep(step, door);
  else forgetTold(scene.setting.sandbox);
}

/** What the desk makes of one act. In a race it hears of nothing before all have acted. */
export async function hearOf(step: Step, door: Door): Promise<void> {
  if (!step.race) await door.takeIn(step.again);
}

/** What the desk does once all have acted. */
export async function endStep(step: Step, door: Door): Promise<void> {
  if (step.race) await door.race?.();
  await door.sweep();
  await door.takeIn();
}

function lookAfter(step: Step, snapshot: RequestSnapshot, setting: Setting): Played {
  const found = foundAfter(step, snapshot, setting);
  const differences = step.expect ? checkStep(step.expect, found) : [];
  return { step, snapshot, state: found.state, records: recordsOf(snapshot), differences };
}

function foundAfter(step: Step, snapshot: RequestSnapshot, setting: Setting): Found {
  const { accounts, writers } = setting;
  const leftAlone = whyLeftAlone(step, snapshot);
  const boardCard = cardIn(setting, snapshot.issue.number);
  return { snapshot, state: deriveState(snapshot), leftAlone, writers, accounts, boardCard };
}

/** What differs in other requests of the story from what the step expects of them. */
async function differencesElsewhere(step: Step, scene: Scene): Promise<readonly string[]> {
  const differences: string[] = [];
  for (const [place, expected] of Object.entries(step.expect?.others ?? {})) {
    const found = foundAfter(step, await readRequest(scene, Number(place)), scene.setting);
    differences.push(...checkStep(expected, found).map((difference) => `request ${place}: ${difference}`));
  }
  return differences;
}

/** What differs in the agenda and the minutes over all requests of the story. */
async function differencesOfMeeting({ expect }: Step, scene: Scene): Promise<readonly string[]> {
  if (!expect?.meeting) return [];
  const requests: RequestSnapshot[] = [];
  for (const place of scene.requests.keys()) requests.push(await readRequest(scene, place + 1));
  return checkMeeting(expect.meeting, requests, instantOf(scene.setting.sandbox.clock));
}

/** Why the desk would do nothing now. That its files do not load breaks the story off, unless the step expects just that. */
function whyLeftAlone({ expect }: Step, snapshot: RequestSnapshot): string | undefined {
  const loaded = loadDesk(snapshot.files);
  if (loaded.ok) {
    const decision = decide(snapshot, { kind: "sweep" }, loaded.desk);
    return decision.kind === "left-alone" ? decision.why : undefined;
  }
  const told = loaded.problems.map(({ file, line, message }) => `${file}, line ${line}: ${speakPlain(message, "en")}`);
  if (!expect?.["left-alone"]) throw new Error(`the story's desk does not load: ${told.join("\n")}`);
  return told.join("\n");
}
