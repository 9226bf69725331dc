import type { DecisionRecord } from "../../domain/batch.ts";
import type { Instant } from "../../domain/ids.ts";
import type { RequestState } from "../../domain/request-state.ts";
import type { RequestSnapshot } from "../../domain/snapshot.ts";
import { foldRecords, undoneIn, writtenRecords } from "../../workflow/derive-state.ts";

/** A request, and the records that brought it where it is. */
export interface AgendaInput {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
  /** Those that count, oldest first. Acts that were taken back are not among them. */
  readonly records: readonly DecisionRecord[];
}

/** A request as it stood at a moment, by its records. */
export function inputUntil(snapshot: RequestSnapshot, until: Instant): AgendaInput {
  const placed = writtenRecords(snapshot).filter(({ record }) => record.at <= until);
  const undone = undoneIn(placed);
  const records = placed.map(({ record }) => record).filter(({ key }) => !undone.has(key));
  return { snapshot, state: foldRecords(placed), records };
}

/** A request as a look left it, with the records of that look. */
export function inputAfter(
  snapshot: RequestSnapshot,
  state: RequestState,
  fresh: readonly DecisionRecord[],
): AgendaInput {
  const placed = [...writtenRecords(snapshot), ...fresh.map((record) => ({ record }))];
  const undone = undoneIn(placed);
  return { snapshot, state, records: placed.map(({ record }) => record).filter(({ key }) => !undone.has(key)) };
}
