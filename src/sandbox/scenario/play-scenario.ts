import { loadDesk } from "../../core/config/load-desk.ts";
import type { DecisionRecord } from "../../core/domain/batch.ts";
import { instant } from "../../core/domain/ids.ts";
import type { RequestState } from "../../core/domain/request-state.ts";
import type { ReactionContent, RequestSnapshot } from "../../core/domain/snapshot.ts";
import { decide } from "../../core/workflow/decide.ts";
import { deriveState } from "../../core/workflow/derive-state.ts";
import type { GitHub } from "../../github/port.ts";
import type { ReactionName } from "../state.ts";
import { checkStep } from "./check-step.ts";
import type { Door } from "./door.ts";
import { formBody } from "./form-body.ts";
import { recordsOf } from "./records-of.ts";
import type { Act, Scenario, Step } from "./scenario.ts";
import { githubOf, type Setting } from "./setting.ts";

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

/** Where a story has got to. */
interface Scene {
  issue: number | undefined;
  /** The last comment of each person. */
  readonly said: Map<string, number>;
}

/** Plays a story through a door, step by step. After each step the door sweeps, as it would in the next minutes. */
export async function* playScenario(scenario: Scenario, setting: Setting, door: Door): AsyncGenerator<Played> {
  const reader = githubOf(setting, setting.sandbox.token({ as: "reader" }));
  const scene: Scene = { issue: undefined, said: new Map() };
  for (const step of scenario.steps) {
    if (step.at !== undefined) setting.sandbox.clock.set(instant(`${step.at.replace(" ", "T")}:00Z`));
    for (const act of step.acts) {
      await perform(act, setting, scene, reader);
      await door.takeIn();
    }
    await door.sweep();
    await door.takeIn();
    yield await lookAfter(step, setting, scene, reader);
  }
}

async function lookAfter(step: Step, setting: Setting, scene: Scene, reader: GitHub): Promise<Played> {
  const snapshot = await reader.readSnapshot({ ...setting.ref, number: issueOf(scene) });
  const loaded = loadDesk(snapshot.files);
  if (!loaded.ok) throw new Error(`the story's desk does not load: ${JSON.stringify(loaded.problems, null, 1)}`);
  const state = deriveState(snapshot);
  const decision = decide(snapshot, { kind: "sweep" }, loaded.desk);
  const leftAlone = decision.kind === "left-alone" ? decision.why : undefined;
  const differences = step.expect
    ? checkStep(step.expect, { snapshot, state, leftAlone, writers: setting.writers })
    : [];
  return { step, snapshot, state, records: recordsOf(snapshot), differences };
}

function issueOf({ issue }: Scene): number {
  if (issue === undefined) throw new Error("the story has to open a request first");
  return issue;
}

const REACTIONS: Partial<Record<ReactionContent, ReactionName>> = {
  THUMBS_UP: "+1",
  THUMBS_DOWN: "-1",
  EYES: "eyes",
  HEART: "heart",
  ROCKET: "rocket",
};

async function perform(act: Act, setting: Setting, scene: Scene, reader: GitHub): Promise<void> {
  const { sandbox, repository } = setting;
  const { by } = act;
  switch (act.kind) {
    case "opens":
      scene.issue = sandbox.openIssue(repository, { by, title: act.opening.title, body: bodyOf(act, setting) });
      return;
    case "says":
      scene.said.set(by, sandbox.comment(repository, issueOf(scene), { by, body: act.body }));
      return;
    case "edits-comment":
      sandbox.editComment(lastComment(scene, by), { by, body: act.body });
      return;
    case "edits-request":
      sandbox.editIssue(repository, issueOf(scene), { by, body: act.body });
      return;
    case "reacts":
    case "unreacts": {
      const content = REACTIONS[act.content] ?? "heart";
      const ballot = await ballotComment(setting, scene, reader);
      if (act.kind === "reacts") sandbox.react(ballot, { by, content });
      else sandbox.unreact(ballot, { by, content });
      return;
    }
    case "labels":
      sandbox.label(repository, issueOf(scene), act.label, { by });
      return;
    case "unlabels":
      sandbox.unlabel(repository, issueOf(scene), act.label, { by });
      return;
    case "deletes":
      sandbox.deleteComment(await ownComment(act.what, setting, scene, reader), { by });
      return;
    case "defaces":
      await deface(act, setting, scene, reader);
      return;
    case "closes":
      sandbox.close(repository, issueOf(scene), { by });
      return;
    case "reopens":
      sandbox.reopen(repository, issueOf(scene), { by });
      return;
    case "deletes-account":
      sandbox.deleteUser(by);
      return;
  }
}

function bodyOf({ opening }: Extract<Act, { kind: "opens" }>, { forms }: Setting): string {
  const form = opening.form === undefined ? undefined : forms.get(opening.form);
  if (opening.form !== undefined && !form) throw new Error(`the story's desk has no form ${opening.form}`);
  return opening.body ?? (form ? formBody(form, opening.answers) : "");
}

function lastComment({ said }: Scene, by: string): number {
  const comment = said.get(by);
  if (comment === undefined) throw new Error(`${by} has said nothing yet`);
  return comment;
}

/** The comment of the newest ballot: where people react. */
async function ballotComment({ ref }: Setting, scene: Scene, reader: GitHub): Promise<number> {
  const { ballots } = deriveState(await reader.readSnapshot({ ...ref, number: issueOf(scene) }));
  const comment = ballots.at(-1)?.comment;
  if (comment === undefined) throw new Error("there is no ballot to react to");
  return comment;
}

/** The desk's card, or its newest record comment. */
async function ownComment(what: "card" | "record", { ref }: Setting, scene: Scene, reader: GitHub): Promise<number> {
  const { card, batches } = await reader.readSnapshot({ ...ref, number: issueOf(scene) });
  const comment = what === "card" ? card?.comment : batches.at(-1)?.comment;
  if (comment === undefined) throw new Error(`there is no ${what} yet`);
  return comment;
}

/** Changes the words of a comment and leaves its marker as it is. */
async function deface(
  { by, what }: Extract<Act, { readonly kind: "deletes" | "defaces" }>,
  setting: Setting,
  scene: Scene,
  reader: GitHub,
): Promise<void> {
  const id = await ownComment(what, setting, scene, reader);
  const { comments } = await reader.readSnapshot({ ...setting.ref, number: issueOf(scene) });
  const body = comments.find((comment) => comment.id === id)?.body ?? "";
  setting.sandbox.editComment(id, { by, body: `Nothing to see here.\n\n${body}` });
}
