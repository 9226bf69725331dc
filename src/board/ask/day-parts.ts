import { languageOf, localeOf, perLanguage } from "../../core/messages/languages.ts";
import type { Page } from "../site/page.ts";

/** The words of a day, as on a leaf of a calendar. */
export interface DayParts {
  readonly weekday: string;
  /** The number of the day, in European digits. */
  readonly day: string;
  readonly month: string;
  /** The month with its year. */
  readonly monthOfYear: string;
  /** The whole day with its weekday. */
  readonly whole: string;
}

/** What a leaf of a calendar says of a day, as of 2026-03-26, in the page's language. */
export function dayParts({ language }: Pick<Page, "language">, on: string): DayParts {
  const { weekday, month, monthOfYear, whole } = FORMATS(languageOf(language));
  const time = Date.parse(`${on}T00:00:00Z`);
  return {
    weekday: weekday.format(time),
    day: String(Number(on.slice(8, 10))),
    month: month.format(time),
    monthOfYear: monthOfYear.format(time),
    whole: whole.format(time).replace(/^([A-Z][a-z]+day), /, "$1 "),
  };
}

/** Versions of ICU differ in the comma after an English weekday; readers and tests shall not. */
const FORMATS = perLanguage((language) => {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), {
      timeZone: "UTC",
      calendar: "gregory",
      numberingSystem: "latn",
      ...parts,
    });
  return {
    weekday: format({ weekday: "long" }),
    month: format({ month: "long" }),
    monthOfYear: format({ month: "long", year: "numeric" }),
    whole: format({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
  };
});
