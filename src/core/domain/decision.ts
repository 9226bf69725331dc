import type { CallKind } from "./ballot.ts";
import type { DecisionRecord, Person } from "./batch.ts";
import type { Effect } from "./effect.ts";
import type { Instant } from "./ids.ts";
import type { RequestState } from "./request-state.ts";

/** Members who should be called to a ballot, together with those of other requests. */
export interface DueReminder {
  readonly issue: number;
  readonly title: string;
  readonly ballot: number;
  /** Address of the ballot's comment. */
  readonly url: string;
  readonly endsAt: Instant;
  readonly reminder: CallKind;
  /** How many comments called members to this ballot before. */
  readonly before: number;
  readonly members: readonly Person[];
}

/** What one look decided: the state after it, the new records, and what GitHub must show. */
export type Decision =
  | {
      readonly kind: "decided";
      readonly state: RequestState;
      readonly records: readonly DecisionRecord[];
      readonly effects: readonly Effect[];
      /** Reminders that are held back for a digest. */
      readonly reminders: readonly DueReminder[];
      /** Other requests that this look has news for: they are looked at next. */
      readonly lookAlso: readonly number[];
    }
  /** The issue is none of the desk's business, or nothing may be decided now. */
  | { readonly kind: "left-alone"; readonly why: string };
