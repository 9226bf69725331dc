import { scriptText } from "../script/script-text.ts";
import { renderPage } from "../site/render-page.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { stylesheet } from "../style/stylesheet.ts";
import { MARK } from "./mark.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { NOT_FOUND_PATH } from "./page-address.ts";
import { MARK_PATH, SCRIPT_PATH, STYLE_PATH } from "./page-head.tsx";

/** What all pages share, and the page for wrong addresses. */
export function* frameFiles(site: Site): Iterable<SiteFile> {
  yield renderPage(NOT_FOUND_PATH, <NotFoundPage site={site} />);
  yield { path: STYLE_PATH, text: stylesheet() };
  yield { path: SCRIPT_PATH, text: scriptText() };
  yield { path: MARK_PATH, text: MARK };
}
