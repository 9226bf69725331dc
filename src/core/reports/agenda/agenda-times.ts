import type { Desk } from "../../config/desk.ts";
import { meetingsBetween, nextMeeting } from "../../config/meeting-times.ts";
import type { AgendaTimes } from "../../domain/agenda.ts";
import { type Instant, instant, later } from "../../domain/ids.ts";

const DAY = 86_400_000;

/** A desk that never meets looks back on this many days. */
const WITHOUT_MEETINGS = 30;

/** Meetings are looked for in this many days before. */
const LONGEST_GAP = 400;

/** The next meeting after a moment and the one before it. What happened before a desk's first meeting is all news to it. */
export function agendaTimes({ calendar, config }: Desk, at: Instant): AgendaTimes {
  const meeting = nextMeeting(calendar, at) ?? null;
  const before = lastMeeting(calendar, at);
  const begun = meeting === null ? later(at, -WITHOUT_MEETINGS * DAY) : instant(`${config.since}T00:00:00Z`);
  return { at, meeting, since: before ?? begun };
}

/** The newest meeting up to and with a moment; undefined where there was none in more than a year. */
export const lastMeeting = (calendar: Desk["calendar"], at: Instant): Instant | undefined =>
  meetingsBetween(calendar, later(at, -LONGEST_GAP * DAY), at).at(-1);

/** The time that the minutes drafted on a day tell of, up to `until`: since the meeting before, not one on that day itself. */
export function minutesTimes(desk: Desk, until: Instant): { readonly from: Instant; readonly until: Instant } {
  const dayBefore = later(instant(`${until.slice(0, 10)}T00:00:00Z`), -1000);
  return { from: lastMeeting(desk.calendar, dayBefore) ?? agendaTimes(desk, dayBefore).since, until };
}
