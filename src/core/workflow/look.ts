import type { Desk } from "../config/desk.ts";
import type { Cause, DecisionRecord } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import type { CommentId, Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import type { Answer } from "../messages/reply.ts";
import { deriveState, stateAfter } from "./derive-state.ts";
import { evolve } from "./evolve.ts";
import type { GuardFacts } from "./guards.ts";

/** What one command of one comment got for an answer. */
export interface CommandAnswer {
  readonly comment: CommentId;
  readonly answer: Answer;
}

/** One look while it is being decided: the facts, and what was decided so far. */
export interface Look {
  readonly snapshot: RequestSnapshot;
  readonly desk: Desk;
  readonly missing: () => readonly string[];
  readonly state: RequestState;
  readonly records: readonly DecisionRecord[];
  readonly answers: readonly CommandAnswer[];
  /** Why a card was put back on the project board, and what would do what its move did not. Records keep only the first key. */
  readonly putBackWhy?: readonly Sentence[];
}

/** A look of which nothing is decided yet. */
export const blankLook = (snapshot: RequestSnapshot, desk: Desk): Look => ({
  snapshot,
  desk,
  missing: () => [],
  state: deriveState(snapshot),
  records: [],
  answers: [],
});

/** The look after a record, unless its key ran before: a key never runs twice. */
export function take(look: Look, record: DecisionRecord): Look {
  if (look.state.keys.has(record.key)) return look;
  const records = [...look.records, record];
  // Without an act that was taken back, everything before it is read anew.
  const isUndoing = record.changes.some(({ kind }) => kind === "act-undone");
  return { ...look, state: isUndoing ? stateAfter(look.snapshot, records) : evolve(look.state, record), records };
}

/** Makes a record. */
export const recordOf = (key: string, at: Instant, cause: Cause, changes: readonly Change[]): DecisionRecord => ({
  key,
  at,
  cause,
  changes,
});

/** What guards may look at now. */
export const guardFacts = ({ state, desk, missing }: Look): GuardFacts => ({ state, desk, missing });
