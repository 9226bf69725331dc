import { earliest, type Instant, latest, millisecondsOf } from "../domain/ids.ts";
import type { PastHold, RequestState } from "../domain/request-state.ts";

/**
 * For how many milliseconds from one moment to another a request was on hold: on any, or on those that count. A time in which two
 * holds stood counts once; a hold that still stands counts to the end.
 */
export function heldTime(
  { pastHolds, holds }: Pick<RequestState, "pastHolds" | "holds">,
  from: Instant,
  until: Instant,
  counts: (hold: PastHold["hold"]) => boolean = () => true,
): number {
  const held = [...pastHolds, ...holds.map((hold) => ({ ...hold, endedAt: until }))]
    .filter(({ hold }) => counts(hold))
    .map(({ since, endedAt }) => ({ since: latest(since, from), endedAt: earliest(endedAt, until) }))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  let counted = from;
  let time = 0;
  for (const { since, endedAt } of held) {
    const begin = latest(since, counted);
    if (endedAt <= begin) continue;
    time += millisecondsOf(endedAt) - millisecondsOf(begin);
    counted = endedAt;
  }
  return time;
}
