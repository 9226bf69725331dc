import type { Desk } from "../../config/desk.ts";
import type { Instant } from "../../domain/ids.ts";
import type { Advice, RequestState } from "../../domain/request-state.ts";
import type { Sentence } from "../../domain/sentence.ts";
import type { RequestSnapshot } from "../../domain/snapshot.ts";

/** What the card shows. The texts of the advice are looked up by whoever has the thread. */
export interface CardFacts {
  readonly state: RequestState;
  readonly desk: Desk;
  /** The address of the issue. */
  readonly issueUrl: string;
  /** The record comments: one of them tells the result of the last ballot. */
  readonly batches?: RequestSnapshot["batches"];
  /** Reactions on the open ballot that are no votes: by people who have none, and by nobody whom GitHub names. */
  readonly uncounted?: { readonly advisory: number; readonly unattributable: number };
  /** Where the request stands, who is next, what is missing. */
  readonly status: readonly Sentence[];
  readonly advice: readonly { readonly advice: Advice; readonly text: string | undefined }[];
  /** GitHub's time of the look that writes the card. */
  readonly checkedAt: Instant;
}
