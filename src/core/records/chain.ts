import type { Sha256 } from "../domain/ids.ts";
import type { BatchComment } from "../domain/snapshot.ts";

/** What the chain asks of a batch: the comment that holds it, the one that held it first, its hash and the one before. */
export type Link = Pick<BatchComment, "comment" | "original" | "hash"> & {
  readonly batch: Pick<BatchComment["batch"], "after">;
};

/** The batches that count, and those that do not. */
export interface Chain<T extends Link = BatchComment> {
  /** Each follows the one before. */
  readonly counted: readonly T[];
  /** Written by two looks at once, doubled, or without what they follow: they count for nothing. In order of comment id. */
  readonly stray: readonly T[];
  /** Hash of the newest batch that counts; null where there is none. */
  readonly head: Sha256 | null;
}

/**
 * Follows the batches from hash to hash, whatever their order. Where several follow the same one, that counts which was
 * written first; a batch that was posted again keeps the place of the comment that held it first.
 */
export function followChain<T extends Link>(batches: readonly T[]): Chain<T> {
  const followers = firstByPredecessor(batches);
  const counted: T[] = [];
  let head: Sha256 | null = null;
  for (let next = followers.get(head); next !== undefined; next = followers.get(head)) {
    followers.delete(head);
    counted.push(next);
    head = next.hash;
  }
  const counts = new Set(counted);
  return { counted, stray: inOrderOfId(batches.filter((batch) => !counts.has(batch))), head };
}

/** For each batch that another one follows: the one that was written first of those that follow it. */
function firstByPredecessor<T extends Link>(batches: readonly T[]): Map<Sha256 | null, T> {
  const first = new Map<Sha256 | null, T>();
  for (const batch of batches) {
    const { after } = batch.batch;
    const known = first.get(after);
    if (known === undefined || isEarlier(batch, known)) first.set(after, batch);
  }
  return first;
}

function isEarlier(a: Link, b: Link): boolean {
  const [placeOfA, placeOfB] = [a.original ?? a.comment, b.original ?? b.comment];
  return placeOfA === placeOfB ? a.comment < b.comment : placeOfA < placeOfB;
}

const inOrderOfId = <T extends Link>(batches: readonly T[]): readonly T[] =>
  batches.toSorted((a, b) => a.comment - b.comment);
