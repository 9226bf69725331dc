import { askPath, dropInPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { AskPage } from "./ask-page.tsx";
import { DropInPage } from "./drop-in-page.tsx";

/** The ways in: how to ask, and the drop-in hour. */
export function* askFiles(site: Site): Iterable<SiteFile> {
  yield* inEachLanguage(site, askPath, (page) => <AskPage page={page} />);
  yield* inEachLanguage(site, dropInPath, (page) => <DropInPage page={page} />);
}
