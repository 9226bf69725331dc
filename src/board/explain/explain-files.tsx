import { aboutPath, accessibilityPath, howPath, posterPath, privacyPath, statusPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { AboutPage } from "./about-page.tsx";
import { AccessibilityPage } from "./accessibility-page.tsx";
import { HowPage } from "./how-page.tsx";
import { PosterPage } from "./poster-page.tsx";
import { PrivacyPage } from "./privacy-page.tsx";
import { StatusPage } from "./status-page.tsx";

/** The pages that explain the desk and the site. */
export function* explainFiles(site: Site): Iterable<SiteFile> {
  yield* inEachLanguage(site, howPath, (page) => <HowPage page={page} />);
  yield* inEachLanguage(site, posterPath, (page) => <PosterPage page={page} />);
  yield* inEachLanguage(site, aboutPath, (page) => <AboutPage page={page} />);
  yield* inEachLanguage(site, accessibilityPath, (page) => <AccessibilityPage page={page} />);
  yield* inEachLanguage(site, privacyPath, (page) => <PrivacyPage page={page} />);
  yield* inEachLanguage(site, statusPath, (page) => <StatusPage page={page} />);
}
