import { sentence } from "../domain/sentence.ts";
import { exceptionOn, heldOn, plannedOn } from "./calendar-dates.ts";
import { type FilePath, type Finding, notice, problem } from "./finding.ts";
import { fallsOn } from "./rule-days.ts";
import type { CalendarFile } from "./schema.ts";
import { PATTERNS } from "./schema-words.ts";

/** Whether the calendar makes sense: spans end after they start, no two meetings are on one day, exceptions mean a date. */
export function checkCalendar(calendar: CalendarFile): readonly Finding[] {
  return [...checkSpans(calendar), ...checkMeetings(calendar), ...checkExceptions(calendar)];
}

function checkSpans(calendar: CalendarFile): readonly Finding[] {
  const spans = [
    ...calendar.pauses.map((pause, n) => ({ span: pause, path: ["pauses", n, "until"] })),
    ...(["meeting-rule", "drop-in-rule"] as const).map((key) => ({ span: calendar[key], path: [key, "until"] })),
  ];
  return spans.flatMap(({ span, path }) =>
    span?.until !== undefined && span.until < span.from
      ? [problem(path, sentence("config-ends-before-start", span.from, span.until))]
      : [],
  );
}

/** A committee meets once a day: else nobody knows which one a ballot ends at, or an exception moves. */
function checkMeetings(calendar: CalendarFile): readonly Finding[] {
  const days = calendar.meetings.map(({ on }) => on);
  return [
    ...days.flatMap((on, n) =>
      days.indexOf(on) < n || fallsOn(calendar["meeting-rule"], on)
        ? [problem(["meetings", n, "on"], sentence("config-two-meetings", on))]
        : [],
    ),
    ...calendar.exceptions.flatMap(({ of, "moved-to": on }, n) =>
      of === "meeting" && on !== undefined && isTaken(calendar, on, n)
        ? [problem(["exceptions", n, "moved-to"], sentence("config-two-meetings", on))]
        : [],
    ),
  ];
}

/** Whether a day has a meeting, the one that an exception moves there left out. */
function isTaken(calendar: CalendarFile, day: string, movedBy: number): boolean {
  const planned = plannedOn(calendar, "meeting", day).length > 0 && !exceptionOn(calendar, "meeting", day);
  const others = calendar.exceptions.filter(({ of }, n) => of === "meeting" && n !== movedBy);
  return planned || others.some((other) => heldOn(other) === day);
}

function checkExceptions(calendar: CalendarFile): readonly Finding[] {
  const { exceptions } = calendar;
  return exceptions.flatMap(({ of, on }, n) => {
    const path = ["exceptions", n, "on"];
    if (exceptions.slice(0, n).some((earlier) => earlier.of === of && earlier.on === on)) {
      return [problem(path, sentence("config-exception-twice", on))];
    }
    if (plannedOn(calendar, of, on).length > 0) return [];
    const unhit = of === "meeting" ? "config-exception-without-meeting" : "config-exception-without-drop-in";
    return [notice(path, sentence(unhit, on))];
  });
}

/** Days that are written like days and are none, as 2026-02-30, anywhere in a file. */
export function checkDays(value: unknown, path: FilePath = []): readonly Finding[] {
  if (typeof value === "string") {
    return PATTERNS.day.test(value) && !isDay(value) ? [problem(path, sentence("config-no-such-day", value))] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => checkDays(inner, [...path, key]));
}

/** Whether a text names a day that there is, as in 2026-03-01. */
export function isDay(text: string): boolean {
  const time = PATTERNS.day.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
