import { checkYearEnd } from "../../core/config/check-ahead.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";

/** What a coordinator should look at before people come to a closed door: dates by rule around the end of the year. */
export const calendarWarnings = ({
  calendar,
  builtAt,
}: Pick<BoardModel, "calendar" | "builtAt">): readonly Sentence[] =>
  checkYearEnd(calendar, builtAt.slice(0, 10)).map(({ message }) => message);
