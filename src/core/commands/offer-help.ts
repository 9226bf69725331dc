import { isOver } from "../config/is-over.ts";
import type { GroupConfig } from "../config/schema.ts";
import type { Change } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Need } from "../domain/work-state.ts";
import type { CommandContext } from "./command.ts";
import { laneRefusal } from "./lane-refusal.ts";

/** Most offers that wait at a time: more than these nobody reads. */
export const MOST_OFFERS = 20;

/**
 * Somebody who is in no group of the request offers to help: in a group where they name one that works, with a need where
 * they name one that is open. A member accepts it.
 */
export function offerHelp(
  context: CommandContext,
  { group, need }: { readonly group?: GroupConfig | undefined; readonly need?: Need | undefined },
): readonly Change[] | Refusal {
  const { by, state, desk } = context;
  const stage = desk.config.stages.find(({ id }) => id === state.stage);
  if (desk.config.groups.length === 0) return refuse(sentence("desk-refused-no-groups"));
  if (stage === undefined || isOver(stage)) return refuse(sentence("desk-refused-offer-late"));
  const refusal = laneRefusal(state);
  if (refusal) return refusal;
  const known = state.offers.find(({ person }) => person.id === by.id);
  if (known && known.group === group?.id && known.need === need?.number)
    return refuse(sentence("desk-refused-offered-already"));
  if (!known && state.offers.length >= MOST_OFFERS) return refuse(sentence("desk-refused-offers-full", MOST_OFFERS));
  return [{ kind: "help-offered", person: by, ...(group && { group: group.id }), ...(need && { need: need.number }) }];
}
