import { requestsPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { RequestsPage } from "./requests-page.tsx";

/** The list of all requests. */
export function* requestsFiles(site: Site): Iterable<SiteFile> {
  yield* inEachLanguage(site, requestsPath, (page) => <RequestsPage page={page} />);
}
