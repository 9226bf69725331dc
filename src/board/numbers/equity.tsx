import type { BreakdownId, BreakdownRow } from "../../core/reports/board-figure-types.ts";
import { count } from "../frame/count.ts";
import { told, words } from "../frame/said.tsx";
import { type BarPart, PartsKey, StackedBar } from "../pictures/stacked-bar.tsx";
import { requestOf } from "../request/request-numbers.ts";
import type { Page } from "../site/page.ts";
import { Behind } from "./behind.tsx";
import { type OfPeriod, rowFacet, rowsShown } from "./breakdown-table.tsx";
import { rowName } from "./row-name.tsx";

/** Whom the helpdesk reaches, and what became of their requests: by region and by language, with what is not known. */
export function Equity({ page, period }: OfPeriod) {
  return (
    <section class="group" aria-labelledby="equity">
      <h2 id="equity">{told(page, "board-numbers-equity")}</h2>
      <p>{told(page, "board-numbers-equity-about")}</p>
      <PartsKey page={page} parts={sumOf(page, period.breakdowns.find(({ id }) => id === "region")?.rows ?? [])} />
      <EquityTable page={page} period={period} by="region" caption="board-numbers-by-region" />
      <p class="quiet">{told(page, "board-numbers-regions-note")}</p>
      <EquityTable page={page} period={period} by="language" caption="board-numbers-by-language" />
    </section>
  );
}

interface EquityTableProps extends OfPeriod {
  readonly by: BreakdownId;
  readonly caption: "board-numbers-by-region" | "board-numbers-by-language";
}

function EquityTable({ page, period, by, caption }: EquityTableProps) {
  const rows = rowsShown(page, by, period.breakdowns.find(({ id }) => id === by)?.rows ?? []);
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map((row) => row.count));
  const parted = rows.map((row) => ({ row, parts: partsOf(page, row), facet: rowFacet(page, by, row) }));
  // A column that is empty in all rows tells nothing.
  const columns = COLUMNS.map((says, index) => ({ says, index })).filter(({ index }) =>
    parted.some(({ parts }) => (parts[index]?.count ?? 0) > 0),
  );
  return (
    <figure class="chart">
      <table class="equity">
        <caption>{told(page, caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{told(page, "board-numbers-name")}</th>
            <th scope="col">{told(page, "board-numbers-count")}</th>
            {columns.map(({ says }) => (
              <th scope="col">{told(page, says)}</th>
            ))}
            <th scope="col">{told(page, "board-numbers-which")}</th>
          </tr>
        </thead>
        <tbody>
          {parted.map(({ row, parts, facet }) => (
            <tr>
              <th scope="row">
                {facet ? <a href={page.href(facet)}>{rowName(page, by, row.name)}</a> : rowName(page, by, row.name)}
                <StackedBar parts={parts} full={most} />
              </th>
              <td data-label={words(page, "board-numbers-count")}>{count(page, row.count)}</td>
              {columns.map(({ says, index }) => (
                <td data-label={words(page, says)}>{count(page, parts[index]?.count ?? 0)}</td>
              ))}
              <td>{!facet && <Behind page={page} of={row} name={rowName(page, by, row.name)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** What may have become of a request. */
const COLUMNS = [
  "board-numbers-delivered",
  "board-numbers-moving",
  "board-numbers-early",
  "board-numbers-not-shown",
] as const;

/** What became of the requests of a row, as their own pages tell it. */
function partsOf(page: Page, { requests, unseen }: BreakdownRow): readonly BarPart[] {
  const shown = requests.flatMap((number) => requestOf(page.model, number) ?? []);
  const early = shown.filter(({ exit }) => exit !== null).length;
  const delivered = shown.filter(({ exit, finished }) => exit === null && finished).length;
  const counts = [delivered, shown.length - early - delivered, early, unseen];
  const fills = ["good", "full", "hollow", "dashed"] as const;
  return COLUMNS.map((says, index) => ({
    name: told(page, says),
    count: counts[index] ?? 0,
    fill: fills[index] ?? "full",
  }));
}

function sumOf(page: Page, rows: readonly BreakdownRow[]): readonly BarPart[] {
  const parts = rows.map((row) => partsOf(page, row));
  return partsOf(page, { name: "", count: 0, requests: [], unseen: 0 }).map((part, index) => ({
    ...part,
    count: parts.reduce((sum, one) => sum + (one[index]?.count ?? 0), 0),
  }));
}
