import type { SearchEntry } from "../knowledge/search-index.ts";

/** Pairs of a pattern (flags `gu`) and what stands in its place. */
export type Folds = readonly (readonly [pattern: string, by: string])[];

/** How texts are cut into words, as the index says. */
export interface WordRules {
  readonly fold: Folds;
  readonly word: string;
  readonly pairs: string;
}

/** Which words are in which entries. */
export interface WordIndex extends WordRules {
  readonly entries: readonly unknown[];
  readonly words: readonly string[];
  /** For each word the place of its first entry, then the steps from one to the next. */
  readonly where: readonly (readonly number[])[];
}

/** The index of the knowledge base, as far as the search reads it. */
export interface SearchData extends WordIndex {
  readonly entries: readonly SearchEntry[];
}
