import { pendingRank } from "../../config/queue-stage.ts";
import type { GroupedItem } from "../../domain/agenda.ts";
import { sentence } from "../../domain/sentence.ts";
import { type AgendaFacts, isNews, itemOf, wordsOf } from "./agenda-facts.ts";

/** A place in the queue that somebody asked for and that holds soon, or that somebody objected to since the meeting before. */
export function queueItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state, desk, times } = facts;
  const pending = pendingRank(state, desk);
  if (pending) {
    const { at, by, place, holdsFrom, reason } = pending;
    const name = facts.view().names.person(by);
    const asks =
      name === null
        ? sentence("agenda-rank-pending-somebody", place, { at: holdsFrom })
        : sentence("agenda-rank-pending", name, place, { at: holdsFrom });
    return [itemOf(facts, "queue", at, [asks, wordsOf(facts, reason)])];
  }
  const rank = state.ranks.at(-1);
  const objection = rank?.objection;
  // Who takes their own wish back leaves nothing to decide.
  if (!rank || !objection || objection.by.id === rank.by.id || !isNews(objection.at, times)) return [];
  const said = sentence("agenda-rank-objected", rank.place);
  return [itemOf(facts, "queue", objection.at, [said, wordsOf(facts, rank.reason), wordsOf(facts, objection.reason)])];
}
