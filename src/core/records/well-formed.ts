/** GitHub's own limit for a body, in characters. */
export const LONGEST_BODY = 65_536;

/**
 * Text from outside as the desk takes it in: no lone surrogates, which canonical JSON could not write, and no more than
 * GitHub would have taken.
 */
export const textAtTheDoor = (text: string): string => text.slice(0, LONGEST_BODY).replace(/\p{Cs}/gu, "\ufffd");

/** More combining marks in a row than any language writes. To compose a run costs the square of its length. */
const MARKS_WITHOUT_END = /\p{M}{11}/u;

/** The two ways to write an accent made one (NFC), in linear time: a text with a hostile run of accents is left as it is. */
export const composed = (text: string): string => (MARKS_WITHOUT_END.test(text) ? text : text.normalize("NFC"));
