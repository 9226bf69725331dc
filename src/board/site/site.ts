import type { JSX } from "preact";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { type Page, pageOf } from "./page.ts";
import { renderPage } from "./render-page.ts";
import type { SiteFile } from "./write-site.ts";

/** What a section of the site makes its files from. */
export interface Site {
  readonly model: BoardModel;
  /** The board's languages, the first one for visitors who have not chosen. */
  readonly languages: readonly string[];
  /** The site's path on its host, as in `/helpdesk`; empty at the root. Only pages that are served at any depth need it. */
  readonly basePath: string;
}

/** A part of the site. It makes one file after another, so that a large site is never in memory as a whole. */
export type Section = (site: Site) => Iterable<SiteFile>;

/** The same page in each language of the site. */
export function* inEachLanguage(
  { model, languages }: Site,
  path: (language: string) => string,
  draw: (page: Page) => JSX.Element,
): Iterable<SiteFile> {
  for (const language of languages) {
    const page = pageOf(model, { language, path: path(language), languages });
    yield renderPage(page.path, draw(page));
  }
}
