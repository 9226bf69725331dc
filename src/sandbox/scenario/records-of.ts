import type { DecisionRecord } from "../../core/domain/batch.ts";
import type { Change } from "../../core/domain/change.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { canonicalJson } from "../../core/records/canonical-json.ts";
import { followChain } from "../../core/records/chain.ts";
import { openRecords } from "../../core/workflow/derive-state.ts";

/** All records of a request that count, oldest first: those of the chain, then those on the card. */
export function recordsOf(snapshot: RequestSnapshot): readonly DecisionRecord[] {
  const { counted, head } = followChain(snapshot.batches);
  return [...counted.flatMap(({ batch }) => batch.records), ...openRecords(snapshot, head)];
}

/** How two tellings of the same story differ. */
export interface RecordDifference {
  /** Keys that only the one has. */
  readonly missing: readonly string[];
  /** Keys that only the other has. */
  readonly added: readonly string[];
  /** Keys that both have, with different changes. */
  readonly changed: readonly string[];
}

/**
 * Compares two sets of records by key and changes. Neither order nor the comment that holds a record matters, nor which
 * blobs the rules were read from: each telling has a desk of its own, with another writer or another seal.
 */
export function compareRecords(one: readonly DecisionRecord[], other: readonly DecisionRecord[]): RecordDifference {
  const left = byKey(one);
  const right = byKey(other);
  return {
    missing: [...left.keys()].filter((key) => !right.has(key)),
    added: [...right.keys()].filter((key) => !left.has(key)),
    changed: [...left].filter(([key, changes]) => right.has(key) && right.get(key) !== changes).map(([key]) => key),
  };
}

/** Whether two tellings are the same. */
export const isSame = ({ missing, added, changed }: RecordDifference): boolean =>
  missing.length + added.length + changed.length === 0;

const byKey = (records: readonly DecisionRecord[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ key, changes }) => [key, canonicalJson(changes.map(withoutBlobs))]));

const withoutBlobs = (change: Change): unknown =>
  change.kind === "ballot-opened" ? { ...change, terms: { ...change.terms, source: null } } : change;
