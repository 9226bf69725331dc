import type { Sentence } from "../../domain/sentence.ts";

/**
 * How a document is written down. What is called `words` is ready for the document already: made by `say`, `text` or `link`.
 */
export interface Markup {
  /** A sentence; text by anybody in it does nothing. */
  say(said: Sentence): string;
  /** Text by anybody as one line that does nothing. */
  text(raw: string): string;
  /** Text by anybody of several lines, set apart. */
  quote(raw: string): string;
  /** A link to an address that the desk built. */
  link(words: string, href: string): string;
  /** `level` 1 is the title of the document. */
  heading(level: 1 | 2 | 3, words: string): string;
  list(items: readonly string[]): string;
  table(head: readonly string[], rows: readonly (readonly string[])[]): string;
}

/** The lines of a text that are not blank. */
export const linesOf = (raw: string): readonly string[] => raw.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
