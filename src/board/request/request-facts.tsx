import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import type { PublicText } from "../../core/records/public-text.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { NOT_KNOWN } from "../../core/reports/history/check-history.ts";
import { languageName } from "../frame/language-name.ts";
import { Said, term, termWords, told, words } from "../frame/said.tsx";
import { LeadsTo } from "../frame/user-text.tsx";
import { placeTold } from "../pictures/place-name.ts";
import { ExitGlyph, StageGlyph } from "../pictures/stage-glyph.tsx";
import { directionOfLanguage, type Page } from "../site/page.ts";
import { requestName, requestPath } from "../site/paths.ts";
import { daysBetween } from "../work/days-between.ts";
import { QueueTag } from "../work/queue-tag.tsx";
import { requestLanguageFor } from "./request-languages.ts";
import { requestOf } from "./request-numbers.ts";
import { requestTitle } from "./request-title.ts";

/** What is shown of one request on some page. */
export interface OfRequest {
  readonly page: Page;
  readonly request: BoardRequest;
}

/** The title as a link to the request's page. */
export function TitleLink({ page, request }: OfRequest) {
  return (
    <a class="title" href={page.href(addressOf(page, request))}>
      <Title page={page} request={request} />
    </a>
  );
}

/** The page of a request, in the page's language where the request has one in it. */
export const addressOf = ({ model, language }: Page, request: BoardRequest): string =>
  requestPath(requestLanguageFor(request, model, language), request.number);

/** The title in its own direction. It begins where the page's lines begin, so that titles of all scripts stand in one column. */
export function Title({ page, request }: OfRequest) {
  const { title, language } = request;
  if (title.text === "") return <bdi dir={page.dir}>{requestTitle(request, page.language)}</bdi>;
  return (
    <bdi dir={title.dir} {...(isWrittenIn(title, language) && { lang: language })}>
      {title.text}
    </bdi>
  );
}

/** Whether a text may be said to be in a language: the one that the answers shall have need not be that of the words. */
export const isWrittenIn = ({ dir }: PublicText, language: string | null): language is string =>
  language !== null && directionOfLanguage(language) === dir;

/** Another issue: its page on the board where it has one, else on GitHub. */
export function IssueLink({
  page,
  number,
  text,
}: {
  readonly page: Page;
  readonly number: number;
  readonly text: ComponentChildren;
}) {
  const request = requestOf(page.model, number);
  const { repositoryUrl } = page.model.desk;
  if (request) return <a href={page.href(addressOf(page, request))}>{text}</a>;
  if (repositoryUrl === null) return <>{text}</>;
  const href = `${repositoryUrl}/issues/${number}`;
  return (
    <>
      <a href={href}>{text}</a> <LeadsTo href={href} />
    </>
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
  const { number, language, answersIn } = request;
  const tongue = language === null ? answersIn : languageName(language, page.language);
  const where = placeOf(page, request);
  return (
    <p class="facts">
      <span>
        <bdi>{requestName(number)}</bdi>
      </span>
      {where && <span>{where}</span>}
      {tongue !== null && (
        <span>
          <Said page={page} sentence={sentence("board-language", tongue)} />
        </span>
      )}
    </p>
  );
}

/** Where a request comes from: a country or the whole world in the page's words, else as its requester wrote it. */
export function placeOf(page: Page, { place, country }: BoardRequest): ComponentChildren {
  if (place.kind === "country") return placeTold(page, place.code);
  return place.kind === "global" ? placeTold(page, "global") : country && <bdi>{country}</bdi>;
}

/** The stage, or the way it ended, with its sign. */
export function StageName({ page, request }: OfRequest) {
  return (
    <p class="stage-name">
      {request.exit ? <ExitGlyph /> : <StageGlyph stages={page.model.stages} stage={request.stage} />}
      <span>
        <Stand page={page} request={request} />
      </span>
      <QueueTag page={page} request={request} />
      {request.communityMissing && <span class="hold">{told(page, "board-community-missing")}</span>}
      {request.outcomeState === "not-reported" && <span class="hold">{told(page, "board-outcome-not-reported")}</span>}
    </p>
  );
}

/** Where it stands, in a word: how it ended, its lane, or its stage. */
export const placeTitle = (page: Page, { exit, lane, stageTitle }: BoardRequest): string =>
  lane === "question" && !exit ? words(page, "board-lane-question") : termWords(page, exit?.title ?? stageTitle);

/** The same in the text of a page. */
export function Stand({ page, request: { exit, lane, stageTitle } }: OfRequest) {
  return (
    <>{lane === "question" && !exit ? told(page, "board-lane-question") : term(page, exit?.title ?? stageTitle)}</>
  );
}

/** How long the request has been where it is. The clock of one that is over has stopped. */
export function Stay({ page, request: { finished, since, source } }: OfRequest) {
  if (finished)
    return <Said page={page} sentence={sentence("board-since", { at: since })} precision={source?.ended ?? "day"} />;
  const days = daysBetween(since, page.model.builtAt);
  return (
    <time dateTime={since}>{days < 1 ? told(page, "board-here-today") : told(page, "board-here-days", days)}</time>
  );
}

/** How and when a request ended, as in `Delivered on 3 May 2026` or `Learned in 2023`. */
export function Ended({ page, request: { exit, stageTitle, since, source } }: OfRequest) {
  const what = { term: exit?.title ?? stageTitle };
  if (exit?.exit === NOT_KNOWN) return <>{term(page, exit.title)}</>;
  const precision = source?.ended ?? "day";
  const key = precision === "day" ? "board-finished-on" : "board-finished-in";
  return <Said page={page} sentence={sentence(key, what, { at: since })} precision={precision} />;
}
