import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { BY_RULE } from "../../core/messages/format-time.ts";
import { languageOf, localeOf, perLanguage } from "../../core/messages/languages.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";

/** When a request arrived, as exactly as it is known: of one from before the desk perhaps only the month or the year. */
export function receivedWords({ source, receivedAt, year }: BoardRequest, language: string): Sentence {
  switch (source?.dated) {
    case "year":
      return sentence("board-received-in", String(year));
    case "month":
      return sentence("board-received-in", monthIn(languageOf(language)).format(Date.parse(receivedAt)));
    case "day":
    case undefined:
      return sentence("board-received", { at: receivedAt });
  }
}

const monthIn = perLanguage(
  (language) => new Intl.DateTimeFormat(localeOf(language), { ...BY_RULE, month: "long", year: "numeric" }),
);
