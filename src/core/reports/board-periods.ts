import type { Desk } from "../config/desk.ts";
import type { Instant } from "../domain/ids.ts";
import { type BreakdownTimes, boardBreakdowns } from "./board-breakdowns.ts";
import type { Counted } from "./board-counted.ts";
import type { BoardPeriod } from "./board-figure-types.ts";
import { periodFigures } from "./board-period-figures.ts";

/**
 * The figures of all years, then of each year by the day on which requests arrived, the newest first. There is one of every year with
 * a request, and of the year of the data.
 */
export function boardPeriods(
  all: readonly Counted[],
  desk: Pick<Desk, "config">,
  builtAt: Instant,
): readonly BoardPeriod[] {
  const thisYear = Number(builtAt.slice(0, 4));
  const byYear = new Map<number, Counted[]>([[thisYear, []]]);
  for (const one of all) {
    const year = byYear.get(one.request.year);
    if (year) year.push(one);
    else byYear.set(one.request.year, [one]);
  }
  const years = [...byYear.keys()].sort((a, b) => b - a);
  const months = years.flatMap((year) => monthsOf(year, builtAt));
  return [
    period(null, all, desk, { years: years.map(String), months }),
    ...years.map((year) =>
      period(year, byYear.get(year) ?? [], desk, { years: [String(year)], months: monthsOf(year, builtAt) }),
    ),
  ];
}

function period(
  year: number | null,
  all: readonly Counted[],
  desk: Pick<Desk, "config">,
  times: BreakdownTimes,
): BoardPeriod {
  const full = all.filter(({ request }) => request.lane === "request");
  const breakdowns = boardBreakdowns(full, desk, times);
  return { year, figures: periodFigures(all, breakdowns, desk), breakdowns };
}

/** The months of a year, as in 2026-03, up to the one of the data. */
const monthsOf = (year: number, builtAt: Instant): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`).filter(
    (month) => month <= builtAt.slice(0, 7),
  );
