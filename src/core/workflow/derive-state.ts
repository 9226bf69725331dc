import type { DecisionRecord } from "../domain/batch.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { followChain } from "../records/chain.ts";
import { applyChanges, BLANK } from "./evolve.ts";

/**
 * Where a request stands, from its records alone: the batches of the chain in order, then the card's open batch
 * where it follows the newest of them. A card that follows an older batch was carried along already.
 */
export function deriveState(snapshot: RequestSnapshot): RequestState {
  const { counted, head } = followChain(snapshot.batches);
  const keys = new Set<string>();
  let state: RequestState = { ...BLANK, head };
  for (const { batch, comment, url } of counted) {
    for (const record of batch.records) {
      keys.add(record.key);
      state = applyChanges(state, record, { comment, url });
    }
  }
  for (const record of openRecords(snapshot, head)) {
    keys.add(record.key);
    state = applyChanges(state, record);
  }
  return { ...state, keys };
}

/** The quiet records on the card that no record comment has carried along yet. */
export function openRecords(snapshot: RequestSnapshot, head: RequestState["head"]): readonly DecisionRecord[] {
  return snapshot.card && snapshot.card.batch.after === head ? snapshot.card.batch.records : [];
}
