import { planParts } from "../commands/plan-parts.ts";
import type { Desk } from "../config/desk.ts";
import type { DecisionRecord } from "../domain/batch.ts";
import type { Plan } from "../domain/request-state.ts";
import type { Comment } from "../domain/snapshot.ts";
import type { PlanTold } from "../messages/plan-lines.ts";
import type { Look } from "./look.ts";
import { textBehind } from "./text-behind.ts";

/** What a plan tells on lines of its own, in its words as they stand in the thread; null where they were removed or changed. */
export function planTold({ text }: Plan, comments: readonly Comment[], desk: Desk): PlanTold {
  const words = textBehind(text, comments, desk);
  return words === undefined ? null : planParts(words, desk.config);
}

/** The words of the plan, where one of these records puts it to the vote. */
export function planPutToVote(
  { state, snapshot, desk }: Pick<Look, "state" | "snapshot" | "desk">,
  records: readonly DecisionRecord[],
): { readonly plan?: PlanTold } {
  const opens = records.some(({ changes }) => changes.some(({ kind }) => kind === "ballot-opened"));
  return opens && state.plan ? { plan: planTold(state.plan, snapshot.comments, desk) } : {};
}
