import type { ComponentChildren } from "preact";
import { count } from "../frame/count.ts";
import type { Page } from "../site/page.ts";

/** A stretch of time with its number. */
interface TimeColumn {
  /** A year or a month as machines write it, as in 2026-03. */
  readonly at: string;
  /** Its name, where there is little room. */
  readonly short: string;
  readonly count: number;
}

interface TimeColumnsProps {
  readonly page: Page;
  readonly caption: ComponentChildren;
  /** The whole chart in one sentence. */
  readonly label: string;
  readonly columns: readonly TimeColumn[];
  /** The table of the same numbers. */
  readonly children: ComponentChildren;
}

/** Numbers over time as columns. Time runs from left to right in every language, as on a calendar's axis. */
export function TimeColumns({ page, caption, label, columns, children }: TimeColumnsProps) {
  const most = Math.max(1, ...columns.map((column) => column.count));
  return (
    <figure class="chart">
      <figcaption>{caption}</figcaption>
      <div class="time-columns" role="img" aria-label={label} dir="ltr">
        {columns.map((column) => (
          <span class="time-column">
            <span class="time-count">{column.count > 0 && count(page, column.count)}</span>
            <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              {column.count > 0 && <rect {...rise(Math.round((100 * column.count) / most))} width="10" />}
            </svg>
            <time class="time-name" dateTime={column.at}>
              {column.short}
            </time>
          </span>
        ))}
      </div>
      {children}
    </figure>
  );
}

const rise = (height: number) => ({ y: 100 - height, height });
