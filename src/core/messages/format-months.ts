import { type Instant, millisecondsOf } from "../domain/ids.ts";
import { BY_RULE } from "./format-time.ts";
import { languageOf, localeOf, perLanguage } from "./languages.ts";

const MONTHS = perLanguage(
  (language) => new Intl.DateTimeFormat(localeOf(language), { ...BY_RULE, month: "long", year: "numeric" }),
);

/** Whole months, from the first one to the last: "October – December 2026", or "May 2026" where it is one. */
export const formatMonths = (from: Instant, until: Instant, wish: string): string =>
  // Versions of ICU differ in the space around the dash.
  MONTHS(languageOf(wish)).formatRange(millisecondsOf(from), millisecondsOf(until)).replace(/\s+/g, " ");
