import { type Instant, instant, later } from "../domain/ids.ts";
import { type CalendarDate, type DateKind, datesFrom } from "./calendar-dates.ts";
import type { CalendarFile } from "./schema.ts";
import { momentIn } from "./zoned-time.ts";

/** The first meeting of the committee after a moment. A meeting without an hour counts from the beginning of its day, UTC. */
export function nextMeeting(calendar: CalendarFile, after: Instant): Instant | undefined {
  for (const { starts } of datesFrom(calendar, "meeting", dayBefore(after))) if (starts > after) return starts;
  return undefined;
}

/** When the committee meets after `from`, up to and with `until`, earliest first. */
export function meetingsBetween(calendar: CalendarFile, from: Instant, until: Instant): readonly Instant[] {
  const found: Instant[] = [];
  for (const { starts } of datesFrom(calendar, "meeting", dayBefore(from))) {
    if (starts > until) break;
    if (starts > from) found.push(starts);
  }
  return found;
}

/** The next dates of a kind, earliest first, at most so many. Today's is one of them until the day is over, in its zone or UTC. */
export function nextDates(calendar: CalendarFile, kind: DateKind, now: Instant, most: number): readonly CalendarDate[] {
  const found: CalendarDate[] = [];
  for (const date of datesFrom(calendar, kind, dayBefore(now))) {
    if (found.length === most) break;
    if (endOf(date) > now) found.push(date);
  }
  return found;
}

/** When the day of a date is over. */
function endOf({ on, at, zone }: CalendarDate): Instant {
  const next = later(instant(`${on}T00:00:00Z`), DAY);
  return zone === undefined || at === undefined ? next : momentIn(zone, next.slice(0, 10), "00:00");
}

/** In zones far in the west a day is not over before the next one is far on in UTC. */
const dayBefore = (at: Instant): string => later(at, -DAY).slice(0, 10);

const DAY = 86_400_000;
