import { numbersPath, yearPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { NumbersPage } from "./numbers-page.tsx";

/** The figures of all years, and of each year with a page of its own. */
export function* numbersFiles(site: Site): Iterable<SiteFile> {
  for (const period of site.model.periods) {
    const path = (language: string): string =>
      period.year === null ? numbersPath(language) : yearPath(language, period.year);
    yield* inEachLanguage(site, path, (page) => <NumbersPage page={page} period={period} />);
  }
}
