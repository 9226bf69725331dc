import type { Desk } from "../config/desk.ts";
import type { Batch } from "../domain/batch.ts";
import type { CommentId, Instant } from "../domain/ids.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { CopiedBatch, DistrustedComment, RequestSnapshot } from "../domain/snapshot.ts";
import type { Link } from "../records/chain.ts";

/** A batch as the audit takes it, from GitHub or from the published copy. */
export type AuditedBatch = Link & { readonly batch: Batch; readonly url?: string };

/** The published copy of a request's records, judged by the desk's keys. */
export interface AuditedCopy {
  readonly copied: readonly CopiedBatch[];
  readonly doubted: readonly { readonly comment: CommentId; readonly why: DistrustedComment["why"] }[];
  /** Batches that the copy has and that were not in the conversation when the copy was made. */
  readonly gone: ReadonlySet<CommentId>;
  /** When GitHub was read for the copy; null where its list does not say it. */
  readonly readAt: Instant | null;
}

/** What is known of one request: from GitHub, from the published copy, or from both. */
export type Evidence = { readonly number: number } & (
  | { readonly snapshot: RequestSnapshot; readonly desk: Desk; readonly copy?: AuditedCopy }
  | { readonly snapshot?: never; readonly copy: AuditedCopy }
);

/** What an audit finds, by name. */
export type FindingKind =
  | "gap"
  | "race"
  | "edited"
  | "forged"
  | "broken-seal"
  | "broken-marker"
  | "moved"
  | "second-card"
  | "deleted"
  | "deleted-answered"
  | "result-differs"
  | "result-end"
  | "result-without-ballot"
  | "stage-without-result"
  | "stage-from-elsewhere"
  | "label-missing"
  | "label-unsupported"
  | "ballot-words-edited"
  | "words-edited"
  | "command-edited"
  | "vote-text-changed"
  | "vote-text-gone"
  | "copy-gone"
  | "copy-ahead"
  | "copy-behind"
  | "queue-differs"
  | "queue-published"
  | "incomplete";

/** Something that an audit found. */
export interface Finding {
  readonly kind: FindingKind;
  /** A problem makes the audit fail; a remark is worth knowing, and explained by itself. */
  readonly weight: "problem" | "remark";
  /** The comment that it is about, with its address where it is known; null where it is about the whole request. */
  readonly where: { readonly comment: CommentId; readonly url: string | null } | null;
  readonly what: Sentence;
}

/** What became of one request's audit. */
export interface RequestAudit {
  readonly number: number;
  readonly findings: readonly Finding[];
  /** Batches that count. */
  readonly batches: number;
  /** Results that were computed anew. */
  readonly ballots: number;
}

/** A finding about a comment. */
export const about = (
  { comment, url }: { readonly comment: CommentId; readonly url?: string | undefined },
  kind: FindingKind,
  weight: Finding["weight"],
  what: Sentence,
): Finding => ({ kind, weight, where: { comment, url: url || null }, what });
