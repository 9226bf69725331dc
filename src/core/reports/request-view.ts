import type { Desk } from "../config/desk.ts";
import type { TextRef } from "../domain/change.ts";
import type { CommentId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { sha256Of } from "../records/hash.ts";
import { type BoardNames, boardNames } from "./board-names.ts";
import type { WrittenText } from "./board-types.ts";
import { publicText } from "./public-text.ts";
import { writtenText } from "./written-text.ts";

/** One request with the ways in which it may be shown: the parts of the board's data are made from it. */
export interface RequestView {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
  readonly desk: Desk;
  readonly names: BoardNames;
  /** The words behind a reference, fit for the public. */
  written(ref: TextRef): WrittenText;
  /** Where a comment is; null where it is gone. */
  urlOf(comment: CommentId | undefined): string | null;
}

/** Makes the view of a request. */
export function requestView(snapshot: RequestSnapshot, state: RequestState, desk: Desk): RequestView {
  const urls = new Map<CommentId, string>(snapshot.comments.map(({ id, url }) => [id, url]));
  return {
    snapshot,
    state,
    desk,
    names: boardNames(snapshot, state, desk),
    written(ref) {
      const text = writtenText(ref, snapshot.comments, sha256Of);
      return text === null ? null : publicText(text, desk.config.desk.contact);
    },
    urlOf: (comment) => (comment === undefined ? null : (urls.get(comment) ?? null)),
  };
}
