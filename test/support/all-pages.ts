import type { DefaultTreeAdapterTypes } from "parse5";
import { NOT_FOUND_PATH } from "../../src/board/frame/page-address.ts";
import { siteDesk, siteModel, siteOf } from "./board-site.ts";
import { attribute, elementsOf, type PageElement } from "./read-page.ts";

const site = siteOf(siteModel(siteDesk("handle", ["en", "ar"])));

/** Every page of the site, with its elements in the order of reading. */
const PAGES: readonly (readonly [path: string, elements: readonly PageElement[]])[] = [...site]
  .filter(([path]) => /^\/(?:en|ar)\/.*\.html$/.test(path) || path === NOT_FOUND_PATH || path === "/index.html")
  .map(([path, html]) => [path, elementsOf(html)]);

/** The elements of one page. Throws where there is none. */
export function pageAt(path: string): readonly PageElement[] {
  const html = site.get(path);
  if (html === undefined) throw new Error(`no page ${path}`);
  return elementsOf(html);
}

/** What is wrong on any page, each with the page's path. */
export const everywhere = (
  look: (elements: readonly PageElement[], path: string) => readonly string[],
): readonly string[] => PAGES.flatMap(([path, elements]) => look(elements, path).map((wrong) => `${path}: ${wrong}`));

/** Whether an element is of a kind, as in `elements.filter(named("table"))`. */
export const named =
  (name: string) =>
  (one: PageElement): boolean =>
    one.tagName === name;

/** Whether an element has a class. */
export const hasClass = (one: PageElement, wanted: string): boolean =>
  (attribute(one, "class") ?? "").split(" ").includes(wanted);

/** The elements around one, the nearest first. */
export function around(one: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  for (let node: DefaultTreeAdapterTypes.ParentNode | null = one.parentNode; node; ) {
    if (!("tagName" in node)) break;
    found.push(node);
    node = node.parentNode;
  }
  return found;
}

/** Whether this is a text by people, which has its own headings, links and tables. */
export const isByPeople = (one: PageElement): boolean =>
  [one, ...around(one)].some((each) => hasClass(each, "user-text"));
