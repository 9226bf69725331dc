import { type Instant, later } from "../domain/ids.ts";
import { remembered } from "../domain/remembered.ts";
import { fillMessage } from "./fill-message.ts";
import { type Language, localeOf, perLanguage, textOf } from "./languages.ts";

const HOUR = 3_600_000;

/**
 * A moment for people, in UTC. 12:00 UTC is where a day ends everywhere on Earth, so there that day is named as well:
 * "Fri 12 June 2026, 12:00 UTC (end of 11 June anywhere on Earth)". 00:00 UTC is a day for which no hour was named, as of a
 * meeting or of a hold: "12 June 2026". Others: "12 June 2026, 09:30 UTC".
 */
export function formatTime(at: Instant, language: Language): string {
  if (at.endsWith("T00:00:00Z")) return formatDay(at, language);
  const clock = at.slice(11, 16);
  if (!at.endsWith("T12:00:00Z")) {
    const moment = textOf("desk-time-moment", language);
    return fillMessage(moment.language, moment.text, [formatDay(at, moment.language), clock]);
  }
  const deadline = textOf("desk-time-deadline", language);
  const [date, day] = [WEEKDAY(deadline.language), SHORT_DAY(deadline.language)];
  const ended = later(at, -HOUR * 12 - 1_000);
  return fillMessage(deadline.language, deadline.text, [date(dayOf(at)), clock, day(dayOf(ended))]);
}

/** The day of a moment, in UTC: "12 June 2026". */
export const formatDay = (at: Instant, language: Language): string => DAY(language)(dayOf(at));

/** The calendar, the digits and the zone are ours: a language may have others by habit, and a machine too. */
export const BY_RULE = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" } as const;

const WEEKDAY = dayFormat({ weekday: "short", day: "numeric", month: "long", year: "numeric" });
const DAY = dayFormat({ day: "numeric", month: "long", year: "numeric" });
const SHORT_DAY = dayFormat({ day: "numeric", month: "long" });

/** As in `2026-06-12`. */
const dayOf = (at: Instant): string => at.slice(0, 10);

/** Versions of ICU differ in the comma after an English weekday; readers and tests shall not. */
function dayFormat(parts: Intl.DateTimeFormatOptions): (language: Language) => (day: string) => string {
  return perLanguage((language) => {
    const format = new Intl.DateTimeFormat(localeOf(language), { ...BY_RULE, ...parts });
    return remembered((day) => format.format(Date.parse(day)).replace(/^([A-Z][a-z]{2}), /, "$1 "));
  });
}
