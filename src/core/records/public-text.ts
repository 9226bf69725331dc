import { visibleText } from "../domain/visible-text.ts";
import { composed } from "./well-formed.ts";

/** The direction in which a text is read. */
export type Direction = "ltr" | "rtl";

/** Text by anybody, made fit for a public page: no control characters, no addresses of people, capped. Not escaped. */
export interface PublicText {
  readonly text: string;
  readonly dir: Direction;
}

/** The longest text that the board shows, in characters. The whole stays on GitHub. */
export const LONGEST_TEXT = 6000;

/** Stands where an address was. It has no words, so it reads the same in each language. */
export const MASK = "[…@…]";

const MAIL = /[\p{L}\p{N}._%+'-]{1,64}(?:[@＠]|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}/gu;
const PHONE = /\+\d[\d ()./-]{6,20}\d/g;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u;

/**
 * Takes mail addresses, telephone numbers, bidi controls and other control characters out of a text, and caps it. `kept` is the one
 * address that the desk itself publishes. Runs in linear time on 65,536 hostile characters.
 */
export function publicText(raw: string, kept?: string, longest = LONGEST_TEXT): PublicText {
  const masked = composed(visibleText(raw))
    .replace(MAIL, (mail) => (mail === kept ? mail : MASK))
    .replace(PHONE, MASK)
    .trim();
  const characters = masked.length > longest ? [...masked.slice(0, 2 * (longest + 1))] : [];
  const text = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : masked;
  return { text, dir: directionOf(text) };
}

/** The same for a title: one line of at most 300 characters. */
export function publicTitle(raw: string, kept?: string): PublicText {
  return publicText(visibleText(raw).replace(/\s+/g, " "), kept, 300);
}

/** The direction of the first letter; left to right where there is none. */
export function directionOf(text: string): Direction {
  const letter = /\p{L}/u.exec(text.slice(0, 2000));
  return letter && RIGHT_TO_LEFT.test(letter[0]) ? "rtl" : "ltr";
}
