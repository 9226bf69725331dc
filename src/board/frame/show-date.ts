import type { Instant } from "../../core/domain/ids.ts";
import { formatDay, formatTime } from "../../core/messages/format-time.ts";
import { languageOf } from "../../core/messages/languages.ts";
import { say } from "../../core/messages/speak.ts";

/** A day; a day with its time of day; or a deadline, with the day that ends then. All in UTC. */
export type Precision = "day" | "minute" | "deadline";

/** A moment in words, never in the zone or language of the machine. */
export function showDate(at: Instant, language: string, precision: Precision): string {
  switch (precision) {
    case "day":
      return formatDay(at, languageOf(language));
    case "minute":
      return say(language, "board-moment", formatDay(at, languageOf(language)), at.slice(11, 16));
    case "deadline":
      return formatTime(at, languageOf(language));
  }
}
