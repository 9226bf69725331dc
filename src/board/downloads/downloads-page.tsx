import { sentence } from "../../core/domain/sentence.ts";
import { languageName } from "../frame/language-name.ts";
import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import type { Page } from "../site/page.ts";
import { badgePath, feedPath, homePath, requestName, yearTablePath } from "../site/paths.ts";
import { Calendars, Feeds } from "./feed-list.tsx";
import { FileTable } from "./file-table.tsx";

interface OfPage {
  readonly page: Page;
}

const CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

/** Everything that machines read, for people who want to use it. */
export function DownloadsPage({ page }: OfPage) {
  const { language } = page;
  return (
    <Shell
      page={page}
      title={words(page, "board-data-title", page.model.desk.name)}
      about={words(page, "board-data-lead")}
      feeds={[{ href: feedPath(homePath(language)), title: sentence("board-data-feed-all") }]}
      ownFollow
    >
      <div class="wrap part files">
        <h1>{told(page, "board-data-heading")}</h1>
        <p class="lead">{told(page, "board-data-lead")}</p>
        <Feeds page={page} />
        <Calendars page={page} />
        <Tables page={page} />
        <Files page={page} />
        <Examples page={page} />
        <Badge page={page} />
        <Licence page={page} />
        <Changes page={page} />
        <Check page={page} />
      </div>
    </Shell>
  );
}

function Tables({ page }: OfPage) {
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{told(page, "board-data-h-tables")}</h2>
      <p>{told(page, "board-data-tables-about")}</p>
      <ul class="links">
        <li>
          <a href={page.href("/api/v1/requests.csv")}>{told(page, "board-data-table-requests")}</a>
        </li>
        {page.model.periods.map(({ year }) => (
          <li>
            <a href={page.href(yearTablePath(year))}>
              {year === null ? told(page, "board-data-table-all") : told(page, "board-data-table-year", String(year))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Files({ page }: OfPage) {
  const [first = "en"] = page.model.desk.languages;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{told(page, "board-data-h-files")}</h2>
      <p>{told(page, "board-data-files-about", languageName(first, page.language))}</p>
      <FileTable page={page} />
    </section>
  );
}

function Examples({ page }: OfPage) {
  const site = siteOf(page);
  if (site === null) return null;
  const api = `${site}/api/v1`;
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{told(page, "board-data-h-examples")}</h2>
      <p>{told(page, "board-data-example-requests")}</p>
      <Command text={`curl ${api}/requests.json`} />
      <p>{told(page, "board-data-example-stats")}</p>
      <Command text={`curl --output figures.csv ${api}/stats/all.csv`} />
      <p>{told(page, "board-data-example-decisions")}</p>
      <Command text={`curl ${api}/decisions.json | jq '[.decisions[] | select(.outcome == "passed")] | length'`} />
    </section>
  );
}

/** A line for a terminal: read from left to right everywhere. */
const Command = ({ text }: { readonly text: string }) => (
  <pre class="command" dir="ltr">
    <code>{text}</code>
  </pre>
);

function Badge({ page }: OfPage) {
  const [request] = page.model.requests;
  if (!request) return null;
  const path = badgePath(request.number);
  const site = siteOf(page);
  return (
    <section aria-labelledby="badge">
      <h2 id="badge">{told(page, "board-data-h-badge")}</h2>
      <p>{told(page, "board-data-badge-about")}</p>
      <p>
        <img src={page.href(path)} alt={requestName(request.number)} height="20" />
      </p>
      {site !== null && <Command text={`<img src="${site}${path}" alt="${requestName(request.number)}">`} />}
    </section>
  );
}

function Licence({ page }: OfPage) {
  return (
    <section aria-labelledby="licence">
      <h2 id="licence">{told(page, "board-data-h-licence")}</h2>
      <p>
        {told(page, "board-data-licence")}{" "}
        <a href={CC0} rel="license">
          {told(page, "board-data-licence-link")}
        </a>
      </p>
      <p>{told(page, "board-data-licence-texts")}</p>
      <p>{told(page, "board-data-licence-people")}</p>
    </section>
  );
}

function Changes({ page }: OfPage) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{told(page, "board-data-h-changes")}</h2>
      <p>{told(page, "board-data-changes")}</p>
      <p>{told(page, "board-data-changes-null")}</p>
    </section>
  );
}

function Check({ page }: OfPage) {
  const site = siteOf(page);
  const { repositoryUrl } = page.model.desk;
  const repository = repositoryUrl === null ? null : new URL(repositoryUrl).pathname.slice(1);
  const what = site !== null ? `--data ${site}` : repository;
  return (
    <section aria-labelledby="check">
      <h2 id="check">{told(page, "board-data-h-check")}</h2>
      <p>{told(page, "board-data-check")}</p>
      <Command text={what === null ? "quorumdesk audit" : `quorumdesk audit ${what}`} />
    </section>
  );
}

/** Where the site is, without a slash at its end; null where nobody knows. */
const siteOf = ({ model }: Page): string | null => model.desk.boardUrl?.replace(/\/$/, "") ?? null;
