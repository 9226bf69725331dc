import type { Desk } from "../config/desk.ts";
import type { TextRef } from "../domain/change.ts";
import type { CommentId, Instant } from "../domain/ids.ts";
import type { FormAnswer } from "../domain/issue-form.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { publicText } from "../records/public-text.ts";
import type { RecordThread } from "../workflow/derive-state.ts";
import { textBehind } from "../workflow/text-behind.ts";
import type { Consent, WrittenText } from "./board-care-types.ts";
import { type BoardNames, boardNames } from "./board-names.ts";
import { keyOfText, type ShownPlace, type ShownRequest, shownRequest } from "./shown-request.ts";

/** One request with the ways in which it may be shown: the parts of the board's data are made from it. */
export interface RequestView {
  /** What the board takes of a snapshot as it is; it may come from the published copy as well. */
  readonly snapshot: RecordThread &
    Pick<ShownRequest, "repository" | "issue" | "parent" | "subIssues"> &
    Pick<RequestSnapshot, "readAt">;
  readonly state: RequestState;
  readonly desk: Desk;
  readonly consent: Consent;
  /** The form's answers by key, as they stand now; only those that may be shown. */
  readonly fields: ReadonlyMap<string, FormAnswer>;
  readonly names: BoardNames;
  /** What the plan tells on lines of its own. */
  readonly plan: ShownRequest["plan"];
  /** What the report of the outcome says; null where it is gone or was changed, undefined where nothing may be shown. */
  readonly report: ShownRequest["report"];
  /**
   * The words behind a reference, fit for the public; null where the comment is gone, changed, or folded away, and
   * withheld where the requester may not be named: anybody's words may name them.
   */
  written(ref: TextRef): WrittenText;
  /** What a resource is called and where it is; undefined where its comment is gone or changed. */
  placeBehind(ref: TextRef): ShownPlace | undefined;
  /** Where a comment is; null where it is gone. */
  urlOf(comment: CommentId | undefined): string | null;
}

/** A request whose state is known. */
interface Known {
  readonly state: RequestState;
  readonly desk: Desk;
  /** The moment for which it is shown. */
  readonly at: Instant;
}

/** Makes the view of a request from what is shown of it. Of texts it has only those that the board shows. */
export function viewOf(shown: ShownRequest, thread: RecordThread, { state, desk, at }: Known): RequestView {
  const { repository, issue, parent, subIssues, consent, fields, plan, report, comments } = shown;
  const { batches, card } = thread;
  return {
    snapshot: { repository, issue, parent, subIssues, batches, ...(card && { card }), readAt: at },
    state,
    desk,
    consent,
    fields,
    names: boardNames(shown, state, desk, consent),
    plan,
    report,
    written: (ref) => (consent === "named" ? (shown.texts.get(keyOfText(ref)) ?? null) : "withheld"),
    placeBehind: (ref) => shown.places.get(keyOfText(ref)),
    urlOf: (comment) =>
      comment !== undefined && comments.has(comment) ? `${issue.url}#issuecomment-${comment}` : null,
  };
}

/** Makes the view of a request with all texts of its thread. */
export function requestView(snapshot: RequestSnapshot, state: RequestState, desk: Desk): RequestView {
  const view = viewOf(shownRequest(snapshot, state, desk), snapshot, { state, desk, at: snapshot.readAt });
  const shown = snapshot.comments.filter(({ isMinimized }) => !isMinimized);
  return {
    ...view,
    written(ref) {
      if (view.consent !== "named") return "withheld";
      const text = textBehind(ref, shown, desk);
      return text === undefined ? null : publicText(text, desk.config.desk.contact);
    },
  };
}
