import type { BoardPeriod, BreakdownId, BreakdownRow, FigureId } from "../../core/reports/board-figure-types.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";

/** A figure of a period; null where it is not known, which is not 0. */
export const figureOf = ({ figures }: Pick<BoardPeriod, "figures">, wanted: FigureId): number | null =>
  figures.find(({ id }) => id === wanted)?.value ?? null;

/** The same of all years. */
export const figureOfAll = ({ periods }: Pick<BoardModel, "periods">, wanted: FigureId): number | null =>
  figureOf(periods.find(({ year }) => year === null) ?? { figures: [] }, wanted);

/** The rows of a breakdown of all years. */
export const rowsOfAll = ({ periods }: Pick<BoardModel, "periods">, by: BreakdownId): readonly BreakdownRow[] =>
  periods.find(({ year }) => year === null)?.breakdowns.find(({ id }) => id === by)?.rows ?? [];
