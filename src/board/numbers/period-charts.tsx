import type { ComponentChildren } from "preact";
import type { BreakdownRow, FigureId } from "../../core/reports/board-figure-types.ts";
import { told, words } from "../frame/said.tsx";
import { type BarFill, PartsKey, StackedBar } from "../pictures/stacked-bar.tsx";
import { TimeColumns } from "../pictures/time-columns.tsx";
import type { Page } from "../site/page.ts";
import { committeePath } from "../site/paths.ts";
import { Behind } from "./behind.tsx";
import { BreakdownTable, type OfPeriod } from "./breakdown-table.tsx";
import { monthName, shortMonth } from "./row-name.tsx";

/** More columns than this are told by the year only. */
const MOST_COLUMNS = 16;

/** When requests came: by year where all years are counted, by month within a year. */
export function OverTime({ page, period }: OfPeriod) {
  const by = period.year === null ? "year" : "month";
  const rows = period.breakdowns.find(({ id }) => id === by)?.rows.filter(({ name }) => name !== "unknown") ?? [];
  const shown = (by === "year" ? withEmptyYears(rows) : rows).slice(-MOST_COLUMNS);
  const [first, last] = [shown.at(0), shown.at(-1)];
  const most = shown.toSorted((a, b) => b.count - a.count)[0];
  if (!first || !last || !most || most.count === 0) return null;
  const name = (row: BreakdownRow): string => (by === "year" ? row.name : monthName(page, row.name));
  return (
    <section class="group" aria-labelledby="when">
      <h2 id="when">{told(page, "board-numbers-when")}</h2>
      <TimeColumns
        page={page}
        caption={told(page, `board-breakdown-${by}`)}
        label={words(page, "board-numbers-columns", shown.length, name(first), name(last), name(most), most.count)}
        columns={shown.map((row) => ({
          at: row.name,
          short: by === "year" ? row.name : shortMonth(page, row.name),
          count: row.count,
        }))}
      >
        <details>
          <summary>{told(page, "board-numbers-table")}</summary>
          <BreakdownTable page={page} period={period} by={by} />
        </details>
      </TimeColumns>
    </section>
  );
}

/** The years in between in which nothing came have their columns too, as time has no gaps. */
function withEmptyYears(rows: readonly BreakdownRow[]): readonly BreakdownRow[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const gap = before ? Math.max(0, Number(row.name) - Number(before.name) - 1) : 0;
    const empty = Array.from({ length: gap }, (_, years) => String(Number(row.name) - gap + years));
    return [...empty.map((name) => ({ name, count: 0, requests: [], unseen: 0 })), row];
  });
}

type Parts = readonly (readonly [FigureId, BarFill])[];

const DECISIONS: Parts = [
  ["in-favour", "good"],
  ["against", "hollow"],
  ["lapsed", "dashed"],
];

const OUTCOMES: Parts = [
  ["outcome-reported", "good"],
  ["outcome-awaited", "dashed"],
  ["outcome-not-reported", "hollow"],
];

/** The figures that the two bars tell, with the requests behind them. */
export const IN_BARS: readonly FigureId[] = [...DECISIONS, ...OUTCOMES].map(([id]) => id);

/** How the votes ended. Those of a year are not those that stand in the log of that year, and readers are told. */
export function Decisions({ page, period }: OfPeriod) {
  return (
    <Shares page={page} period={period} id="decisions" title={told(page, "board-numbers-decisions")} parts={DECISIONS}>
      {period.year !== null && (
        <p class="quiet">
          {told(page, "board-numbers-decisions-which")}{" "}
          <a href={page.href(committeePath(page.language))}>{told(page, "board-numbers-decisions-log")}</a>
        </p>
      )}
    </Shares>
  );
}

/** What is known of delivered support. */
export const Outcomes = (of: OfPeriod) => (
  <Shares {...of} id="outcomes" title={told(of.page, "board-numbers-outcomes")} parts={OUTCOMES} />
);

interface SharesProps extends OfPeriod {
  readonly id: string;
  readonly title: ReturnType<typeof told>;
  readonly parts: Parts;
  readonly children?: ComponentChildren;
}

/** Some figures as parts of one bar. Nothing where nothing is counted. */
function Shares({ page, period, id, title, parts, children }: SharesProps) {
  const figures = parts.flatMap(([wanted, fill]) => {
    const figure = period.figures.find((one) => one.id === wanted);
    return figure ? [{ figure, part: partOf(page, wanted, figure.value ?? 0, fill) }] : [];
  });
  if (figures.every(({ part }) => part.count === 0)) return null;
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <figure class="chart shares">
        <StackedBar parts={figures.map(({ part }) => part)} />
        <PartsKey page={page} parts={figures.map(({ part }) => part)} />
      </figure>
      <dl class="how-facts">
        {figures.map(({ figure, part }) => (
          <div>
            <dt>{part.name}</dt>
            <dd>
              {told(page, `board-figure-about-${figure.id}`)} <Behind page={page} of={figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const partOf = (page: Page, id: FigureId, count: number, fill: BarFill) => ({
  name: told(page, `board-figure-name-${id}`),
  count,
  fill,
});
