import { committeePath, seatPath } from "../site/paths.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { CommitteePage } from "./committee-page.tsx";
import { hasPage } from "./committee-seats.tsx";
import { logOf, logPath } from "./decision-log.ts";
import { DecisionsPage } from "./decisions-page.tsx";
import { SeatPage } from "./seat-page.tsx";

/** The committee, its decisions year by year, and what waits for each seat that is named. */
export function* committeeFiles(site: Site): Iterable<SiteFile> {
  yield* inEachLanguage(site, committeePath, (page) => <CommitteePage page={page} />);
  for (const part of logOf(site.model).pages) {
    yield* inEachLanguage(
      site,
      (language) => logPath(language, part),
      (page) => <DecisionsPage page={page} part={part} />,
    );
  }
  for (const seat of site.model.committee.seats.filter((one) => hasPage(site, one))) {
    yield* inEachLanguage(
      site,
      (language) => seatPath(language, seat.id),
      (page) => <SeatPage page={page} seat={seat} />,
    );
  }
}
