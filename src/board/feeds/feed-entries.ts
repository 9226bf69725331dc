import type { Instant } from "../../core/domain/ids.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { textOf } from "../../core/messages/languages.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import type { BoardChange } from "../../core/reports/board-changes.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { requestLanguageFor } from "../request/request-languages.ts";
import { requestTitle } from "../request/request-title.ts";
import { directionOfLanguage } from "../site/page.ts";
import { casePath, requestName, requestPath, requestSlug } from "../site/paths.ts";
import type { FeedEntry, Worded } from "./atom.ts";
import { changeTitle } from "./change-title.ts";
import { addressFrom, tagUri } from "./feed-address.ts";

/** A feed's place: whose it is, in which file, and in which language. */
export interface FeedPlace {
  readonly model: BoardModel;
  readonly path: string;
  readonly language: string;
}

/** A change of a request. */
export interface Happening {
  readonly request: BoardRequest;
  readonly change: BoardChange;
}

/** When a request reached a stage, for the last time. */
export interface Arrival {
  readonly request: BoardRequest;
  readonly stage: string;
  readonly title: string;
  readonly at: Instant;
}

/** A change as an entry: what happened, then the request's title in its own language. */
export function changeEntry(place: FeedPlace, { request, change }: Happening): FeedEntry {
  const { model, language } = place;
  const { id, at, what } = change;
  const title = requestTitle(request, language);
  return {
    id: tagUri(model, at.slice(0, 10), `change/${id}`),
    title: said(changeTitle(change, request, title), language),
    published: at,
    updated: at,
    page: pageOf(place, request),
    paragraphs: [said(what, language), named(request, title)],
  };
}

/** That a request reached a stage. */
export function arrivalEntry(place: FeedPlace, { request, stage, title: stageTitle, at }: Arrival): FeedEntry {
  const { model, language } = place;
  const title = requestTitle(request, language);
  const reached = { term: stageTitle };
  return {
    id: tagUri(model, at.slice(0, 10), `stage/${requestSlug(request.number)}/${stage}/${at}`),
    title: said(sentence("board-feed-reached", reached, title), language),
    published: at,
    updated: at,
    page: pageOf(place, request),
    paragraphs: [said(sentence("board-history-stage", reached), language), named(request, title)],
  };
}

/** A finished case, with what came of it as far as that may be shown. */
export function caseEntry(place: FeedPlace, request: BoardRequest): FeedEntry {
  const { model, language, path } = place;
  const { number, since, changedAt, outcome, exit, source } = request;
  const title = requestTitle(request, language);
  const told = [outcome?.text, exit?.reply, source?.lesson].flatMap((text) =>
    text && text !== "withheld" ? [text] : [],
  );
  return {
    // Since when it stands where it stands moves once its outcome is known, and lies before the repository for older requests.
    id: tagUri(model, "2026", `case/${requestSlug(number)}`),
    title: said(sentence("board-feed-case", title), language),
    published: since,
    updated: changedAt,
    page: addressFrom(model, path, casePath(requestLanguageFor(request, model, language), number)),
    paragraphs: [named(request, title), ...told.map(({ text, dir }) => ({ text, dir, language: request.language }))],
  };
}

/** A sentence in a language, or in the one that it fell back to. */
export function said(what: Sentence, wish: string): Worded {
  const { language } = textOf(what.say, wish);
  return { text: speakPlain(what, wish), language, dir: directionOfLanguage(language) };
}

/** A request's title with its number. */
function named({ number, title, language, consent }: BoardRequest, shown: string): Worded {
  const own = consent === "named" && title.text !== "";
  return { text: `${shown} (${requestName(number)})`, language: own ? language : null, dir: title.dir };
}

const pageOf = ({ model, path, language }: FeedPlace, request: BoardRequest): string =>
  addressFrom(model, path, requestPath(requestLanguageFor(request, model, language), request.number));
