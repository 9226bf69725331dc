import { localeFor } from "../../core/messages/locale.ts";
import type { Page } from "../site/page.ts";

/** Compares names as a list in the page's language has them: never by the codes behind them, nor by the machine's language. */
export const byReading = (page: Pick<Page, "language">): ((a: string, b: string) => number) =>
  collatorIn(page.language).compare;

const collators = new Map<string, Intl.Collator>();

function collatorIn(language: string): Intl.Collator {
  const known = collators.get(language);
  if (known) return known;
  const made = new Intl.Collator(localeFor(language), { numeric: true });
  collators.set(language, made);
  return made;
}

/**
 * A list that is ordered by counts, with what has the same count ordered by name. `nameOf` gives null for what keeps its place, as
 * "not known" at the end.
 */
export function tiesByName<One>(
  page: Pick<Page, "language">,
  ordered: readonly One[],
  countOf: (one: One) => number,
  nameOf: (one: One) => string | null,
): readonly One[] {
  const compare = byReading(page);
  return ordered
    .map((one, place) => ({ one, place, count: countOf(one), name: nameOf(one) }))
    .sort((a, b) =>
      a.name !== null && b.name !== null && a.count === b.count
        ? compare(a.name, b.name) || a.place - b.place
        : a.place - b.place,
    )
    .map(({ one }) => one);
}
