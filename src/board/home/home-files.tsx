import { pageOf } from "../site/page.ts";
import { homePath } from "../site/paths.ts";
import { renderPage } from "../site/render-page.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { HomePage } from "./home-page.tsx";

/** The first page in each language, and at the entrance in the first one. */
export function* homeFiles(site: Site): Iterable<SiteFile> {
  const { model, languages } = site;
  const language = languages[0] ?? "en";
  yield renderPage("/index.html", <HomePage page={pageOf(model, { language, path: "/index.html" })} />);
  yield* inEachLanguage(site, homePath, (page) => <HomePage page={page} />);
}
