import type { Sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { requestLanguageFor } from "../request/request-languages.ts";
import { requestOf } from "../request/request-numbers.ts";
import { requestTitle } from "../request/request-title.ts";
import { requestPath, requestSlug } from "../site/paths.ts";

/** One line of the list of all requests. Sentences are in `language`. */
export function requestRow(model: BoardModel, request: BoardRequest, language: string) {
  const { number, exit, now } = request;
  return {
    ...request,
    slug: requestSlug(number),
    days: daysOf(request),
    title: requestTitle(request, language),
    exit: exit?.exit ?? null,
    waitsFor: now.waitsFor,
    held: now.held,
    next: speakPlain(now.next, language),
    due: now.due,
    page: pageOf(model, request, language),
  };
}

/** All that may be shown of one request. */
export function requestWhole(model: BoardModel, request: BoardRequest, language: string) {
  const told = (sentence: Sentence): string => speakPlain(sentence, language);
  const { builtAt, rules } = model;
  const { now, number, title, history } = request;
  return {
    version: 1 as const,
    builtAt,
    rulesAdopted: rules.adopted,
    ...request,
    slug: requestSlug(number),
    days: daysOf(request),
    title: { text: requestTitle(request, language), dir: title.dir },
    page: pageOf(model, request, language),
    now: { ...now, what: told(now.what), next: told(now.next), otherwise: now.otherwise && told(now.otherwise) },
    history: history.map(({ at, what, url }) => ({
      at,
      kind: what.say.replace("board-history-", ""),
      what: told(what),
      url,
    })),
  };
}

/** How long it took; nobody knows it of a request from before the desk. */
const daysOf = ({ source, days }: BoardRequest) => (source ? null : days);

/** The page of a request, in a language where that one exists. */
export const pageOf = (model: BoardModel, request: BoardRequest, language: string): string =>
  requestPath(requestLanguageFor(request, model, language), request.number);

/** The same by its number. */
export function pageOfNumber(model: BoardModel, number: number, language: string): string {
  const request = requestOf(model, number);
  return request ? pageOf(model, request, language) : requestPath(language, number);
}
