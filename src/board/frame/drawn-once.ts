import type { JSX } from "preact";
import { render } from "preact-render-to-string";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { type Page, pageOf } from "../site/page.ts";

/** Stands for the name of the page's own folder. No text holds it: it is a control character. */
const OWN = "\u0002";

const drawn = new WeakMap<BoardModel, Map<string, string>>();

/**
 * A part that is the same on all pages of requests, or of cases, in a language, but for the number in links to the page itself: drawn once
 * for all of them. `name` tells such parts apart. On all other pages it is drawn anew.
 */
export function drawnOnce(page: Page, name: string, draw: (page: Page) => JSX.Element): string {
  const { model, language, languages, path } = page;
  const [, part, own] = /^(\/[^/]+\/[^/]+\/)([^/]+)\/index\.html$/.exec(path) ?? [];
  if (part === undefined || own === undefined) return render(draw(page));
  const parts = drawn.get(model) ?? new Map<string, string>();
  drawn.set(model, parts);
  const key = `${name} ${part} ${languages.join(" ")}`;
  const known =
    parts.get(key) ?? render(draw(pageOf(model, { language, languages, path: `${part}${OWN}/index.html` })));
  parts.set(key, known);
  return known.replaceAll(OWN, own);
}
