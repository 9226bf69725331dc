import type { Ballot, BallotResult, Tally, Verdict } from "../domain/ballot.ts";
import { earliest, type Instant, later } from "../domain/ids.ts";
import { certaintyOf } from "./certainty.ts";
import { endOfDayAnywhere, outOfPauses, type Pauses } from "./deadlines.ts";
import { endInForce, headingOf, noticeInForce } from "./notice.ts";
import { rollCall } from "./roll-call.ts";
import { countsOf, tallyOf, tallyOfRoll } from "./tally.ts";
import { rejectionReason, verdictOf } from "./verdict.ts";

/** What a look at an open ballot must do. */
export type BallotDue =
  /** Nothing before `until`, unless somebody votes. */
  | { readonly kind: "wait"; readonly until: Instant }
  /** It ended at `at`, which may be long before the look. */
  | { readonly kind: "close"; readonly at: Instant; readonly result: BallotResult }
  /** Too few took part, and it can still pass. */
  | { readonly kind: "extend"; readonly closesAt: Instant }
  /** The result is certain: the early end is announced. */
  | { readonly kind: "give-notice"; readonly closesAt: Instant; readonly heading: "pass" | "fail" };

/**
 * What is due in an open ballot at `now`. The result is that of the end which holds, whenever the
 * look comes. Throws on a closed ballot: nothing leaves a final state.
 */
export function ballotDue(ballot: Ballot, now: Instant, pauses: Pauses = []): BallotDue {
  if (ballot.result !== undefined) throw new Error(`ballot ${ballot.terms.number} is closed`);
  const end = endInForce(ballot, now);
  return now >= end ? dueAtEnd(ballot, end, now, pauses) : dueBeforeEnd(ballot, end, now, pauses);
}

function dueBeforeEnd(ballot: Ballot, end: Instant, now: Instant, pauses: Pauses): BallotDue {
  const { rules, minCloseAt } = ballot.terms;
  if (now < minCloseAt) return { kind: "wait", until: earliest(minCloseAt, end) };
  const closesAt = outOfPauses(later(now, rules.earlyCloseNotice), pauses);
  const heading = noticeInForce(ballot, now) === undefined && closesAt < end ? headingOf(ballot, now) : undefined;
  return heading === undefined ? { kind: "wait", until: end } : { kind: "give-notice", closesAt, heading };
}

function dueAtEnd(ballot: Ballot, end: Instant, now: Instant, pauses: Pauses): BallotDue {
  const { hardCloseAt } = ballot.terms;
  const verdict = verdictAt(ballot, end);
  if (verdict === "blocked:electorate" || verdict === "blocked:concern") {
    if (now < hardCloseAt) return { kind: "wait", until: hardCloseAt };
    return { kind: "close", at: hardCloseAt, result: resultAt(ballot, hardCloseAt) };
  }
  const extended = verdict === "no-quorum" ? extendedEnd(ballot, end, now, pauses) : undefined;
  if (extended !== undefined) return { kind: "extend", closesAt: extended };
  return { kind: "close", at: end, result: resultAt(ballot, end) };
}

/** The end after one more extension, or undefined where none is left, none fits, or none could help. */
function extendedEnd(ballot: Ballot, end: Instant, now: Instant, pauses: Pauses): Instant | undefined {
  const { rules, hardCloseAt } = ballot.terms;
  if (ballot.extensions >= rules.maxExtensions) return undefined;
  if (certaintyOf(rules, countsOf(ballot, tallyOf(ballot, end))) === "fail") return undefined;
  const closesAt = earliest(outOfPauses(endOfDayAnywhere(later(now, rules.extendBy)), pauses), hardCloseAt);
  return closesAt > now ? closesAt : undefined;
}

/** The result of a ballot that ends at `at`, with the count and the roll call of that moment. */
export function resultAt(ballot: Ballot, at: Instant): BallotResult {
  const roll = rollCall(ballot, at);
  const tally = tallyOfRoll(ballot, roll);
  return { ...endingOf(ballot, tally), tally, roll, closedAt: at };
}

function endingOf(ballot: Ballot, tally: Tally): Pick<BallotResult, "outcome" | "reason"> {
  const counts = countsOf(ballot, tally);
  const verdict = verdictOf(ballot.terms.rules, counts);
  switch (verdict) {
    case "passed":
      return { outcome: "passed" };
    case "rejected":
      return { outcome: "rejected", reason: rejectionReason(ballot.terms.rules, counts) };
    case "no-quorum":
      return { outcome: "lapsed", reason: "no-quorum" };
    case "blocked:electorate":
    case "blocked:concern":
      return { outcome: "cancelled", reason: "electorate" };
  }
}

const verdictAt = (ballot: Ballot, at: Instant): Verdict =>
  verdictOf(ballot.terms.rules, countsOf(ballot, tallyOf(ballot, at)));
