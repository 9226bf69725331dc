import type { AppointmentRuleConfig } from "./schema.ts";

const DAY = 86_400_000;
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const PLACES = ["first", "second", "third", "fourth"];
/** No day that a file can name comes after it. */
const LAST_YEAR = 9999;

/**
 * The days of a monthly rule from `from` on, in order, as in 2026-03-26; `from` and the ends of the rule are included. Take
 * as many as are needed: a rule without an end goes on and on.
 */
export function* ruleDays(rule: AppointmentRuleConfig, from: string): Generator<string, void> {
  const first = from > rule.from ? from : rule.from;
  const year = Number(first.slice(0, 4));
  for (let month = Number(first.slice(5, 7)) - 1; ; month += 1) {
    const time = new Date(timeInMonth(rule.every, year, month));
    if (time.getUTCFullYear() > LAST_YEAR) return;
    const day = time.toISOString().slice(0, 10);
    if (rule.until !== undefined && day > rule.until) return;
    if (day >= first) yield day;
  }
}

/** Whether a rule falls on a day. */
export function fallsOn(rule: AppointmentRuleConfig | undefined, day: string): boolean {
  if (rule === undefined) return false;
  const [first] = ruleDays(rule, day);
  return first === day;
}

/** Milliseconds since 1970 of a weekday of a month, as in `last thursday`. Months count from 0 and may exceed 11. */
function timeInMonth(every: string, year: number, month: number): number {
  const [place = "", weekday = ""] = every.split(" ");
  const wanted = WEEKDAYS.indexOf(weekday);
  if (place === "last") {
    const end = Date.UTC(year, month + 1, 0);
    return end - ((weekdayOf(end) - wanted + 7) % 7) * DAY;
  }
  const start = Date.UTC(year, month, 1);
  return start + (((wanted - weekdayOf(start) + 7) % 7) + 7 * PLACES.indexOf(place)) * DAY;
}

const weekdayOf = (time: number): number => new Date(time).getUTCDay();
