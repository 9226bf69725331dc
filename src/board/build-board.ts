import type { BoardModel } from "../core/reports/board-model.ts";
import { SECTIONS } from "./sections.ts";
import type { SiteFile } from "./site/write-site.ts";
import { withSitemap } from "./sitemap/sitemap.ts";

/** Where the site will be. */
export interface BoardOptions {
  /** The site's path on its host, as in `/helpdesk`; empty at the root. Only pages that are served at any depth need it. */
  readonly basePath: string;
}

/** The whole site, file after file, pages and data. Pure: the same model gives the same bytes. */
export const boardFiles = (model: BoardModel, options: BoardOptions): Iterable<SiteFile> =>
  withSitemap(sectionFiles(model, options), model);

function* sectionFiles(model: BoardModel, { basePath }: BoardOptions): Iterable<SiteFile> {
  for (const section of SECTIONS) yield* section({ model, languages: model.desk.languages, basePath });
}

/** The same as a list, for a small site. */
export const buildBoard = (model: BoardModel, options: BoardOptions): readonly SiteFile[] => [
  ...boardFiles(model, options),
];
