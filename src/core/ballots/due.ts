import type { Ballot, BallotResult, ResultReason, Tally } from "../domain/ballot.ts";
import { earliest, type Instant, later, latest } from "../domain/ids.ts";
import { certaintyOf } from "./certainty.ts";
import { endOfDayAnywhere, outOfPauses, type Pauses } from "./deadlines.ts";
import { endInForce, headingOf, noticeInForce } from "./notice.ts";
import { hasRoomFor, isOutstanding } from "./reminders.ts";
import { rollCall } from "./roll-call.ts";
import { blockOf, openConcerns, pendingRevision } from "./standing.ts";
import { countsOf, tallyOf, tallyOfRoll } from "./tally.ts";
import { carriesTie, isDecidable, rejectionReason, verdictOf } from "./verdict.ts";

/** Why a ballot stays open after its end, up to its hard limit. */
export type Deferral = "electorate" | "concern" | "proposal-changed";

/** What a look at an open ballot must do. */
export type BallotDue =
  /** Nothing before `until`, unless somebody votes. */
  | { readonly kind: "wait"; readonly until: Instant }
  /** It ended at `at`, which may be long before the look. */
  | { readonly kind: "close"; readonly at: Instant; readonly result: BallotResult }
  /** Too few took part, and it can still pass. */
  | { readonly kind: "extend"; readonly closesAt: Instant }
  /** Its end has come, and it may not close: that has to be said, once. */
  | { readonly kind: "defer"; readonly why: Deferral; readonly until: Instant }
  /** The result is certain: the early end is announced. */
  | { readonly kind: "give-notice"; readonly closesAt: Instant; readonly heading: "pass" | "fail" };

/** What the calendar and the issue add to a ballot's own facts. */
export interface Surroundings {
  readonly pauses?: Pauses;
  /** Whether the conversation is locked: nobody can react, so nothing ends early. */
  readonly locked?: boolean;
}

/**
 * What is due in an open ballot at `now`. The result is that of the end which holds, whenever the
 * look comes. Throws on a closed ballot: nothing leaves a final state.
 */
export function ballotDue(ballot: Ballot, now: Instant, around: Surroundings = {}): BallotDue {
  if (ballot.result !== undefined) throw new Error(`ballot ${ballot.terms.number} is closed`);
  const end = endInForce(ballot, now);
  return now >= end ? dueAtEnd(ballot, end, now, around.pauses ?? []) : dueBeforeEnd(ballot, end, now, around);
}

function dueBeforeEnd(ballot: Ballot, end: Instant, now: Instant, { pauses = [], locked }: Surroundings): BallotDue {
  const { rules, minCloseAt } = ballot.terms;
  const from = latest(minCloseAt, ballot.noEarlyEndBefore ?? minCloseAt);
  if (now < from) return { kind: "wait", until: earliest(from, end) };
  const closesAt = outOfPauses(later(now, rules.earlyCloseNotice), pauses);
  const mayEndEarly =
    !locked && closesAt < end && noticeInForce(ballot, now) === undefined && hasRoomFor("notice", ballot);
  const heading = mayEndEarly ? headingOf(ballot, now) : undefined;
  return heading === undefined ? { kind: "wait", until: end } : { kind: "give-notice", closesAt, heading };
}

function dueAtEnd(ballot: Ballot, end: Instant, now: Instant, pauses: Pauses): BallotDue {
  const { hardCloseAt } = ballot.terms;
  const why = deferralOf(ballot, end);
  if (why !== undefined) {
    if (now >= hardCloseAt) return { kind: "close", at: hardCloseAt, result: resultAt(ballot, hardCloseAt) };
    const said = ballot.deferredAt !== undefined && ballot.deferredAt >= end;
    return said ? { kind: "wait", until: hardCloseAt } : { kind: "defer", why, until: hardCloseAt };
  }
  const counts = countsOf(ballot, tallyOf(ballot, end));
  const extended = verdictOf(ballot.terms.rules, counts) === "no-quorum" && extendedEnd(ballot, end, now, pauses);
  if (extended) return { kind: "extend", closesAt: extended };
  return { kind: "close", at: end, result: resultAt(ballot, end) };
}

/** Why a ballot may not close at a moment, whatever its votes say; undefined where it may. */
export function deferralOf(ballot: Ballot, at: Instant): Deferral | undefined {
  if (!isDecidable(ballot.terms.rules, countsOf(ballot, tallyOf(ballot, at)))) return "electorate";
  return blockOf(ballot, at);
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
  return { ...endingOf(ballot, tally, at), tally, roll, closedAt: at };
}

/** The end of a ballot that decides nothing, with its votes as they stood. */
export function cancelledResult(
  ballot: Ballot,
  at: Instant,
  reason: Extract<ResultReason, "cancelled" | "restarted" | "left">,
): BallotResult {
  const roll = rollCall(ballot, at);
  return { outcome: "cancelled", reason, tally: tallyOfRoll(ballot, roll), roll, closedAt: at };
}

function endingOf(ballot: Ballot, tally: Tally, at: Instant): Pick<BallotResult, "outcome" | "reason"> {
  const { rules } = ballot.terms;
  const counts = countsOf(ballot, tally);
  const verdict = verdictOf(rules, { ...counts, concerns: openConcerns(ballot, at).length });
  if (verdict === "blocked:electorate") return { outcome: "cancelled", reason: "electorate" };
  if (verdict === "blocked:concern") return { outcome: "rejected", reason: "concern" };
  if (pendingRevision(ballot, at)) return { outcome: "lapsed", reason: "proposal-changed" };
  switch (verdict) {
    case "passed":
      return { outcome: "passed" };
    case "rejected":
      return castingVoteOf(ballot, tally, at) === "yes"
        ? { outcome: "passed", reason: "casting-vote" }
        : { outcome: "rejected", reason: rejectionReason(rules, counts) };
    case "no-quorum":
      return { outcome: "lapsed", reason: "no-quorum" };
  }
}

/** The chair's casting vote: it speaks only where the votes are tied and the chair's own seat has none. */
function castingVoteOf(ballot: Ballot, tally: Tally, at: Instant): "yes" | "no" | undefined {
  const { rules, electorate } = ballot.terms;
  const { casting } = ballot;
  if (rules.tieBreak !== "chair" || casting === undefined || casting.at > at) return undefined;
  if (!carriesTie(rules, countsOf(ballot, tally))) return undefined;
  const chair = electorate.find((seat) => seat.chair)?.seat;
  const vote = rollCall(ballot, at).find(({ seat }) => seat === chair)?.vote;
  return vote && isOutstanding(vote) ? casting.choice : undefined;
}
