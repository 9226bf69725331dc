/** Where the ten digits of a script begin: Arabic, Persian and Urdu, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10] as const;

/** The same text with the digits 0 to 9, so that numbers and days may be written in the digits of many languages. */
export const inLatinDigits = (text: string): string => text.replace(/\p{Nd}/gu, latinDigit);

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => start <= code && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}
