import type { Ballot, ReminderKind, SeatVote } from "../domain/ballot.ts";
import type { Person } from "../domain/batch.ts";
import { type Instant, instantAt, later, latest, millisecondsOf } from "../domain/ids.ts";
import { endInForce, headingOf } from "./notice.ts";
import { rollCall } from "./roll-call.ts";
import { isRecused } from "./standing.ts";

/** Most comments that may call members to one ballot, beside its opening. */
export const MOST_REMINDERS = 3;

const HOUR = 3_600_000;
const LAST_DAY = 24 * HOUR;
/** Nobody is called to the same ballot twice within this, in milliseconds. */
const REST = 48 * HOUR;

/** Whether a seat has no vote that counts and may still cast one. */
export const isOutstanding = ({ kind }: SeatVote): boolean => kind === "none" || kind === "conflicting";

/** Whose votes are outstanding: the members, and the alternates who sit for one that stepped aside. */
export function outstanding(ballot: Ballot, at: Instant): readonly Person[] {
  const open = new Set(
    rollCall(ballot, at)
      .filter(({ vote }) => isOutstanding(vote))
      .map(({ seat }) => seat),
  );
  return ballot.terms.electorate
    .filter(({ seat }) => open.has(seat))
    .map(({ member, alternate }) => (alternate && isRecused(ballot, member.id, at) ? alternate : member));
}

/**
 * Whether the budget has room for one more comment of a kind. Room is kept for those with a better right that may
 * still come: an extension before a notice, a notice before the last day, the last day before half-way.
 */
export function hasRoomFor(kind: ReminderKind, ballot: Ballot): boolean {
  const given = (one: ReminderKind): number => ballot.reminders.filter((reminder) => reminder.kind === one).length;
  const extensions = ballot.terms.rules.maxExtensions - ballot.extensions;
  // In an extension it is votes that are missing: to call for them is worth more there than to end a little earlier.
  const notice = given("notice") === 0 && ballot.extensions === 0 ? 1 : 0;
  const lastDay = ballot.terms.rules.reminders.includes("last-day") && given("last-day") === 0 ? 1 : 0;
  const kept = {
    extension: 0,
    notice: extensions,
    "last-day": extensions + notice,
    "half-way": extensions + notice + lastDay,
  };
  return ballot.reminders.length + 1 + kept[kind] <= MOST_REMINDERS;
}

/** The reminder that is due at a moment: on the last day, or half-way; none while the result is certain. */
export function reminderDue(ballot: Ballot, now: Instant): "last-day" | "half-way" | undefined {
  const end = endInForce(ballot, now);
  if (now >= end || headingOf(ballot, now) !== undefined) return undefined;
  const isHalfWay = now >= middle(halfOf(ballot), end);
  const kind = now >= later(end, -LAST_DAY) ? "last-day" : isHalfWay ? "half-way" : undefined;
  if (kind === undefined || !ballot.terms.rules.reminders.includes(kind) || !hasRoomFor(kind, ballot)) return undefined;
  const given = ballot.reminders.some((reminder) => reminder.kind === kind);
  return given || !isRested(ballot, now) ? undefined : kind;
}

/** The moments at which a reminder may fall due although nobody does anything; past ones are among them. */
export function reminderMoments(ballot: Ballot, now: Instant): readonly Instant[] {
  const end = endInForce(ballot, now);
  const from = { "half-way": middle(halfOf(ballot), end), "last-day": later(end, -LAST_DAY) };
  const { reminders } = ballot.terms.rules;
  return (["half-way", "last-day"] as const)
    .filter((kind) => reminders.includes(kind) && ballot.reminders.every((given) => given.kind !== kind))
    .map((kind) => latest(from[kind], restedFrom(ballot)));
}

/** Whether nobody was called to a ballot for so long that they may be called again. */
export const isRested = (ballot: Ballot, now: Instant): boolean => restedFrom(ballot) <= now;

const restedFrom = ({ terms, reminders }: Ballot): Instant =>
  later([terms.openedAt, ...reminders.map(({ at }) => at)].reduce(latest), REST);

/** The moment from which half the time is counted: the opening, or the last extension. */
const halfOf = ({ terms, reminders }: Ballot): Instant =>
  reminders.findLast(({ kind }) => kind === "extension")?.at ?? terms.openedAt;

const middle = (from: Instant, until: Instant): Instant =>
  instantAt((millisecondsOf(from) + millisecondsOf(until)) / 2);
