import { resourcesPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { ResourcesPage } from "./resources-page.tsx";

/** What was learnt and collected. */
export function* knowledgeFiles(site: Site): Iterable<SiteFile> {
  yield* inEachLanguage(site, resourcesPath, (page) => <ResourcesPage page={page} />);
}
