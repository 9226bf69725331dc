import type { ComponentChildren } from "preact";
import { hasCalendar } from "../calendars/calendar-files.ts";
import { term, told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import {
  committeePath,
  dropInCalendarPath,
  facetPath,
  feedPath,
  groupPath,
  homePath,
  knowledgePath,
  meetingsCalendarPath,
} from "../site/paths.ts";

interface OfPage {
  readonly page: Page;
}

/** All feeds of the site, but for those of single requests. */
export function Feeds({ page }: OfPage) {
  const { language, model } = page;
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{told(page, "board-data-h-feeds")}</h2>
      <p>{told(page, "board-data-feeds-about")}</p>
      <ul class="links">
        <FileLink page={page} to={feedPath(homePath(language))}>
          {told(page, "board-data-feed-all")}
        </FileLink>
        <FileLink page={page} to={feedPath(committeePath(language))}>
          {told(page, "board-data-feed-committee")}
        </FileLink>
        <FileLink page={page} to={feedPath(knowledgePath(language))}>
          {told(page, "board-data-feed-knowledge")}
        </FileLink>
      </ul>
      <p>{told(page, "board-data-feed-request")}</p>
      <h3>{told(page, "board-data-h-stages")}</h3>
      <ul class="links">
        {model.stages.map(({ id, title }) => (
          <FileLink page={page} to={feedPath(facetPath(language, "stage", id))}>
            {term(page, title)}
          </FileLink>
        ))}
      </ul>
      {model.groups.length > 0 && (
        <>
          <h3>{told(page, "board-data-h-groups")}</h3>
          <ul class="links">
            {model.groups.map(({ id, title }) => (
              <FileLink page={page} to={feedPath(groupPath(language, id))}>
                {term(page, title)}
              </FileLink>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The calendars, as far as there are dates. */
export function Calendars({ page }: OfPage) {
  const { language, model } = page;
  const [dropIns, meetings] = [hasCalendar(model, "drop-in"), hasCalendar(model, "meeting")];
  if (!dropIns && !meetings) return null;
  return (
    <section aria-labelledby="calendars">
      <h2 id="calendars">{told(page, "board-data-h-calendars")}</h2>
      <p>{told(page, "board-data-calendars-about")}</p>
      <ul class="links">
        {dropIns && (
          <FileLink page={page} to={dropInCalendarPath(language)}>
            {told(page, "board-data-calendar-drop-ins")}
          </FileLink>
        )}
        {meetings && (
          <FileLink page={page} to={meetingsCalendarPath(language)}>
            {told(page, "board-data-calendar-meetings")}
          </FileLink>
        )}
      </ul>
    </section>
  );
}

interface FileLinkProps extends OfPage {
  readonly to: string;
  readonly children: ComponentChildren;
}

const FileLink = ({ page, to, children }: FileLinkProps) => (
  <li>
    <a href={page.href(to)}>{children}</a>
  </li>
);
