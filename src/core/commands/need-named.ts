import { type Refusal, refuse } from "../domain/refusal.ts";
import type { RequestState } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";
import type { Need } from "../domain/work-state.ts";
import { issueNumber } from "./issue-number.ts";

/** The needs of a request that are not met yet. */
export const openNeeds = ({ needs }: Pick<RequestState, "needs">): readonly Need[] => needs.filter(({ met }) => !met);

/** The open need that a word such as `2` names. */
export function needNamed(word: string | undefined, state: Pick<RequestState, "needs">): Need | Refusal {
  const number = issueNumber(word);
  const open = openNeeds(state).map((need) => String(need.number));
  if (open.length === 0 && !state.needs.some((known) => known.number === number))
    return refuse(sentence("desk-refused-need-none"));
  if (number === undefined) return refuse(sentence("desk-refused-need-missing", open));
  const need = state.needs.find((known) => known.number === number);
  if (!need) return refuse(sentence("desk-refused-need-unknown", number, open));
  return need.met ? refuse(sentence("desk-refused-need-met", number, need.met.by.login)) : need;
}
