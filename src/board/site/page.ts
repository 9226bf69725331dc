import "../../core/messages/translations.ts";
import { directionOfLanguage } from "../../core/messages/direction-of-language.ts";
import type { Direction } from "../../core/records/public-text.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { relativeHref } from "./relative-href.ts";

export { directionOfLanguage };

/** Where a part of the site is drawn: all that a component needs to know beside its own data. */
export interface Page {
  readonly model: BoardModel;
  /** BCP 47 tag of the page's own words. */
  readonly language: string;
  readonly dir: Direction;
  /** Path in the site, as in `/en/requests/7/index.html`. */
  readonly path: string;
  /** The languages in which this page exists, in the board's order. */
  readonly languages: readonly string[];
  /** The address of another page of the site, as in `/en/index.html#ask`. */
  href(to: string): string;
}

/** What a page needs beside the model. */
export interface PagePlace {
  readonly language: string;
  readonly path: string;
  /** The languages in which the page exists; all of the board's where it is not given. */
  readonly languages?: readonly string[];
  /** Where the site is on its host, as in `/helpdesk`; given for a page that is served at any depth. */
  readonly basePath?: string;
}

/** A page of the site. */
export function pageOf(model: BoardModel, { language, path, languages, basePath }: PagePlace): Page {
  return {
    model,
    language,
    dir: directionOfLanguage(language),
    path,
    languages: languages ?? model.desk.languages,
    href: (to) => (basePath === undefined ? relativeHref(path, to) : basePath.replace(/\/$/, "") + to),
  };
}
