import type { Sentence } from "./sentence.ts";

/** A user asked for something that cannot be. A value, not an exception: it is answered and recorded. */
export interface Refusal {
  readonly refused: Sentence;
}

/** Makes a refusal. */
export const refuse = (because: Sentence): Refusal => ({ refused: because });

/** Whether a result is a refusal. */
export const isRefusal = (result: object): result is Refusal => "refused" in result;
