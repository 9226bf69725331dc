import type { Desk } from "../config/desk.ts";
import type { DecisionRecord } from "../domain/batch.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import type { BoardNames } from "./board-names.ts";
import type { BoardEvent } from "./board-types.ts";
import { changeTold } from "./change-told.ts";

/**
 * What has happened, oldest first: one line for each change of a record that counts, with the comment that records it:
 * a record comment, or the card while it still holds the record. */
export function boardHistory(
  snapshot: RequestSnapshot,
  state: RequestState,
  names: BoardNames,
  desk: Desk,
): readonly BoardEvent[] {
  const told = new Map<string, { readonly record: DecisionRecord; readonly url: string }>();
  for (const { batch, url } of [...snapshot.batches, ...(snapshot.card ? [snapshot.card] : [])]) {
    for (const record of batch.records) {
      if (state.keys.has(record.key) && !told.has(record.key)) told.set(record.key, { record, url });
    }
  }

  const lines = [...told.values()].flatMap(({ record, url }) =>
    record.changes.flatMap((change): readonly BoardEvent[] => {
      const what = changeTold(change, names, desk);
      return what ? [{ at: record.at, what, url }] : [];
    }),
  );
  return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
