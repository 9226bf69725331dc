import { lastingLanguage } from "../../core/config/board-address.ts";
import { instant, later } from "../../core/domain/ids.ts";
import { remembered } from "../../core/domain/remembered.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";

/** How long after its last change a finished request has a page in every language, in milliseconds. */
const KEPT = 365 * 86_400_000;

/** Every link to a request asks. */
const keptSince = remembered((builtAt) => later(instant(builtAt), -KEPT));

/**
 * The languages in which a request has a page of its own: all of them while it is in motion and for a year after its last change; then
 * English (or the board's first language) and the language that it was written in. The size of the site asks for it.
 */
export function requestLanguages(request: BoardRequest, { desk, builtAt }: BoardModel): readonly string[] {
  const { languages } = desk;
  if (!request.finished || request.changedAt > keptSince(builtAt)) return languages;
  const lasting = lastingLanguage(languages);
  return languages.filter((language) => language === lasting || language === request.language);
}

/** The language in which a page may link to a request: its own where the request has a page in it. */
export function requestLanguageFor(request: BoardRequest, model: BoardModel, language: string): string {
  const there = requestLanguages(request, model);
  return there.includes(language) ? language : (there[0] ?? language);
}
