import type { BoardPlace } from "./board-place.ts";
import { foldName, type NameMeaning, placeNames } from "./place-names.ts";

/** Nobody needs more to name the countries of one request. */
const LONGEST = 500;

/** What stands between two names. Some names hold such a word themselves, so parts are put together again to find them. */
const BETWEEN = /[,;/&+|\n()\u060c\u061b\u3001]|\s(?:and|y|e|et|och|und|[-\u2013\u2014])\s|\s\u0648\s?/giu;

/** No known name is made of more parts. */
const MOST_PARTS = 4;

/** Words that some put before a country's name. */
const ARTICLE = /^(?:the|la|le|les|el|los|las|o|a|os|as)\s+|^l['\u2019]/iu;

/**
 * The place that a free text names: a country, several, the whole world, in the languages of `place-names.ts`. Only whole names count and
 * nothing is guessed: "Nairobi, Kenya" is Kenya, "Nairobi" is unknown. The name of a continent or of a well-known region means several
 * countries, of which none is named.
 */
export function placeOf(text: string | null): BoardPlace {
  const meanings = new Set(text === null ? [] : namesIn(text.slice(0, LONGEST)));
  const codes = [...meanings].filter((meaning) => meaning !== "global" && meaning !== "several");
  const [only] = codes;
  if (codes.length > 1 || meanings.has("several")) return { kind: "several", codes: codes.sort() };
  if (meanings.has("global")) return only === undefined ? { kind: "global" } : { kind: "several", codes };
  return only === undefined ? { kind: "unknown" } : { kind: "country", code: only };
}

/** The meanings of the names in a text, from its start: at each place the longest one. */
function namesIn(text: string): readonly NameMeaning[] {
  const parts = partsOf(text);
  const found: NameMeaning[] = [];
  let at = 0;
  while (at < parts.length) {
    let taken = 1;
    for (let many = Math.min(MOST_PARTS, parts.length - at); many > 0; many -= 1) {
      const meaning = meaningOf(text.slice(parts[at]?.from, parts[at + many - 1]?.to));
      if (meaning === undefined) continue;
      found.push(meaning);
      taken = many;
      break;
    }
    at += taken;
  }
  return found;
}

/** The pieces between the separators, by their places in the text. */
function partsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const between = [...text.matchAll(BETWEEN)];
  const starts = [0, ...between.map((match) => match.index + match[0].length)];
  const ends = [...between.map((match) => match.index), text.length];
  return starts.map((from, index) => ({ from, to: ends[index] ?? text.length }));
}

function meaningOf(text: string): NameMeaning | undefined {
  const name = text.replace(/[!?\s]+$/u, "").trimStart();
  const names = placeNames();
  return names.get(foldName(name)) ?? names.get(foldName(name.replace(ARTICLE, "")));
}
