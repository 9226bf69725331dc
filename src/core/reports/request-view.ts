import type { Desk } from "../config/desk.ts";
import type { TextRef } from "../domain/change.ts";
import type { CommentId } from "../domain/ids.ts";
import type { FormAnswer } from "../domain/issue-form.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { consentOf } from "../forms/consent-of.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { publicText } from "../records/public-text.ts";
import { textBehind } from "../workflow/text-behind.ts";
import type { Consent, WrittenText } from "./board-care-types.ts";
import { type BoardNames, boardNames } from "./board-names.ts";

/** One request with the ways in which it may be shown: the parts of the board's data are made from it. */
export interface RequestView {
  readonly snapshot: RequestSnapshot;
  readonly state: RequestState;
  readonly desk: Desk;
  readonly consent: Consent;
  /** The form's answers by key, as they stand now. */
  readonly fields: ReadonlyMap<string, FormAnswer>;
  readonly names: BoardNames;
  /**
   * The words behind a reference, fit for the public; null where the comment is gone, changed, or folded away, and
   * withheld where the requester may not be named: anybody's words may name them.
   */
  written(ref: TextRef): WrittenText;
  /** Where a comment is; null where it is gone. */
  urlOf(comment: CommentId | undefined): string | null;
}

/** Makes the view of a request. */
export function requestView(snapshot: RequestSnapshot, state: RequestState, desk: Desk): RequestView {
  const form = desk.forms.find(({ file }) => file === state.registered?.form)?.form;
  const fields: RequestView["fields"] = form ? parseAnswers(form, snapshot.issue.body).fields : new Map();
  // Nobody can tell what was chosen in a form that the desk has no more.
  const consent = state.registered?.form && !form ? "without-names" : consentOf(form, fields);
  const urls = new Map<CommentId, string>(snapshot.comments.map(({ id, url }) => [id, url]));
  const shown = snapshot.comments.filter(({ isMinimized }) => !isMinimized);
  return {
    snapshot,
    state,
    desk,
    consent,
    fields,
    names: boardNames(snapshot, state, desk, consent),
    written(ref) {
      if (consent !== "named") return "withheld";
      const text = textBehind(ref, shown, desk);
      return text === undefined ? null : publicText(text, desk.config.desk.contact);
    },
    urlOf: (comment) => (comment === undefined ? null : (urls.get(comment) ?? null)),
  };
}
