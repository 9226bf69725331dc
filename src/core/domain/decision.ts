import type { DecisionRecord } from "./batch.ts";
import type { Effect } from "./effect.ts";
import type { RequestState } from "./request-state.ts";

/** What one look decided: the state after it, the new records, and what GitHub must show. */
export type Decision =
  | {
      readonly kind: "decided";
      readonly state: RequestState;
      readonly records: readonly DecisionRecord[];
      readonly effects: readonly Effect[];
    }
  /** The issue is none of the desk's business, or nothing may be decided now. */
  | { readonly kind: "left-alone"; readonly why: string };
