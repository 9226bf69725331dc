import type { Sentence } from "../domain/sentence.ts";

/** Something wrong in a desk's file. A user's mistake is a value. */
export interface ConfigProblem {
  /** Path in the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Where in the file, as in `stages.2.next.0.to`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and what is allowed. */
  readonly message: Sentence;
}
