import type { Instant } from "../domain/ids.ts";
import { type CalendarDate, datesFrom } from "./calendar-dates.ts";
import type { CalendarFile } from "./schema.ts";

/** The first meeting of the committee after a moment. A meeting without an hour counts from the beginning of its day, UTC. */
export function nextMeeting(calendar: CalendarFile, after: Instant): Instant | undefined {
  for (const { starts } of datesFrom(calendar, "meeting", dayOf(after))) if (starts > after) return starts;
  return undefined;
}

/** When the committee meets after `from`, up to and with `until`, earliest first. */
export function meetingsBetween(calendar: CalendarFile, from: Instant, until: Instant): readonly Instant[] {
  const found: Instant[] = [];
  for (const { starts } of datesFrom(calendar, "meeting", dayOf(from))) {
    if (starts > until) break;
    if (starts > from) found.push(starts);
  }
  return found;
}

/** The next hour in which anybody may come and ask. Today's is the next one until the day is over, UTC. */
export function nextDropIn(calendar: CalendarFile, now: Instant): CalendarDate | undefined {
  const [next] = datesFrom(calendar, "drop-in", dayOf(now));
  return next;
}

const dayOf = (at: Instant): string => at.slice(0, 10);
