const ASCII = /^[\t -~]*$/;
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;
const BLANK_OR_UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/u;
const BLANKS = /\p{Zs}/gu;

/** A line as it is compared with the grammar: without characters that nobody sees, with common blanks. */
export const plainLine = (line: string): string =>
  ASCII.test(line) ? line : line.replace(UNSEEN, "").replace(BLANKS, " ");

/** What follows the first `length` characters of the plain line, as it was written. Inside words unseen characters may matter. */
export function afterPlain(line: string, length: number): string {
  if (ASCII.test(line)) return line.slice(length).trim();
  let at = 0;
  for (let left = length; left > 0 && at < line.length; ) {
    const letter = String.fromCodePoint(line.codePointAt(at) ?? 0);
    left -= plainLine(letter).length;
    at += letter.length;
  }
  return trimUnseen(line.slice(at));
}

/** Without blanks and unseen characters at both ends. By hand: a pattern would try every run of them from each of its places. */
function trimUnseen(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANK_OR_UNSEEN.test(text.charAt(from))) from++;
  while (to > from && BLANK_OR_UNSEEN.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}
