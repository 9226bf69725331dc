/** What nobody sees: control characters, halves of characters, and what turns the direction of a line around. */
const UNFIT = /(?!\n)\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text by anybody as the value of a line. */
export const icsText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(UNFIT, "")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");

/** The longest line, in octets of UTF-8 without its end. */
const LONGEST = 75;

/** The lines as a file: CR LF, longer ones folded between characters (RFC 5545, 3.1). */
export const icsFile = (lines: readonly string[]): string => lines.map((one) => `${folded(one)}\r\n`).join("");

function folded(text: string): string {
  if (Buffer.byteLength(text) <= LONGEST) return text;
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const character of text) {
    const more = Buffer.byteLength(character);
    if (size + more > LONGEST) {
      parts.push(part);
      // The space that begins a folded line counts.
      [part, size] = ["", 1];
    }
    part += character;
    size += more;
  }
  return [...parts, part].join("\r\n ");
}
