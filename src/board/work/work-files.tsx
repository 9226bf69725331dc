import { groupPath, groupsPath, handsPath, queuePath, themesPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { GroupPage } from "./group-page.tsx";
import { GroupsPage } from "./groups-page.tsx";
import { HandsPage } from "./hands-page.tsx";
import { QueuePage } from "./queue-page.tsx";
import { ThemesPage } from "./themes-page.tsx";

/** What groups work on: their pages, what needs hands, what belongs together, and the queue. */
export function* workFiles(site: Site): Iterable<SiteFile> {
  const { queue, groups } = site.model;
  yield* inEachLanguage(site, handsPath, (page) => <HandsPage page={page} />);
  yield* inEachLanguage(site, groupsPath, (page) => <GroupsPage page={page} />);
  for (const group of groups) {
    yield* inEachLanguage(
      site,
      (language) => groupPath(language, group.id),
      (page) => <GroupPage page={page} group={group} />,
    );
  }
  yield* inEachLanguage(site, themesPath, (page) => <ThemesPage page={page} />);
  if (queue) yield* inEachLanguage(site, queuePath, (page) => <QueuePage page={page} queue={queue} />);
}
