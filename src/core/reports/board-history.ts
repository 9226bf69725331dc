import type { DecisionRecord } from "../domain/batch.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { BoardEvent } from "./board-types.ts";
import { changeTold } from "./change-told.ts";
import type { RequestView } from "./request-view.ts";

/**
 * What has happened, oldest first: one line for each change of a record that counts, with the comment that records it:
 * a record comment, or the card while it still holds the record. */
export function boardHistory({ snapshot, state, names, desk, consent }: RequestView): readonly BoardEvent[] {
  const told = new Map<string, { readonly record: DecisionRecord; readonly url: string }>();
  for (const { batch, url } of [...snapshot.batches, ...(snapshot.card ? [snapshot.card] : [])]) {
    for (const record of batch.records) {
      if (state.keys.has(record.key) && !told.has(record.key)) told.set(record.key, { record, url });
    }
  }

  const lines = [...told.values()].flatMap(({ record, url }) =>
    record.changes.flatMap((change): readonly BoardEvent[] => {
      const what = changeTold(change, names, desk);
      return what ? [{ at: record.at, what: consent === "named" ? what : unnamed(what), url }] : [];
    }),
  );
  return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A line without the only words of it that somebody chose freely: the name of a concern may name anything. */
const unnamed = (what: Sentence): Sentence =>
  what.say.startsWith("board-history-concern")
    ? { ...what, with: what.with.map((param) => (typeof param === "string" ? "…" : param)) }
    : what;
