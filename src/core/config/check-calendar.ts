import { sentence } from "../domain/sentence.ts";
import { type FilePath, type Finding, problem } from "./finding.ts";
import type { CalendarFile } from "./schema.ts";
import { PATTERNS } from "./schema-words.ts";

/** Whether the calendar's pauses end after they start. */
export function checkCalendar({ pauses }: CalendarFile): readonly Finding[] {
  return pauses.flatMap(({ from, until }, n) =>
    until < from ? [problem(["pauses", n, "until"], sentence("config-ends-before-start", from, until))] : [],
  );
}

/** Days that are written like days and are none, as 2026-02-30, anywhere in a file. */
export function checkDays(value: unknown, path: FilePath = []): readonly Finding[] {
  if (typeof value === "string") {
    return PATTERNS.day.test(value) && !isDay(value) ? [problem(path, sentence("config-no-such-day", value))] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => checkDays(inner, [...path, key]));
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
