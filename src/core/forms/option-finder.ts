import { foldLabel } from "../config/fold-label.ts";

/** Finds the option that a text stands for: written as the form has it, else alike. Gives it as the form has it. */
type OptionFinder = (text: string, folded?: string) => string | undefined;

/** A finder among these options. It folds the text where the caller has not done so. */
export function optionFinder(options: readonly string[]): OptionFinder {
  const exact = new Map(options.map((option) => [option.trim(), option]));
  const folded = new Map(options.toReversed().map((option) => [foldLabel(option), option]));
  return (text, alike) => exact.get(text.trim()) ?? folded.get(alike ?? foldLabel(text));
}
