import type { BoardPeriod, BreakdownId, BreakdownRow } from "../../core/reports/board-figure-types.ts";
import { tiesByName } from "../frame/reading-order.ts";
import { told } from "../frame/said.tsx";
import { BarTable } from "../pictures/bar-table.tsx";
import { facetsOfKind, hasNoName } from "../requests/facets.ts";
import type { FacetKind } from "../site/facet-kind.ts";
import type { Page } from "../site/page.ts";
import { facetPath } from "../site/paths.ts";
import { Behind } from "./behind.tsx";
import { rowName } from "./row-name.tsx";
import { rowTitle } from "./row-title.ts";

/** What a part of the page with figures is made from. */
export interface OfPeriod {
  readonly page: Page;
  readonly period: BoardPeriod;
}

/** Which breakdowns have pages of their own for their rows. */
const FACETS: Readonly<Partial<Record<BreakdownId, FacetKind>>> = {
  stage: "stage",
  exit: "exit",
  year: "year",
  country: "country",
  language: "language",
  kind: "kind",
  "partner-kind": "partner",
};

/** The page with exactly the requests of a row; null where there is none. */
export function rowFacet(page: Page, by: BreakdownId, row: BreakdownRow): string | null {
  const kind = FACETS[by];
  if (kind === undefined || row.unseen > 0) return null;
  const facet = facetsOfKind(page.model, kind).find(({ value }) => value === row.name);
  return facet?.requests.length === row.requests.length ? facetPath(page.language, kind, row.name) : null;
}

/** Breakdowns that are in the order of time or of the way. */
const IN_ORDER: readonly BreakdownId[] = ["stage", "exit", "year", "month"];

/** The rows that count something, the most first, and by name where they count as much. */
export const rowsShown = (page: Page, by: BreakdownId, rows: readonly BreakdownRow[]): readonly BreakdownRow[] =>
  tiesByName(
    page,
    rows.filter((row) => row.count > 0),
    (row) => row.count,
    ({ name }) => (IN_ORDER.includes(by) || hasNoName(name) ? null : rowTitle(page, by, name)),
  );

/** A breakdown as bars and numbers, each with what leads to its requests. Nothing where nothing is counted. */
export function BreakdownTable({ page, period, by }: OfPeriod & { readonly by: BreakdownId }) {
  const breakdown = period.breakdowns.find(({ id }) => id === by);
  if (!breakdown || breakdown.total === 0) return null;
  const rows = rowsShown(page, by, breakdown.rows);
  const overlaps = rows.reduce((sum, row) => sum + row.count, 0) > breakdown.total;
  return (
    <figure class="chart">
      <BarTable
        page={page}
        caption={told(page, `board-breakdown-${by}`)}
        heads={[told(page, "board-numbers-name"), told(page, "board-numbers-count"), told(page, "board-numbers-which")]}
        rows={rows.map((row) => {
          const name = rowName(page, by, row.name);
          const facet = rowFacet(page, by, row);
          return {
            name: facet ? <a href={page.href(facet)}>{name}</a> : name,
            count: row.count,
            ...(!facet && { behind: <Behind page={page} of={row} name={name} /> }),
          };
        })}
      />
      {overlaps && <p class="quiet">{told(page, "board-breakdown-several")}</p>}
    </figure>
  );
}
