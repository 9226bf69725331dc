import { type Sentence, sentence } from "../../core/domain/sentence.ts";

const HOUR = 3_600_000;

/** A period in days; in hours where it is less than four days, or no whole number of them. Milliseconds. */
export function periodSaid(milliseconds: number): { readonly anyOf: readonly Sentence[] } {
  const hours = Math.round(milliseconds / HOUR);
  const isDays = hours % 24 === 0 && hours >= 96;
  return { anyOf: [isDays ? sentence("board-days", hours / 24) : sentence("board-hours", hours)] };
}
