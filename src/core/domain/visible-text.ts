/** Control characters but tab and line break, marks that turn the direction of what follows, and what is no character at all. */
const HIDDEN = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Noncharacter_Code_Point}/gu;

/** A text from outside without what nobody sees and what could hide or turn around the rest. Half a character becomes U+FFFD. */
export const visibleText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/\r\n?/g, "\n")
    .replace(HIDDEN, "");
