import { sentence } from "../domain/sentence.ts";
import { type DateKind, exceptionOn, ruleOf } from "./calendar-dates.ts";
import { endingTerms } from "./ending-terms.ts";
import { type Finding, notice } from "./finding.ts";
import { ruleDays } from "./rule-days.ts";
import type { CalendarFile, RosterFile } from "./schema.ts";

/** Terms that end within 60 days of a day, and those that are over. */
export const checkTerms = (roster: RosterFile, on: string): readonly Finding[] =>
  endingTerms(roster, on).map(({ seat: { id }, position, until, inDays }) =>
    notice(
      ["committee", position, "until"],
      inDays < 0 ? sentence("config-term-over", id, until) : sentence("config-term-ends", id, until, inDays),
    ),
  );

/** Dates by rule from 24 December to 1 January: nobody may be there, so each needs an exception that says what is meant. */
export const checkYearEnd = (calendar: CalendarFile, on: string): readonly Finding[] =>
  (["meeting", "drop-in"] as const).flatMap((kind) =>
    yearEndDays(calendar, kind, on)
      .filter((day) => !exceptionOn(calendar, kind, day))
      .map((day) =>
        notice(
          [`${kind}-rule`, "every"],
          kind === "meeting"
            ? sentence("config-meeting-at-year-end", day)
            : sentence("config-drop-in-at-year-end", day),
        ),
      ),
  );

/** The days of a rule around the end of the year that a day is in. */
function yearEndDays(calendar: CalendarFile, kind: DateKind, on: string): readonly string[] {
  const rule = ruleOf(calendar, kind);
  const year = on.slice(0, 4);
  const first = `${year}-12-24`;
  if (!rule) return [];
  const [day] = ruleDays(rule, on > first ? on : first);
  return day !== undefined && day <= `${Number(year) + 1}-01-01` ? [day] : [];
}
