import type { DecisionRecord } from "../domain/batch.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { BatchComment, CardComment } from "../domain/snapshot.ts";
import { type Chain, followChain } from "../records/chain.ts";
import { applyChanges, BLANK } from "./evolve.ts";
import type { RecordPlace } from "./evolve-ballot.ts";

/** The record comments of a request and its card, as far as its state is made of them. Every snapshot is one. */
export interface RecordThread {
  readonly batches: readonly Pick<BatchComment, "comment" | "original" | "url" | "hash" | "batch">[];
  readonly card?: Pick<CardComment, "url" | "batch">;
}

/** A record, and the comment that holds it; none for what the card or the look of now holds. */
export interface PlacedRecord {
  readonly record: DecisionRecord;
  readonly place?: RecordPlace;
}

/**
 * Where a request stands, from its records alone: the batches of the chain in order, then the card's open batch
 * where it follows the newest of them. A card that follows an older batch was carried along already.
 */
export const deriveState = (thread: RecordThread): RequestState => stateAfter(thread, []);

/** Where a request stands after the records of its thread and those of a look that are not written yet. */
export function stateAfter(thread: RecordThread, fresh: readonly DecisionRecord[]): RequestState {
  const chain = followChain(thread.batches);
  return {
    ...foldRecords([...recordsIn(chain, thread), ...fresh.map((record) => ({ record }))]),
    head: chain.head,
  };
}

/** All records of a thread that count, oldest first: of the chain, then of the card. */
export const writtenRecords = (thread: RecordThread): readonly PlacedRecord[] =>
  recordsIn(followChain(thread.batches), thread);

function recordsIn(
  { counted, head }: Chain<RecordThread["batches"][number]>,
  thread: RecordThread,
): readonly PlacedRecord[] {
  return [
    ...counted.flatMap(({ batch, comment, url }) =>
      batch.records.map((record) => ({ record, place: { comment, url } })),
    ),
    ...openRecords(thread, head).map((record) => ({ record })),
  ];
}

/** The state that records add up to. An act that was taken back later counts for nothing, but its key is kept. */
export function foldRecords(records: readonly PlacedRecord[]): RequestState {
  const keys = new Set<string>();
  const undone = undoneIn(records);
  let state: RequestState = BLANK;
  for (const { record, place } of records) {
    keys.add(record.key);
    if (!undone.has(record.key)) state = applyChanges(state, record, place);
  }
  return { ...state, keys };
}

/** Keys of the acts that a later record took back. */
export const undoneIn = (records: readonly PlacedRecord[]): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ record }) =>
      record.changes.flatMap((change) => (change.kind === "act-undone" ? [change.key] : [])),
    ),
  );

/** The quiet records on the card that no record comment has carried along yet. */
export function openRecords({ card }: RecordThread, head: RequestState["head"]): readonly DecisionRecord[] {
  return card && card.batch.after === head ? card.batch.records : [];
}
