import { rowTitle } from "../../board/numbers/row-title.ts";
import { pageOf } from "../../board/site/page.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import type { BoardFigure, BoardPeriod, BreakdownId, FigureId } from "../../core/reports/board-figure-types.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";

/** A period of the board's own figures, with the words for it. */
export interface Report {
  readonly model: BoardModel;
  readonly period: BoardPeriod;
  /** BCP 47 tag of the language that it is written in. */
  readonly language: string;
  figure(id: FigureId): BoardFigure;
  /** What a row is called: a country, a stage, a month. */
  titleOf(id: BreakdownId, name: string): string;
  /** A sentence in the report's language, plain. */
  say(said: Sentence): string;
}

/** The report of a year, or of all years (null), in the desk's language; undefined where the board has no figures of it. */
export function reportOf(model: BoardModel, year: number | null): Report | undefined {
  const period = model.periods.find((one) => one.year === year);
  if (!period) return undefined;
  const { language } = model.desk;
  const page = pageOf(model, { language, path: "/" });
  return {
    model,
    period,
    language,
    figure(id) {
      const found = period.figures.find((one) => one.id === id);
      if (!found) throw new Error(`the period has no figure ${id}`);
      return found;
    },
    titleOf: (id, name) => rowTitle(page, id, name),
    say: (said) => speakPlain(said, language),
  };
}
