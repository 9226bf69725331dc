import type { CalendarFile } from "../config/schema.ts";
import type { Ballot, BallotRules, BallotTerms } from "../domain/ballot.ts";
import { earliest, type Instant, instant, instantAt, later, latest, millisecondsOf } from "../domain/ids.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days on which no ballot ends, both ends included. */
export type Pauses = CalendarFile["pauses"];

/** The moment at which the day of `at` has ended everywhere on Earth: the next 12:00 UTC, or `at` itself where it is one. */
export function endOfDayAnywhere(at: Instant): Instant {
  return instantAt(Math.ceil((millisecondsOf(at) - 12 * HOUR) / DAY) * DAY + 12 * HOUR);
}

/** The day that is the last to end, anywhere on Earth, at or after a moment. */
export const dayEndingAt = (at: Instant): string => later(at, -12 * HOUR - 1_000).slice(0, 10);

/** An end of a ballot, moved to the end of the first day after the pause where it would fall into one. */
export function outOfPauses(end: Instant, pauses: Pauses): Instant {
  const day = dayEndingAt(end);
  const pause = pauses.find(({ from, until }) => from <= day && day <= until);
  return pause === undefined ? end : outOfPauses(later(instant(`${pause.until}T12:00:00Z`), 2 * DAY), pauses);
}

/** The ends of a ballot that opens now. With a next meeting it ends there, though never before its minimum period is over. */
export function openingTimes(
  rules: BallotRules,
  openedAt: Instant,
  nextMeeting?: Instant,
  pauses: Pauses = [],
): Pick<BallotTerms, "minCloseAt" | "closesAt" | "hardCloseAt"> {
  const minCloseAt = later(openedAt, rules.minOpen);
  const hardCloseAt = outOfPauses(endOfDayAnywhere(latest(later(openedAt, rules.hardLimit), minCloseAt)), pauses);
  const wanted = latest(nextMeeting ?? endOfDayAnywhere(later(openedAt, rules.openFor)), minCloseAt);
  return { minCloseAt, closesAt: earliest(outOfPauses(wanted, pauses), hardCloseAt), hardCloseAt };
}

/** Milliseconds that are left at least when a concern is raised: whoever voted before must be able to think again. */
export const LEFT_AFTER_CONCERN = 72 * HOUR;
/** Milliseconds that are left at least when the last concern or pause has ended. */
export const LEFT_AFTER_BLOCK = 48 * HOUR;
/** Milliseconds that are left at least, and without an early end, when records were lost or changed by hand. */
export const LEFT_AFTER_LOSS = 72 * HOUR;

/**
 * The later end of a ballot of which less than `milliseconds` are left at `at`: the end of a day anywhere on Earth, out
 * of the pauses, within the hard limit. Undefined where enough is left, or where the limit allows no later end.
 */
export function endAtLeast(
  ballot: Pick<Ballot, "closesAt" | "terms">,
  at: Instant,
  milliseconds: number,
  pauses: Pauses,
): Instant | undefined {
  const least = later(at, milliseconds);
  if (ballot.closesAt >= least) return undefined;
  const closesAt = earliest(outOfPauses(endOfDayAnywhere(least), pauses), ballot.terms.hardCloseAt);
  return closesAt > ballot.closesAt ? closesAt : undefined;
}
