import type { Desk } from "../config/desk.ts";
import { placeInQueue } from "../config/queue-stage.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { periodSaid } from "../messages/queue-words.ts";

/** Why support cannot start yet: the request stands below the line of the period. Nothing where no place is known. */
export function belowLine(state: RequestState, desk: Desk): readonly Sentence[] {
  const queued = placeInQueue(state, desk);
  if (queued?.line !== "below") return [];
  const { place, of, at } = queued;
  return [sentence("desk-guard-below-line", place, of, periodSaid(desk, at)), sentence("desk-guard-rank-how")];
}
