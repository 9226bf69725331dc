import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { showDate } from "../frame/show-date.ts";

/** When a request arrived, as exactly as it is known: of one from before the desk perhaps only the month or the year. */
export function receivedWords({ source, receivedAt, year }: BoardRequest, language: string): Sentence {
  switch (source?.dated) {
    case "year":
      return sentence("board-received-in", String(year));
    case "month":
      return sentence("board-received-in", showDate(receivedAt, language, "month"));
    case "day":
    case undefined:
      return sentence("board-received", { at: receivedAt });
  }
}
