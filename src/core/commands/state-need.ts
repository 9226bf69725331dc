import type { Change } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { NeedKind } from "../domain/work-change.ts";
import { type CommandContext, freeText } from "./command.ts";
import { openNeeds } from "./need-named.ts";

/** Most needs of a request that are open at a time. */
export const MOST_NEEDS = 20;

/** States what a request needs. Needs of both kinds are counted together. */
export function stateNeed(need: NeedKind, { by, state, parsed, refTo }: CommandContext): readonly Change[] | Refusal {
  const text = freeText(parsed);
  if (text === undefined) return refuse(sentence("desk-refused-text-missing", parsed.name));
  if (openNeeds(state).length >= MOST_NEEDS) return refuse(sentence("desk-refused-needs-full", MOST_NEEDS));
  const number = Math.max(0, ...state.needs.map((known) => known.number)) + 1;
  return [{ kind: "need-stated", number, need, by, text: refTo(text) }];
}
