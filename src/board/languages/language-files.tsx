import { translationsPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { TranslationsPage } from "./translations-page.tsx";

/** How far each language of the board is translated. */
export function* languageFiles(site: Site): Iterable<SiteFile> {
  yield* inEachLanguage(site, translationsPath, (page) => <TranslationsPage page={page} />);
}
