import { translationCoverage } from "../../core/messages/translation-coverage.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";

/** Every page asks, and the answer for a model is always the same. */
const known = new WeakMap<BoardModel["desk"], readonly string[]>();

/**
 * The languages that visitors are offered: those of the board in which enough of the most important texts is translated. The
 * pages of the others exist all the same, for who knows their address. Never empty: the first language stays if nothing else does.
 */
export function offeredLanguages({ desk }: Pick<BoardModel, "desk">): readonly string[] {
  const kept = known.get(desk);
  if (kept) return kept;
  const offered = desk.languages.filter((language) => translationCoverage(language).offered);
  const made = offered.length > 0 ? offered : desk.languages.slice(0, 1);
  known.set(desk, made);
  return made;
}
