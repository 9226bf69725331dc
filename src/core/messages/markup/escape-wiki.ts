import { plainText } from "../plain-text.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "`": "&#96;" };

/** Words and numbers with plain marks between them, which mean nothing to a wiki. */
const HARMLESS = /^[\p{L}\p{M}\p{N}]+(?:(?:[,.:]? |[,.](?=\p{N}))[\p{L}\p{M}\p{N}]+)*[.?]?$/u;

/** Words that a wiki makes links of where a number follows. */
const MAGIC = /ISBN|RFC|PMID/i;

/**
 * Text by anybody, to stand within a line of a wiki page. It shows as it was written and does nothing: no template, no
 * link, no signature, no list, no tag. `nowiki` takes care of all of that, and nothing in it can end it.
 */
export function escapeWiki(text: string): string {
  const line = plainText(text);
  if (line === "" || (HARMLESS.test(line) && !MAGIC.test(line))) return line;
  return `<nowiki>${line.replace(/[&<>`]/g, (sign) => ENTITIES[sign] ?? sign)}</nowiki>`;
}
