import type { ComponentChildren } from "preact";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { count } from "../frame/count.ts";
import { told, words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { laterPath } from "../site/paths.ts";
import { DrawnRows } from "../site/raw-html.tsx";
import { drawnRows } from "./drawn-rows.tsx";
import { StageSigns } from "./stage-signs.tsx";

/** Most requests of one page of a list. */
const MOST = 50;

/** A part of a list, as one of its pages shows it. */
export interface ListPart {
  readonly requests: readonly BoardRequest[];
  /** Path of the list's first page. */
  readonly first: string;
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
}

/** A list cut into pages; an empty one has one page. */
export function partsOf(requests: readonly BoardRequest[], first: string): readonly ListPart[] {
  const of = Math.max(1, Math.ceil(requests.length / MOST));
  return Array.from({ length: of }, (_, index) => ({
    requests: requests.slice(index * MOST, (index + 1) * MOST),
    first,
    number: index + 1,
    of,
  }));
}

/** The title of a page of a list: from the second one on it says which. */
export const partTitle = (page: Page, title: string, { number, of }: ListPart): string =>
  number === 1 ? title : words(page, "board-list-part", title, number, of);

interface RequestListProps {
  readonly page: Page;
  /** What the list holds, for screen readers. */
  readonly caption: ComponentChildren;
  readonly part: ListPart;
}

/** A page of a list of requests: a table, cards on a narrow screen, and the way to the list's other pages. */
export function RequestList({ page, caption, part }: RequestListProps) {
  if (part.requests.length === 0) return null;
  return (
    <>
      <StageSigns page={page} />
      <table class="rows requests" data-filter>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{told(page, "board-column-request")}</th>
            <th scope="col">{told(page, "board-column-stage")}</th>
            <th scope="col">{told(page, "board-column-next")}</th>
            <th scope="col">{told(page, "board-column-changed")}</th>
          </tr>
        </thead>
        <DrawnRows html={drawnRows(page, part.requests)} />
      </table>
      <Pager page={page} part={part} />
    </>
  );
}

/** Links to the first page, the last one, and those around this one. */
export function Pager({ page, part: { first, number, of } }: Pick<RequestListProps, "page" | "part">) {
  if (of === 1) return null;
  const near = Array.from({ length: of }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === of || Math.abs(one - number) <= 2,
  );
  return (
    <nav class="pager" aria-label={words(page, "board-list-pages")}>
      <ol class="plain">
        {near.map((one, index) => (
          <li>
            {one - (near[index - 1] ?? 0) > 1 && <span aria-hidden="true">… </span>}
            <a
              href={page.href(laterPath(first, one))}
              aria-label={words(page, "board-list-page", one)}
              {...(one === number && { "aria-current": "page" })}
            >
              {count(page, one)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
