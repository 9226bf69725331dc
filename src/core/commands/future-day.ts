import { inLatinDigits } from "../config/latin-digits.ts";
import { periodOf } from "../config/period.ts";
import { type Instant, instant, later } from "../domain/ids.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A number of days or weeks from now. */
const FROM_NOW = /^[1-9]\d{0,2}[dw]$/i;

/** Whether a word is written like a day, as in `2026-09-01`, or as days or weeks from now, as in `2w`, in the digits of any language. */
export const isWrittenDay = (word: string | undefined): word is string =>
  word !== undefined && [DAY, FROM_NOW].some((form) => form.test(inLatinDigits(word)));

/** The beginning of a day that exists and comes after the day of `at`; undefined for anything else. */
export function futureDay(word: string, at: Instant): Instant | undefined {
  const day = inLatinDigits(word);
  if (FROM_NOW.test(day)) return instant(`${later(at, periodOf(day.toLowerCase())).slice(0, 10)}T00:00:00Z`);
  if (!DAY.test(day) || day <= at.slice(0, 10)) return undefined;
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(day);
  return isReal ? instant(`${day}T00:00:00Z`) : undefined;
}
