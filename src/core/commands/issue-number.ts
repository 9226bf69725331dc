import { inLatinDigits } from "../config/latin-digits.ts";

/** The number of an issue that somebody wrote as `#12` or `12`, in any language's digits; undefined where it is neither. */
export function issueNumber(word: string | undefined): number | undefined {
  const [, digits] = /^#?([1-9]\d{0,8})[.,:;]?$/.exec(inLatinDigits(word?.trim() ?? "")) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
