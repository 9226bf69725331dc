import type { CommentId, Sha256 } from "../domain/ids.ts";
import type { FormAnswer } from "../domain/issue-form.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { parseBatch } from "../records/batch-codec.ts";
import { followChain } from "../records/chain.ts";
import { sha256Of } from "../records/hash.ts";
import type { PublicText } from "../records/public-text.ts";
import { copiedBatches, type PublishedRecords } from "../records/published.ts";
import type { RecordThread } from "../workflow/derive-state.ts";
import type { ShownPlace, ShownRequest } from "./shown-request.ts";

/** The newest form of a copy. A copy of another form is not read. */
export const SHOWN_FORM = 1;

/** What the board takes of a request beside its records, as it is published, and how it fits the published records. */
export interface ShownCopy
  extends Pick<ShownRequest, "repository" | "issue" | "parent" | "subIssues" | "consent" | "plan" | "report"> {
  readonly form: typeof SHOWN_FORM;
  /** Hash of the newest batch of the chain. */
  readonly head: Sha256 | null;
  /** The card in the conversation, and the hash of its line. */
  readonly card: { readonly comment: CommentId; readonly line: Sha256 } | null;
  /** Batches that were posted again: the comment that held each first, and the one that holds it now. */
  readonly reposted: readonly (readonly [first: CommentId, now: CommentId])[];
  readonly fields: readonly (readonly [key: string, answer: FormAnswer])[];
  readonly texts: readonly (readonly [key: string, text: PublicText])[];
  readonly places: readonly (readonly [key: string, place: ShownPlace])[];
  readonly comments: readonly CommentId[];
}

/**
 * The copy of what is shown, fit to be published beside the records; undefined where it is not: who may not be named and is on the
 * roster is told apart by their account alone, and that is not published.
 */
export function shownCopy(
  shown: ShownRequest,
  snapshot: RequestSnapshot,
  { lane }: Pick<RequestState, "lane">,
  { batches, card }: Pick<PublishedRecords, "batches" | "card">,
): ShownCopy | undefined {
  const { repository, issue, parent, subIssues, consent, plan, report, fields, texts, places, comments } = shown;
  if (consent !== "named" && issue.author) return undefined;
  if (batches.length === 0 || (snapshot.card !== undefined && card === undefined)) return undefined;
  const isOnPages = lane !== "join" && consent !== "only-counted";
  return {
    form: SHOWN_FORM,
    head: followChain(snapshot.batches).head,
    card: snapshot.card && card ? { comment: snapshot.card.comment, line: sha256Of(card.line) } : null,
    reposted: snapshot.batches.flatMap(({ comment, original }) => (original ? [[original, comment] as const] : [])),
    repository,
    issue: isOnPages ? issue : { ...issue, title: "", author: null },
    parent,
    subIssues,
    consent,
    fields: isOnPages ? [...fields] : [],
    texts: isOnPages ? [...texts] : [],
    places: isOnPages ? [...places] : [],
    plan: isOnPages ? plan : { outcome: null, use: null },
    ...(isOnPages && report !== undefined && { report }),
    comments: isOnPages ? [...comments] : [],
  };
}

/** What is shown, as a build takes it from a copy. */
export const shownFrom = ({ fields, texts, places, comments, ...copy }: ShownCopy): ShownRequest => ({
  ...copy,
  fields: new Map(fields),
  texts: new Map(texts),
  places: new Map(places),
  comments: new Set(comments),
});

/** The thread of a request from the copy of its records; undefined where that does not fit what is shown. */
export function threadFrom(copy: ShownCopy, published: PublishedRecords): RecordThread | undefined {
  const now = new Map(copy.reposted);
  const urlOf = (comment: CommentId): string => `${copy.issue.url}#issuecomment-${comment}`;
  const gone = new Set(published.batches.flatMap(({ comment, gone: isGone }) => (isGone ? [comment] : [])));
  const batches = copiedBatches(published)
    .copied.filter(({ comment }) => !gone.has(comment))
    .map(({ comment: first, batch, hash }) => {
      const comment = now.get(first) ?? first;
      return { comment, url: urlOf(comment), batch, hash, ...(comment !== first && { original: first }) };
    });
  if (followChain(batches).head !== copy.head) return undefined;
  if (!copy.card) return { batches };
  const { card } = published;
  const batch = card && sha256Of(card.line) === copy.card.line ? parseBatch(card.line) : undefined;
  return batch && { batches, card: { url: urlOf(copy.card.comment), batch } };
}
