import type { Sentence } from "./sentence.ts";

/** A user asked for something that cannot be. A value, not an exception: it is answered and recorded. */
export interface Refusal {
  readonly refused: Sentence;
  /** What else stands against it, where that is more than one thing. */
  readonly also?: readonly Sentence[];
}

/** Makes a refusal. */
export const refuse = (because: Sentence, also: readonly Sentence[] = []): Refusal => ({
  refused: because,
  ...(also.length > 0 && { also }),
});

/** All that a refusal says. */
export const saidBy = ({ refused, also = [] }: Refusal): readonly Sentence[] => [refused, ...also];

/** Whether a result is a refusal. */
export const isRefusal = (result: object): result is Refusal => "refused" in result;
