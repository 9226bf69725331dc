import type { Person } from "./batch.ts";
import type { Change, TextRef } from "./change.ts";
import type { CommentId, ExitId, Instant, Sha256, StageId } from "./ids.ts";

/**
 * What an issue of the desk is. A request goes through the workflow; a small question is answered without a vote; a wish
 * to join is answered by a coordinator. Only a request ever gets a ballot.
 */
export type Lane = "request" | "question" | "join";

/** How a request that had ended came back. */
export type ReturnThrough =
  /** `/reopen` by the requester or a coordinator. */
  | "reopen"
  /** `/raise` by somebody who does not want it to end like this. */
  | "raise"
  /** The requester opened the issue again on GitHub. */
  | "requester-reopened"
  /** The requester wrote after an end that only silence had brought. */
  | "requester-replied";

/** What became of a referral. */
export type ReferralAnswer = "accepted" | "declined";

/** What coordinators and requesters do beside the stages and the ballots. */
export type CareChange =
  /** The requester of a request that was filed for somebody has an account here from now on. */
  | { readonly kind: "requester-linked"; readonly requester: Person }
  /** A small question becomes a full request, or the other way round. */
  | { readonly kind: "lane-changed"; readonly lane: Lane; readonly reason?: TextRef }
  /** A request that had ended is in its workflow again; its number stays, and the old end is linked. */
  | {
      readonly kind: "request-returned";
      readonly stage: StageId;
      readonly through: ReturnThrough;
      readonly exit: ExitId;
      /** The record comment of the old end; missing where it ends and returns within one look. */
      readonly ended?: CommentId;
      readonly reason?: TextRef;
    }
  /** Somebody without the right to it reopened an issue that has ended; it is closed again. */
  | { readonly kind: "reopening-undone"; readonly by: Person | null }
  | { readonly kind: "next-step-set"; readonly by: Person; readonly text: TextRef; readonly on?: Instant }
  | { readonly kind: "progress-noted"; readonly by: Person; readonly text: TextRef }
  /** The time has come to ask what became of a referral. */
  | { readonly kind: "follow-up-asked"; readonly calls: readonly Person[] }
  | {
      readonly kind: "referral-answered";
      readonly answer: ReferralAnswer;
      readonly by: Person;
      readonly text?: TextRef;
    }
  /** The time has come to ask what became of delivered support; `number` counts these questions from 1. */
  | { readonly kind: "outcome-asked"; readonly number: number; readonly calls: readonly Person[] }
  /** On an issue of the outcome form: which request it tells of; null where it names none. */
  | { readonly kind: "report-filed"; readonly request: number | null }
  /** The request belongs to a theme or a larger request: it is made a sub-issue of that issue. */
  | { readonly kind: "theme-set"; readonly issue: number }
  /** Somebody took back their own last act. The record of it stays and counts for nothing. */
  | { readonly kind: "act-undone"; readonly key: string; readonly command: string }
  /** GitHub takes no more comments soon: from now on only what is needed is said. */
  | { readonly kind: "flood-noticed"; readonly comments: number; readonly calls: readonly Person[] };

/** An outcome that stands in an issue of the outcome form, and the hash of what it says. */
export interface ReportRef {
  readonly issue: number;
  readonly hash: Sha256;
}

const KINDS: Readonly<Record<CareChange["kind"], true>> = {
  "requester-linked": true,
  "lane-changed": true,
  "request-returned": true,
  "reopening-undone": true,
  "next-step-set": true,
  "progress-noted": true,
  "follow-up-asked": true,
  "referral-answered": true,
  "outcome-asked": true,
  "report-filed": true,
  "theme-set": true,
  "act-undone": true,
  "flood-noticed": true,
};

/** Whether a change is one of these. */
export const isCareChange = (change: Change): change is CareChange => Object.hasOwn(KINDS, change.kind);
