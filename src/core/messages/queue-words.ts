import type { Desk } from "../config/desk.ts";
import { queuePeriod } from "../config/queue-period.ts";
import { pendingRank, placeInQueue } from "../config/queue-stage.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { commentAddress } from "./comment-address.ts";
import { formatMonths } from "./format-months.ts";

/** Where a request that waits in the queue stands, to the line of the period in which it was counted. */
export function placeSaid(state: RequestState, desk: Desk): Sentence {
  const queued = placeInQueue(state, desk);
  if (!queued) return sentence("desk-queue-place-unknown");
  const { place, of, line, at } = queued;
  switch (line) {
    case null:
      return sentence("desk-queue-place", place, of);
    case "above":
      return sentence("desk-queue-place-above", place, of, periodSaid(desk, at));
    case "below":
      return sentence("desk-queue-place-below", place, of, periodSaid(desk, at));
  }
}

/** The period of the line in which a moment lies, as in "October – December 2026". */
export function periodSaid({ config }: Pick<Desk, "config">, at: Instant): string {
  const { from, until } = queuePeriod(config.queue.per, at);
  return formatMonths(from, until, config.desk.language);
}

/** The place that was asked for and does not hold yet, with how to object. */
export function pendingSaid(state: RequestState, desk: Desk, issueUrl: string): readonly Sentence[] {
  const rank = pendingRank(state, desk);
  if (!rank) return [];
  const reason = commentAddress(issueUrl, rank.reason.comment);
  return [
    sentence("desk-rank-asked", rank.by.login, rank.place, reason),
    sentence("desk-rank-how-to-object", { at: rank.holdsFrom }),
  ];
}
