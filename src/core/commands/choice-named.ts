import type { Choice } from "../domain/ballot.ts";

const CHOICES: Readonly<Record<string, Choice>> = { yes: "yes", no: "no", abstain: "abstain" };

/** The vote that a word names. People write "yes, because": the sign after the word is not part of it. */
export function choiceNamed(word = ""): Choice | undefined {
  const plain = word.toLowerCase().replace(/[.,;:!]+$/, "");
  return Object.hasOwn(CHOICES, plain) ? CHOICES[plain] : undefined;
}
