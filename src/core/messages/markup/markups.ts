import { markdownIn } from "./markdown.ts";
import type { Markup } from "./markup.ts";
import { plainIn } from "./plain.ts";
import { wikiIn } from "./wiki.ts";

/** The ways in which a document can be written down, by their names on the command line. */
export const MARKUPS = {
  text: plainIn,
  wiki: wikiIn,
  markdown: markdownIn,
} as const satisfies Readonly<Record<string, (language: string) => Markup>>;

/** The name of a markup. */
export type MarkupName = keyof typeof MARKUPS;

/** Whether a word names a markup. */
export const isMarkupName = (word: string): word is MarkupName => Object.hasOwn(MARKUPS, word);
