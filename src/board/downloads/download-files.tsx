import { dataPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { DownloadsPage } from "./downloads-page.tsx";

/** Where feeds, calendars, tables and files are, and what may be done with them. */
export function* downloadFiles(site: Site): Iterable<SiteFile> {
  yield* inEachLanguage(site, dataPath, (page) => <DownloadsPage page={page} />);
}
