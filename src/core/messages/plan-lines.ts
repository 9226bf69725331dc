import type { Plan } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { PlanPart } from "../domain/work-change.ts";

/** What a plan tells on lines of its own, in its words as they stand in the thread; null where they were removed or changed. */
export type PlanTold = Readonly<Partial<Record<PlanPart, string>>> | null;

/** Most characters that are quoted of a part: the whole plan is a link away. */
const LONGEST_QUOTE = 300;

/** The plan in short: kinds of support, expected outcome, owner of use. */
export function planLines({ supportTypes }: Plan, told: PlanTold): readonly Sentence[] {
  return [
    ...(supportTypes.length > 0 ? [sentence("desk-plan-support", supportTypes)] : []),
    ...(told === null ? [sentence("desk-plan-removed")] : []),
    ...(told?.outcome === undefined ? [] : [sentence("desk-plan-outcome", quotable(told.outcome))]),
    ...(told?.use === undefined ? [] : [sentence("desk-plan-use", quotable(told.use))]),
  ];
}

/** The beginning of a text, as long as may be quoted. */
export function quotable(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${[...text.slice(0, 2 * LONGEST_QUOTE)].slice(0, LONGEST_QUOTE - 1).join("")}…`;
}
