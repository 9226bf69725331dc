import type { ComponentChildren } from "preact";
import { count } from "../frame/count.ts";
import type { Page } from "../site/page.ts";

/** A line of a chart: what is counted, how many, and what leads to the requests behind it. */
export interface ChartRow {
  readonly name: ComponentChildren;
  readonly count: number;
  readonly behind?: ComponentChildren;
}

interface BarTableProps {
  readonly page: Page;
  readonly caption: ComponentChildren;
  /** The heads of the columns: what is counted, how many, and which. */
  readonly heads: readonly [ComponentChildren, ComponentChildren, ComponentChildren];
  readonly rows: readonly ChartRow[];
}

/** A table whose numbers are drawn as bars beside them: chart and table in one, so that they cannot differ. Bars grow with the reading. */
export function BarTable({ page, caption, heads, rows }: BarTableProps) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  const leads = rows.some(({ behind }) => behind !== undefined);
  return (
    <table class="bar-table">
      <caption>{caption}</caption>
      <thead class="unseen">
        <tr>
          {heads.slice(0, leads ? 3 : 2).map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.name}</th>
            <td class="bar-cell">
              <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.round((100 * row.count) / most)} height="10" />
              </svg>
              {count(page, row.count)}
            </td>
            {leads && <td class="bar-behind">{row.behind}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
