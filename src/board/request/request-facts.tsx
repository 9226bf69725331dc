import { sentence } from "../../core/domain/sentence.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { Said, told, words } from "../frame/said.tsx";
import { ExitGlyph, StageGlyph } from "../pictures/stage-glyph.tsx";
import type { Page } from "../site/page.ts";
import { requestPath } from "../site/paths.ts";
import { daysBetween } from "../work/days-between.ts";
import { QueueTag } from "../work/queue-tag.tsx";
import { requestTitle } from "./request-title.ts";

/** What is shown of one request on some page. */
export interface OfRequest {
  readonly page: Page;
  readonly request: BoardRequest;
}

/** The title as a link to the request's page. */
export function TitleLink({ page, request }: OfRequest) {
  return (
    <a class="title" href={page.href(requestPath(page.language, request.number))}>
      <Title page={page} request={request} />
    </a>
  );
}

/** The title in its own direction. It begins where the page's lines begin, so that titles of all scripts stand in one column. */
export function Title({ page, request }: OfRequest) {
  const dir = request.title.text === "" ? page.dir : request.title.dir;
  return <bdi dir={dir}>{requestTitle(request, page.language)}</bdi>;
}

/** Another issue: its page on the board where it has one, else on GitHub. */
export function IssueLink({
  page,
  number,
  text,
}: {
  readonly page: Page;
  readonly number: number;
  readonly text: string;
}) {
  const isHere = page.model.requests.some((one) => one.number === number);
  const { repositoryUrl } = page.model.desk;
  if (!isHere && repositoryUrl === null) return <>{text}</>;
  return (
    <a href={isHere ? page.href(requestPath(page.language, number)) : `${repositoryUrl}/issues/${number}`}>{text}</a>
  );
}

/** The announced next step in its own words, else who is next or what holds it up; of one that is over, how it stands. */
export function NextWords({ page, request: { finished, nextStep, now } }: OfRequest) {
  if (finished) return <Said page={page} sentence={now.what} precision="day" />;
  const step = now.held ? null : nextStep?.text;
  if (!step || step === "withheld") return <Said page={page} sentence={now.next} />;
  return <Said page={page} sentence={sentence("board-next-step-is", excerptOf(step.text))} />;
}

/** Most characters of a next step in a list. */
const LONGEST_STEP = 140;

function excerptOf(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_STEP ? `${letters.slice(0, LONGEST_STEP - 1).join("")}…` : text;
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
      <span>{placeTitle(page, request)}</span>
      <QueueTag page={page} request={request} />
      {request.communityMissing && <span class="hold">{told(page, "board-community-missing")}</span>}
      {request.outcomeState === "not-reported" && <span class="hold">{told(page, "board-outcome-not-reported")}</span>}
    </p>
  );
}

/** Where it stands, in a word: how it ended, its lane, or its stage. */
export const placeTitle = (page: Page, { exit, lane, stageTitle }: BoardRequest): string =>
  exit?.title ?? (lane === "question" ? words(page, "board-lane-question") : stageTitle);

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
