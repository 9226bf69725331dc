import { type Instant, instant } from "../domain/ids.ts";
import { fallsOn, ruleDays } from "./rule-days.ts";
import type { CalendarFile } from "./schema.ts";
import { momentIn } from "./zoned-time.ts";

/** The two kinds of dates that a calendar has. */
export type DateKind = DateException["of"];

/** What the calendar says of one date that is not as planned. */
export type DateException = CalendarFile["exceptions"][number];

/** A date as it is held: exceptions are in it. */
export interface CalendarDate {
  /** The day, as in 2026-03-26: in the zone where it has one, else UTC. */
  readonly on: string;
  /** The hour of that day, where one is known. */
  readonly at?: string | undefined;
  readonly zone?: string | undefined;
  readonly link?: string | undefined;
  /** What moved it, or gave it another hour. */
  readonly exception?: DateException | undefined;
  /** Its hour; the beginning of its day, UTC, where none is known. */
  readonly starts: Instant;
}

type Planned = Omit<CalendarDate, "starts">;

/** Where a calendar keeps its rule and its single dates of a kind. */
const KEYS = {
  meeting: { rule: "meeting-rule", single: "meetings" },
  "drop-in": { rule: "drop-in-rule", single: "drop-ins" },
} as const;

/** The dates of a kind from a day on, earliest first. Take as many as are needed: a rule may have no end. */
export function* datesFrom(calendar: CalendarFile, kind: DateKind, from: string): Generator<CalendarDate, void> {
  const rule = ruleOf(calendar, kind);
  const single = singleDates(calendar, kind).filter(({ on }) => on >= from);
  for (const on of rule ? ruleDays(rule, from) : []) {
    if (exceptionOn(calendar, kind, on)) continue;
    const ruled = dated({ on, at: rule?.at, zone: rule?.zone, link: rule?.link });
    while (single[0] && single[0].starts <= ruled.starts) yield* single.splice(0, 1);
    yield ruled;
  }
  yield* single;
}

/** The dates of a kind that are planned for a day, whether or not an exception moves or cancels them. */
export function plannedOn(calendar: CalendarFile, kind: DateKind, day: string): readonly Planned[] {
  const rule = ruleOf(calendar, kind);
  const listed = calendar[KEYS[kind].single].filter(({ on }) => on === day);
  return rule && fallsOn(rule, day) ? [...listed, { on: day, at: rule.at, zone: rule.zone, link: rule.link }] : listed;
}

/** The rule for the dates of a kind, where there is one. */
export const ruleOf = (calendar: CalendarFile, kind: DateKind): CalendarFile["meeting-rule"] =>
  calendar[KEYS[kind].rule];

/** What the calendar says of one planned date. The first of several holds. */
export const exceptionOn = ({ exceptions }: CalendarFile, kind: DateKind, day: string): DateException | undefined =>
  exceptions.find(({ of, on }) => of === kind && on === day);

/** The dates of a kind from a day on that are planned and not held, earliest first. */
export const calledOffFrom = (calendar: CalendarFile, kind: DateKind, from: string): readonly DateException[] =>
  calendar.exceptions
    .filter(
      (exception) =>
        exception.of === kind &&
        exception.on >= from &&
        heldOn(exception) === undefined &&
        exceptionOn(calendar, kind, exception.on) === exception &&
        plannedOn(calendar, kind, exception.on).length > 0,
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));

/** The day on which a date is held after its exception; undefined where it is cancelled. */
export const heldOn = ({ on, at, "moved-to": movedTo }: DateException): string | undefined =>
  movedTo ?? (at === undefined ? undefined : on);

/** The listed dates, and every date that an exception moves or gives another hour. */
export function singleDates(calendar: CalendarFile, kind: DateKind): CalendarDate[] {
  const kept = calendar[KEYS[kind].single].filter(({ on }) => !exceptionOn(calendar, kind, on));
  const changed = calendar.exceptions.flatMap((exception) => {
    const held = heldOn(exception);
    if (held === undefined || exceptionOn(calendar, kind, exception.on) !== exception) return [];
    const at = exception.at;
    return plannedOn(calendar, kind, exception.on).map((date) => ({ ...date, on: held, at: at ?? date.at, exception }));
  });
  return [...kept, ...changed].map(dated).sort((a, b) => (a.starts < b.starts ? -1 : 1));
}

const dated = (date: Planned): CalendarDate => ({ ...date, starts: startOf(date) });

/** A day without an hour has no zone either: it is that day wherever somebody reads it. */
const startOf = ({ on, at, zone }: Planned): Instant =>
  zone === undefined || at === undefined ? instant(`${on}T${at ?? "00:00"}:00Z`) : momentIn(zone, on, at);
