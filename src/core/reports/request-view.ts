import type { Desk } from "../config/desk.ts";
import type { TextRef } from "../domain/change.ts";
import type { CommentId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { textBehind } from "../workflow/text-behind.ts";
import { type BoardNames, boardNames } from "./board-names.ts";
import type { WrittenText } from "./board-types.ts";
import { publicText } from "./public-text.ts";

/** One request with the ways in which it may be shown: the parts of the board's data are made from it. */
export interface RequestView {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
  readonly desk: Desk;
  readonly names: BoardNames;
  /** The words behind a reference, fit for the public; null where the comment is gone, changed, or folded away. */
  written(ref: TextRef): WrittenText;
  /** Where a comment is; null where it is gone. */
  urlOf(comment: CommentId | undefined): string | null;
}

/** Makes the view of a request. */
export function requestView(snapshot: RequestSnapshot, state: RequestState, desk: Desk): RequestView {
  const urls = new Map<CommentId, string>(snapshot.comments.map(({ id, url }) => [id, url]));
  const shown = snapshot.comments.filter(({ isMinimized }) => !isMinimized);
  return {
    snapshot,
    state,
    desk,
    names: boardNames(snapshot, state, desk),
    written(ref) {
      const text = textBehind(ref, shown);
      return text === undefined ? null : publicText(text, desk.config.desk.contact);
    },
    urlOf: (comment) => (comment === undefined ? null : (urls.get(comment) ?? null)),
  };
}
