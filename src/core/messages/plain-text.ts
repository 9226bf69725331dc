/** Longest text parameter in a sentence, in characters. What people wrote in full stands in the thread. */
const LONGEST = 1_000;

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text by anybody, made fit to stand within a line: one line, without control characters and without those that turn the
 * direction of writing around, at most 1,000 characters.
 */
export function plainText(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(BIDI_CONTROLS, "")
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
