import type { Batch } from "./batch.ts";
import type { BoardPlace, CardValues } from "./board-card.ts";
import type { CommentId } from "./ids.ts";
import type { CopiedBatch } from "./snapshot.ts";

/**
 * Ends an address in a card's text that is not known yet: of the record comment that the same look appends. Whoever
 * applies the effects puts that comment's id in the place of `new`.
 */
export const NEW_RECORD = "#issuecomment-new";

/** What GitHub must show. Every effect says how things shall be, so a second writing is harmless. */
export type Effect =
  /** The record comment of this look. A second one with the same `after` counts for nothing. */
  | { readonly kind: "append-batch"; readonly text: string; readonly batch: Batch }
  /** A batch of the published copy, posted again with the seal that it had. It takes the place of the comment that held it first. */
  | { readonly kind: "repost-batch"; readonly text: string; readonly copied: CopiedBatch }
  | { readonly kind: "set-labels"; readonly add: readonly string[]; readonly remove: readonly string[] }
  | {
      readonly kind: "set-issue-state";
      readonly state: "open" | "closed";
      readonly reason?: "completed" | "not_planned";
    }
  /** Makes the issue a sub-issue of another one of this repository. */
  | { readonly kind: "set-parent"; readonly parent: number }
  /** Opens an issue for a group's part of the request and makes it a sub-issue; where the issue is there, only what is missing. */
  | { readonly kind: "open-part"; readonly part: number; readonly title: string; readonly text: string }
  /** Makes another issue of this repository a sub-issue of the request. */
  | { readonly kind: "add-part"; readonly issue: number }
  /** The request's card on the project board: these fields differ. */
  | { readonly kind: "mirror-card"; readonly board: BoardPlace; readonly values: Partial<CardValues> }
  /** One reply to one comment; `existing` is the reply to edit. */
  | { readonly kind: "put-reply"; readonly to: CommentId; readonly text: string; readonly existing?: CommentId }
  | { readonly kind: "react"; readonly comment: CommentId; readonly content: "eyes" | "rocket" | "confused" }
  | { readonly kind: "minimise"; readonly comment: CommentId; readonly nodeId: string }
  /** The card; `existing` is the comment to edit. */
  | { readonly kind: "put-card"; readonly text: string; readonly batch: Batch; readonly existing?: CommentId };
