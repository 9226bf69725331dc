import { render } from "preact-render-to-string";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import type { Page } from "../site/page.ts";
import { RequestRow } from "./request-row.tsx";

/** Stands for the way from a page to the site's root. No text holds it: it is a control character. */
const ROOT = "\u0001";

/** The rows of the last language that was drawn: the site is made language by language. */
const drawn = new WeakMap<BoardModel, { readonly language: string; readonly rows: Map<number, string> }>();

/** The rows of some requests as HTML, each drawn once for all lists of a language. */
export function drawnRows(page: Page, requests: readonly BoardRequest[]): string {
  const root = page.path
    .slice(1)
    .replace(/[^/]*$/, "")
    .replace(/[^/]+\//g, "../");
  return requests.map((request) => rowOf(page, request).replaceAll(`${ROOT}/`, root)).join("");
}

function rowOf(page: Page, request: BoardRequest): string {
  let kept = drawn.get(page.model);
  if (kept?.language !== page.language) {
    kept = { language: page.language, rows: new Map() };
    drawn.set(page.model, kept);
  }
  const known = kept.rows.get(request.number);
  if (known !== undefined) return known;
  const row = render(<RequestRow page={{ ...page, href: (to) => ROOT + to }} request={request} />);
  kept.rows.set(request.number, row);
  return row;
}
