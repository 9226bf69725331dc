/**
 * How words are brought to one form for the search: each pattern (flags `gu`) is replaced by what stands beside it, one after the other.
 * They travel with the index, so that page and index can never fold differently. The text is in NFKD and lower case by then; so letters
 * with accents, Arabic letters with hamza or madda, wide and ligature forms are already taken apart.
 */
export const FOLDS: readonly (readonly [pattern: string, by: string])[] = [
  // Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel signs and hamza of Arabic. Vowels of other scripts stay.
  ["[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]", ""],
  // Tatweel, soft hyphen, and the marks that join or part letters.
  ["[\\u0640\\u00ad\\u200b-\\u200f\\u2060]", ""],
  ["\\u0671", "\u0627"],
  ["[\\u0649\\u06cc\\u06d2]", "\u064a"],
  ["\\u06a9", "\u0643"],
  ["[\\u0629\\u06c1\\u06be\\u06d5]", "\u0647"],
  ["\\u0131", "i"],
  ["\\u00df", "ss"],
  ["\\u0142", "l"],
  ["\\u00f8", "o"],
  ["\\u0111", "d"],
];

/**
 * A letter of a script that puts no blanks between words. A run of them is found by each two neighbours: a dictionary would find words,
 * but not the same ones in every browser.
 */
const UNSPACED =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";

/** What counts as a word after folding, and which words are cut into pairs of letters. Patterns, flag `u`. */
export const WORD = `${UNSPACED}+|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`;
export const IN_PAIRS = `^${UNSPACED}{2}`;

const folds = FOLDS.map(([pattern, by]) => ({ pattern: new RegExp(pattern, "gu"), by }));
const word = new RegExp(WORD, "gu");
const inPairs = new RegExp(IN_PAIRS, "u");

/** A text in the form in which words are compared. Linear in its length. */
export const folded = (text: string): string =>
  folds
    .reduce((left, { pattern, by }) => left.replace(pattern, by), text.normalize("NFKD").toLowerCase())
    .normalize("NFC");

/** The words of a text as the search knows them, without repetition, in the order in which they come. */
export function searchWords(text: string): readonly string[] {
  const found = new Set<string>();
  for (const run of folded(text).match(word) ?? []) {
    if (!inPairs.test(run)) found.add(run);
    else for (const pair of pairsOf(run)) found.add(pair);
  }
  return [...found];
}

function pairsOf(run: string): readonly string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`);
}
