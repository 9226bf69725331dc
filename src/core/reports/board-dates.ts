import { type CalendarDate, calledOffFrom } from "../config/calendar-dates.ts";
import type { Desk } from "../config/desk.ts";
import { nextDates } from "../config/meeting-times.ts";
import type { Instant } from "../domain/ids.ts";
import type { BoardDate } from "./board-committee-types.ts";

/** How many drop-in hours the board announces. */
const MOST = 12;

/** The drop-in hours ahead, and the places for which their hour is shown. */
export interface BoardDropIns {
  /** The next drop-in hours, the earliest first; at most twelve. */
  readonly dropIns: readonly BoardDate[];
  /** Those until the last of them that are called off. */
  readonly dropInsOff: readonly Pick<BoardDate, "on" | "reason">[];
  /** Places whose local time stands beside dates, in the desk's order. */
  readonly cities: readonly { readonly name: string; readonly zone: string }[];
}

/** What a desk announces from a moment on. */
export function boardDropIns({ calendar }: Pick<Desk, "calendar">, now: Instant): BoardDropIns {
  const dropIns = nextDates(calendar, "drop-in", now, MOST).map(boardDate);
  const last = dropIns.length < MOST ? undefined : dropIns.at(-1)?.on;
  const off = calledOffFrom(calendar, "drop-in", now.slice(0, 10));
  return {
    dropIns,
    dropInsOff: off.filter(({ on }) => last === undefined || on < last).map(({ on, reason }) => ({ on, reason })),
    cities: calendar.cities,
  };
}

/** A date of the calendar as everybody may see it. */
export const boardDate = ({ on, at, link, exception, starts }: CalendarDate): BoardDate => ({
  on,
  starts: at === undefined ? null : starts,
  link: link ?? null,
  was: exception && exception.on !== on ? exception.on : null,
  reason: exception?.reason ?? null,
});
