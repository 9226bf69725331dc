import type { Sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { requestLanguageFor } from "../request/request-languages.ts";
import { requestTitle } from "../request/request-title.ts";
import { requestPath, requestSlug } from "../site/paths.ts";

/** One line of the list of all requests. Sentences are in `language`. */
export function requestRow(model: BoardModel, request: BoardRequest, language: string) {
  const { number, exit, now } = request;
  return {
    ...request,
    slug: requestSlug(number),
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

/** The page of a request, in a language where that one exists. */
export const pageOf = (model: BoardModel, request: BoardRequest, language: string): string =>
  requestPath(requestLanguageFor(request, model, language), request.number);
