import { requestFolder } from "../../core/config/board-address.ts";
import type { Direction } from "../../core/records/public-text.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { relativeHref } from "./relative-href.ts";

/** Where a part of the site is drawn: all that a component needs to know beside its own data. */
export interface Page {
  readonly model: BoardModel;
  /** BCP 47 tag of the page's own words. */
  readonly language: string;
  readonly dir: Direction;
  /** Path in the site, as in `/en/requests/7/index.html`. */
  readonly path: string;
  /** The address of another page of the site, as in `/en/index.html#ask`. */
  href(to: string): string;
}

/** What a page needs beside the model. */
export interface PagePlace {
  readonly language: string;
  readonly path: string;
  /** Where the site is on its host, as in `/helpdesk`; given for a page that is served at any depth. */
  readonly basePath?: string;
}

/** Languages that are written from right to left. `Intl` does not know some of them. */
const RIGHT_TO_LEFT = new Set("ar arz azb ckb dv fa glk he ks mzn nqo pnb ps sd skr ug ur yi".split(" "));

/** The direction of a language by its tag. */
export const directionOfLanguage = (tag: string): Direction =>
  RIGHT_TO_LEFT.has(tag.split("-")[0] ?? "") ? "rtl" : "ltr";

/** A page of the site. */
export function pageOf(model: BoardModel, { language, path, basePath }: PagePlace): Page {
  return {
    model,
    language,
    dir: directionOfLanguage(language),
    path,
    href: (to) => (basePath === undefined ? relativeHref(path, to) : basePath.replace(/\/$/, "") + to),
  };
}

/** The first page in a language. */
export const homePath = (language: string): string => `/${language}/index.html`;

/** The list of all requests. */
export const requestsPath = (language: string): string => `/${language}/requests/index.html`;

/** The list of resources and of missing material. */
export const resourcesPath = (language: string): string => `/${language}/resources/index.html`;

/** What needs hands. */
export const handsPath = (language: string): string => `/${language}/hands/index.html`;

/** The working groups. */
export const groupsPath = (language: string): string => `/${language}/groups/index.html`;

/** Requests that belong together. */
export const themesPath = (language: string): string => `/${language}/themes/index.html`;

/** The queue of approved requests. */
export const queuePath = (language: string): string => `/${language}/queue/index.html`;

/** The page of one request. */
export const requestPath = (language: string, number: number): string => `${requestFolder(language, number)}index.html`;
