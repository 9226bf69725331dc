import { sentence } from "../core/domain/sentence.ts";
import type { BoardRequest } from "../core/reports/board-types.ts";
import { daysBetween } from "./days-between.ts";
import { type Page, requestPath } from "./page.ts";
import { Said, words } from "./said.tsx";
import { ExitGlyph, StageGlyph } from "./stage-glyph.tsx";

/** What is shown of one request on some page. */
export interface OfRequest {
  readonly page: Page;
  readonly request: BoardRequest;
}

/** The title as a link to the request's page. */
export function TitleLink({ page, request }: OfRequest) {
  return (
    <a class="title" href={page.href(requestPath(page.language, request.number))}>
      <Title request={request} />
    </a>
  );
}

/** The title in its own direction. It begins where the page's lines begin, so that titles of all scripts stand in one column. */
export function Title({ request: { title, number } }: { readonly request: BoardRequest }) {
  return <bdi dir={title.dir}>{title.text || `#${number}`}</bdi>;
}

/** Number, country and language, in one line. */
export function Facts({ page, request }: OfRequest) {
  return (
    <p class="facts">
      <span>
        <bdi>#{request.number}</bdi>
      </span>
      {request.country && (
        <span>
          <bdi>{request.country}</bdi>
        </span>
      )}
      {request.answersIn && (
        <span>
          <Said page={page} sentence={sentence("board-language", request.answersIn)} />
        </span>
      )}
    </p>
  );
}

/** The stage, or the way it ended, with its sign. */
export function StageName({ page, request }: OfRequest) {
  return (
    <p class="stage-name">
      {request.exit ? <ExitGlyph /> : <StageGlyph stages={page.model.stages} stage={request.stage} />}
      <span>{request.exit?.title ?? request.stageTitle}</span>
    </p>
  );
}

/** How long the request has been where it is. The clock of one that is over has stopped. */
export function Stay({ page, request: { finished, since } }: OfRequest) {
  if (finished) return <Said page={page} sentence={sentence("board-since", { at: since })} precision="day" />;
  const days = daysBetween(since, page.model.builtAt);
  return (
    <time dateTime={since}>{days < 1 ? words(page, "board-here-today") : words(page, "board-here-days", days)}</time>
  );
}

/** How and when a request ended, as in `Delivered on 3 May 2026`. */
export function Ended({ page, request }: OfRequest) {
  const what = request.exit?.title ?? request.stageTitle;
  return <Said page={page} sentence={sentence("board-finished-on", what, { at: request.since })} precision="day" />;
}
