import type { Sha256 } from "../domain/ids.ts";
import type { BatchComment } from "../domain/snapshot.ts";

/** The batches that count, and those that do not. */
export interface Chain {
  /** In order of comment id; each follows the one before. */
  readonly counted: readonly BatchComment[];
  /** Written by two looks at once, or moved here: they count for nothing. */
  readonly stray: readonly BatchComment[];
  /** Hash of the newest batch that counts; null where there is none. */
  readonly head: Sha256 | null;
}

/** Follows the batches in order of comment id. One whose `after` is not the head at its turn counts for nothing. */
export function followChain(batches: readonly BatchComment[]): Chain {
  const counted: BatchComment[] = [];
  const stray: BatchComment[] = [];
  let head: Sha256 | null = null;
  for (const batch of [...batches].sort((a, b) => a.comment - b.comment)) {
    if (batch.batch.after === head) {
      counted.push(batch);
      head = batch.hash;
    } else {
      stray.push(batch);
    }
  }
  return { counted, stray, head };
}
