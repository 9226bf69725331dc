import type { Instant } from "../../core/domain/ids.ts";
import { BY_RULE, formatDay, formatTime } from "../../core/messages/format-time.ts";
import { languageOf, localeOf, perLanguage } from "../../core/messages/languages.ts";
import { say } from "../../core/messages/speak.ts";

/** A day; only its month or its year, where no more is known; a day with its time of day; or a deadline, with the day that ends then. All in UTC. */
export type Precision = "year" | "month" | "day" | "minute" | "deadline";

/** A moment in words, never in the zone or language of the machine. */
export function showDate(at: Instant, language: string, precision: Precision): string {
  switch (precision) {
    case "year":
      return at.slice(0, 4);
    case "month":
      return monthIn(languageOf(language)).format(Date.parse(at));
    case "day":
      return formatDay(at, languageOf(language));
    case "minute":
      return say(language, "board-moment", formatDay(at, languageOf(language)), at.slice(11, 16));
    case "deadline":
      return formatTime(at, languageOf(language));
  }
}

/** A moment for machines, as exactly as it is known. */
export function machineDate(at: Instant, precision: Precision): string {
  return precision === "year" ? at.slice(0, 4) : precision === "month" ? at.slice(0, 7) : at;
}

const monthIn = perLanguage(
  (language) => new Intl.DateTimeFormat(localeOf(language), { ...BY_RULE, month: "long", year: "numeric" }),
);
