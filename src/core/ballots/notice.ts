import type { Ballot } from "../domain/ballot.ts";
import { earliest, type Instant } from "../domain/ids.ts";
import { certaintyOf } from "./certainty.ts";
import { blockOf, seatOf } from "./standing.ts";
import { countsOf, tallyOf } from "./tally.ts";
import { shortfallOf } from "./verdict.ts";

/**
 * Which way a ballot must go, whatever is still to come; undefined while it is open, where something holds it up, or
 * where it would end without a quorum.
 */
export function headingOf(ballot: Ballot, at: Instant): "pass" | "fail" | undefined {
  if (blockOf(ballot, at) !== undefined) return undefined;
  const counts = countsOf(ballot, tallyOf(ballot, at));
  const certainty = certaintyOf(ballot.terms.rules, counts);
  if (certainty === "open" || counts.eligible < ballot.terms.rules.minEligible) return undefined;
  return shortfallOf(ballot.terms.rules, counts) === 0 ? certainty : undefined;
}

/**
 * The announced early end that holds at `now`. A vote after the announcement lifts it for good, and so does whatever
 * else may change the count or the question. What comes after the announced end comes too late to lift it.
 */
export function noticeInForce(ballot: Ballot, now: Instant): Ballot["notice"] {
  const { notice } = ballot;
  if (notice === undefined || notice.at > now || headingOf(ballot, notice.at) === undefined) return undefined;
  const last = earliest(now, notice.closesAt);
  const events = [...voteEvents(ballot), ...ballot.disturbances];
  return events.some((at) => notice.at < at && at <= last) ? undefined : notice;
}

/** The end that holds at `now`: the ballot's own (extensions are in it), or an announced earlier one. */
export function endInForce(ballot: Ballot, now: Instant): Instant {
  const notice = noticeInForce(ballot, now);
  return notice === undefined ? ballot.closesAt : earliest(notice.closesAt, ballot.closesAt);
}

/** When the electorate voted, changed or withdrew a vote. A removed reaction counts from the look that missed it. */
function voteEvents(ballot: Ballot): readonly Instant[] {
  const acts = ballot.acts.filter(({ by }) => seatOf(ballot, by)).map(({ at }) => at);
  const reactions = ballot.reactions
    .filter(({ by }) => seatOf(ballot, by))
    .flatMap(({ at, goneAt }) => [at, goneAt ?? at]);
  const noted = ballot.meetingVotes.flatMap(({ notedAt, countsFrom }) => [notedAt, countsFrom]);
  return [...acts, ...reactions, ...noted];
}
