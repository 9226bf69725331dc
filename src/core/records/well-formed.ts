/** GitHub's own limit for a body, in characters. */
export const LONGEST_BODY = 65_536;

/**
 * Text from outside as the desk takes it in: no lone surrogates, which canonical JSON could not write, and no more than
 * GitHub would have taken.
 */
export const textAtTheDoor = (text: string): string => text.slice(0, LONGEST_BODY).replace(/\p{Cs}/gu, "\ufffd");
