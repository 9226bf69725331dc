const ASCII = /^[\t -~]*$/;
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;
const BLANKS = /\p{Zs}/gu;

/** A line as it is compared with the grammar: without characters that nobody sees, with common blanks. issueops.md 5.1. */
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
  while (from < to && plainLine(text.charAt(from)).trim() === "") from++;
  while (to > from && plainLine(text.charAt(to - 1)).trim() === "") to--;
  return text.slice(from, to);
}
