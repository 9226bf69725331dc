import type { Change } from "./change.ts";
import type { Hint } from "./hint.ts";
import type { CommentId, Instant, Sha256, UserId } from "./ids.ts";

/** Somebody who did something, as records keep them: the id counts, the login is the name of that day. */
export interface Person {
  readonly id: UserId;
  readonly login: string;
}

/** Why a record was written. */
export type Cause =
  | {
      readonly kind: "command";
      readonly command: string;
      readonly by: Person;
      readonly comment: CommentId;
      /** Which command of the comment, from 1. */
      readonly ordinal: number;
    }
  | { readonly kind: "rule"; readonly rule: RuleName };

/** The rules that act by themselves, without anybody's command. */
export type RuleName =
  | "request-opened"
  | "form-missing"
  | "stage-entered"
  | "ballot-due"
  | "ballot-certain"
  | "reactions-seen"
  | "hold-due"
  | "author-closed"
  | "closed-by-other"
  | "hand-move"
  | "proposal-changed"
  | "roster-changed"
  | "vote-unclear"
  | "reminder-due"
  | "digest-due"
  | "ballot-tampered"
  | "card-lost"
  | "issue-locked"
  | "requester-replied"
  | "requester-reopened"
  | "reopened-by-other"
  | "follow-up-due"
  | "outcome-due"
  | "outcome-reported"
  | "report-filed"
  | "comments-flood"
  | "assigned-on-github"
  | "card-moved"
  | "community-missing"
  | "part-opened"
  | "rank-due"
  | "queue-placed";

/** One entry of the minutes. Its key is derived from its cause, so a second writing is recognised. */
export interface DecisionRecord {
  /**
   * `command:<comment>:<ordinal>:<first 12 digits of the SHA-256 of the normalised line>` or
   * `rule:<name>:<what it was about>`.
   */
  readonly key: string;
  /** When it took effect: the comment's time for a command, the due time for a rule. */
  readonly at: Instant;
  readonly cause: Cause;
  readonly changes: readonly Change[];
}

/** All records of one look, in one comment. */
export interface Batch {
  /** Hash of the batch before; null for the first. */
  readonly after: Sha256 | null;
  /** When the look was taken: GitHub's clock. */
  readonly at: Instant;
  /** Blob ids of the rules that were in force: path -> id. */
  readonly rules: Readonly<Record<string, string>>;
  readonly records: readonly DecisionRecord[];
  /** What the next look waits for. Only a card's batch has it. */
  readonly hint?: Hint;
}
