import { pageOf } from "../site/page.ts";
import { renderPage } from "../site/render-page.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { stylesheet } from "../style/stylesheet.ts";
import { MARK } from "./mark.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { MARK_PATH, STYLE_PATH } from "./shell.tsx";

/** What all pages share, and the page for wrong addresses. */
export function* frameFiles({ model, languages, basePath }: Site): Iterable<SiteFile> {
  const page = pageOf(model, { language: languages[0] ?? "en", path: "/404.html", basePath });
  yield renderPage(page.path, <NotFoundPage page={page} />);
  yield { path: STYLE_PATH, text: stylesheet() };
  yield { path: MARK_PATH, text: MARK };
}
