import type { WrittenText } from "../../core/reports/board-care-types.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { NOT_KNOWN } from "../../core/reports/history/check-history.ts";
import { Moment, Said, told } from "../frame/said.tsx";
import { casesOf } from "../knowledge/cases-of.ts";
import { ExitGlyph, StageGlyph } from "../pictures/stage-glyph.tsx";
import { Ended, Facts, TitleLink } from "../request/request-facts.tsx";
import { requestOf } from "../request/request-numbers.ts";
import type { Page } from "../site/page.ts";
import { knowledgePath } from "../site/paths.ts";
import { daysBetween } from "../work/days-between.ts";

/** Most finished requests, and most changes, on the first page. */
const MOST_FINISHED = 4;
const MOST_CHANGES = 6;
/** Most changes of one request among them, and how many days back they reach. */
const MOST_OF_ONE = 2;
const LATELY = 60;

interface RecentProps {
  readonly page: Page;
  /** One that stands elsewhere on the page. */
  readonly but?: BoardRequest | undefined;
}

/** The requests that were finished lately, each with what came of it. */
export function HomeRecent({ page, but }: RecentProps) {
  const finished = page.model.requests
    .filter((request) => request.finished && request.lane === "request" && request !== but && isKnownEnd(request))
    .sort(newestFirst);
  if (finished.length === 0 && but) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{told(page, "board-recent")}</h2>
      {finished.length === 0 ? (
        <p class="quiet">{told(page, "board-recent-none")}</p>
      ) : (
        <ul class="entries">
          {finished.slice(0, MOST_FINISHED).map((request) => (
            <li class="entry">
              <Finished page={page} request={request} />
            </li>
          ))}
        </ul>
      )}
      {casesOf(page.model).length > 0 && (
        <p class="more">
          <a href={page.href(knowledgePath(page.language))}>{told(page, "board-case-more")}</a>
        </p>
      )}
    </section>
  );
}

/** One that is over: its title, how and when it ended, and what came of it. */
export function Finished({ page, request }: { readonly page: Page; readonly request: BoardRequest }) {
  return (
    <div class="finished">
      {request.exit ? <ExitGlyph /> : <StageGlyph stages={page.model.stages} stage={request.stage} />}
      <div>
        <h3>
          <TitleLink page={page} request={request} />
        </h3>
        <Excerpt text={request.outcome?.text} language={request.language} />
        <p class="small quiet">
          <Ended page={page} request={request} />
        </p>
        <Facts page={page} request={request} />
      </div>
    </div>
  );
}

/** The newest changes, each with the request that it belongs to; nothing where none is new. */
export function HomeChanges({ page }: { readonly page: Page }) {
  const { changes, builtAt } = page.model;
  const shown = new Map<number, number>();
  const newest = changes
    .filter(({ at }) => daysBetween(at, builtAt) <= LATELY)
    .flatMap((change) => {
      const request = requestOf(page.model, change.request);
      const before = shown.get(change.request) ?? 0;
      shown.set(change.request, before + 1);
      return request && before < MOST_OF_ONE ? [{ change, request }] : [];
    })
    .slice(0, MOST_CHANGES);
  if (newest.length === 0) return null;
  return (
    <section class="wrap part" aria-labelledby="changes">
      <h2 id="changes">{told(page, "board-changes")}</h2>
      <ol class="changes">
        {newest.map(({ change, request }) => (
          <li>
            <Moment page={page} at={change.at} />
            <p>
              <Said page={page} sentence={change.what} precision="day" />
            </p>
            <TitleLink page={page} request={request} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Excerpt({ text, language }: { readonly text: WrittenText | undefined; readonly language: string | null }) {
  if (!text || text === "withheld") return null;
  return (
    <p class="excerpt" dir={text.dir} {...(language && { lang: language })}>
      {text.text}
    </p>
  );
}

/** A request of which nobody knows how it ended is no finished one to look at. */
const isKnownEnd = ({ exit }: BoardRequest): boolean => exit?.exit !== NOT_KNOWN;

/** The latest end first. */
const newestFirst = (a: BoardRequest, b: BoardRequest): number =>
  a.since > b.since ? -1 : a.since < b.since ? 1 : b.number - a.number;
