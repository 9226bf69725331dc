import type { ComponentChildren } from "preact";
import { count } from "../frame/count.ts";
import type { Page } from "../site/page.ts";

/** How a part is drawn: full in the colour of success, full and half as high, as an outline, or as a dashed outline. */
export type BarFill = "good" | "full" | "hollow" | "dashed";

/** A part of a bar. */
export interface BarPart {
  readonly name: ComponentChildren;
  readonly count: number;
  readonly fill: BarFill;
}

interface StackedBarProps {
  readonly parts: readonly BarPart[];
  /** What a full bar would hold, where several bars are compared; the sum of the parts where it is not given. */
  readonly full?: number;
}

/** Parts of a whole one after the other, in the order of reading. The same numbers stand beside it in a table or a list. */
export function StackedBar({ parts, full }: StackedBarProps) {
  const shown = parts.filter((part) => part.count > 0);
  const total = shown.reduce((sum, part) => sum + part.count, 0);
  if (total === 0) return null;
  let before = 0;
  return (
    <svg class="stacked" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {shown.map((part) => {
        const from = Math.round((1000 * before) / (full ?? total));
        before += part.count;
        const until = Math.round((1000 * before) / (full ?? total));
        return (
          <rect
            class={`fill-${part.fill}`}
            x={from + 2}
            width={Math.max(2, until - from - 4)}
            {...rowOf(part.fill, 20)}
          />
        );
      })}
    </svg>
  );
}

/** Two full parts differ in more than their colours. */
const rowOf = (fill: BarFill, height: number) =>
  fill === "full" ? { y: height / 4 + 1, height: height / 2 - 2 } : { y: 2, height: height - 4 };

/** What each part means, with its number: the sign, the word, the count. */
export function PartsKey({ page, parts }: { readonly page: Page; readonly parts: readonly BarPart[] }) {
  return (
    <ul class="legend">
      {parts.map((part) => (
        <li>
          <svg class="stacked-key" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <rect class={`fill-${part.fill}`} x="2" width="12" {...rowOf(part.fill, 16)} />
          </svg>
          <span>{part.name}</span> <strong>{count(page, part.count)}</strong>
        </li>
      ))}
    </ul>
  );
}
