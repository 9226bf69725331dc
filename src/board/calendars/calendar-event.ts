import { type CalendarDate, type DateKind, exceptionOn, ruleOf } from "../../core/config/calendar-dates.ts";
import { fallsOn, ruleDays } from "../../core/config/rule-days.ts";
import type { AppointmentRuleConfig, CalendarFile } from "../../core/config/schema.ts";
import { momentIn } from "../../core/config/zoned-time.ts";
import { type Instant, instant, millisecondsOf } from "../../core/domain/ids.ts";
import { clockTime } from "./time-zone-lines.ts";

/** When something is, as lines of a calendar. */
export interface EventTime {
  /** The part of its UID that no other date of the calendar has. */
  readonly name: string;
  readonly lines: readonly string[];
  /** Counts its changes. */
  readonly sequence: number;
}

const PLACES: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

/** The dates of the monthly rule, but for those that an exception moves or calls off; undefined where the rule has no date. */
export function ruleTime(calendar: CalendarFile, kind: DateKind): EventTime | undefined {
  const rule = ruleOf(calendar, kind);
  const first = rule && ruleDays(rule, rule.from).next().value;
  if (!rule || !first) return undefined;
  const off = calendar.exceptions.filter(
    (one) => one.of === kind && exceptionOn(calendar, kind, one.on) === one && fallsOn(rule, one.on),
  );
  const except = off.map(({ on }) => on).sort();
  return {
    name: `${kind}-rule`,
    sequence: off.length,
    lines: [
      ruleLine("DTSTART", rule, first),
      ...lengthOf(kind, rule.at),
      `RRULE:FREQ=MONTHLY;BYDAY=${dayOf(rule)}${rule.until === undefined ? "" : `;UNTIL=${lastOf(rule, rule.until)}`}`,
      ...except.map((on) => ruleLine("EXDATE", rule, on)),
    ],
  };
}

/** A date that stands by itself: listed, moved, or at another hour. */
export function singleTime(kind: DateKind, { on, at, starts, exception }: CalendarDate): EventTime {
  return {
    name: `${kind}-${exception?.on ?? on}`,
    sequence: exception ? 1 : 0,
    lines: [at === undefined ? `DTSTART;VALUE=DATE:${plain(on)}` : `DTSTART:${utc(starts)}`, ...lengthOf(kind, at)],
  };
}

/** A date of the rule by its own clocks, so that it stays at its hour in summer. */
function ruleLine(name: string, { at, zone }: AppointmentRuleConfig, on: string): string {
  if (at === undefined) return `${name};VALUE=DATE:${plain(on)}`;
  const time = `${plain(on)}T${at.replace(":", "")}00`;
  return zone === undefined ? `${name}:${time}Z` : `${name};TZID=${zone}:${time}`;
}

/** A drop-in hour takes an hour. How long a meeting takes is not known; a day without an hour is a whole day. */
const lengthOf = (kind: DateKind, at: string | undefined): readonly string[] =>
  kind === "drop-in" && at !== undefined ? ["DURATION:PT1H"] : [];

/** As in `-1TH` for the last Thursday. */
function dayOf({ every }: AppointmentRuleConfig): string {
  const [place = "", weekday = ""] = every.split(" ");
  return `${PLACES[place] ?? 1}${weekday.slice(0, 2).toUpperCase()}`;
}

/** The last moment of a rule, in UTC where its dates have an hour. */
function lastOf({ at, zone }: AppointmentRuleConfig, until: string): string {
  if (at === undefined) return plain(until);
  return utc(zone === undefined ? instant(`${until}T${at}:00Z`) : momentIn(zone, until, at));
}

const plain = (day: string): string => day.replaceAll("-", "");

/** A moment as a calendar writes it, as in 20260920T060000Z. */
export const utc = (at: Instant): string => `${clockTime(millisecondsOf(at))}Z`;
