import type { BallotOutcome, BallotResult, BallotTerms, Choice } from "./ballot.ts";
import type { Person } from "./batch.ts";
import type { CommentId, ExitId, GroupId, HoldId, Instant, Sha256, StageId, UserId } from "./ids.ts";

/** How a request came to the desk. */
export type Channel = "form" | "mail" | "drop-in" | "event" | "other";

/** Free text that somebody wrote: where it stands and its hash, never the text, so that it can be erased. */
export interface TextRef {
  readonly comment: CommentId;
  readonly hash: Sha256;
}

/** How a checklist question was answered. */
export type CheckAnswer = "ok" | "open" | "not-applicable";

/** What happened to a request, in the desk's own words. GitHub is not mentioned here. */
export type Change =
  | {
      readonly kind: "request-registered";
      /** File name of the issue form, or null where a coordinator accepted an issue without one. */
      readonly form: string | null;
      readonly onBehalf: boolean;
      readonly channel: Channel;
      /** When the request reached the desk; before the date where it came by mail. */
      readonly receivedAt: Instant;
    }
  | {
      readonly kind: "stage-entered";
      readonly stage: StageId;
      readonly from: StageId | null;
      /** What opened the way: a ballot's outcome, a command's name, or the registration. */
      readonly through: "registered" | "ballot-passed" | "ballot-rejected" | "complete" | "moved" | (string & {});
      readonly reason?: TextRef;
    }
  /** The command that this stage's ballot waits for was given. */
  | { readonly kind: "ballot-asked"; readonly stage: StageId }
  | { readonly kind: "request-left"; readonly exit: ExitId; readonly through: string; readonly reply?: TextRef }
  | { readonly kind: "request-reopened"; readonly stage: StageId; readonly closedBy: Person | null }
  | { readonly kind: "ballot-opened"; readonly terms: BallotTerms }
  | {
      readonly kind: "vote-cast";
      readonly ballot: number;
      readonly by: Person;
      /** Null withdraws the vote. */
      readonly choice: Choice | null;
      readonly reason?: TextRef;
    }
  | {
      readonly kind: "reaction-seen";
      readonly ballot: number;
      readonly by: Person;
      readonly choice: Choice;
      readonly at: Instant;
    }
  | { readonly kind: "reaction-gone"; readonly ballot: number; readonly by: UserId; readonly choice: Choice }
  | {
      readonly kind: "member-recused";
      readonly member: Person;
      readonly by: "self" | "requester";
      readonly reason?: TextRef;
    }
  | {
      readonly kind: "notice-given";
      readonly ballot: number;
      readonly closesAt: Instant;
      readonly heading: "pass" | "fail";
    }
  | { readonly kind: "ballot-extended"; readonly ballot: number; readonly from: Instant; readonly closesAt: Instant }
  | {
      readonly kind: "ballot-closed";
      readonly ballot: number;
      readonly outcome: BallotOutcome;
      readonly result: BallotResult;
    }
  | { readonly kind: "feedback-given"; readonly by: Person; readonly stage: StageId; readonly text: TextRef }
  | { readonly kind: "group-assigned"; readonly group: GroupId }
  | { readonly kind: "person-assigned"; readonly group: GroupId; readonly person: Person }
  | { readonly kind: "person-unassigned"; readonly group: GroupId; readonly person: Person }
  | {
      readonly kind: "check-answered";
      readonly item: string;
      readonly answer: CheckAnswer;
      readonly by: Person;
      readonly note?: TextRef;
    }
  | {
      readonly kind: "plan-written";
      readonly by: Person;
      readonly supportTypes: readonly string[];
      readonly text: TextRef;
    }
  | { readonly kind: "hold-placed"; readonly hold: HoldId; readonly until?: Instant; readonly reason?: TextRef }
  | { readonly kind: "hold-lifted"; readonly hold: HoldId }
  | { readonly kind: "outcome-reported"; readonly by: Person; readonly text: TextRef | null }
  /** Said in a reply, nothing changed. */
  | { readonly kind: "answered" }
  /** The issue comes from no listed form, and its author was asked for one. */
  | { readonly kind: "form-asked" }
  | { readonly kind: "refused"; readonly why: string }
  | {
      readonly kind: "hand-move-noticed";
      readonly label: string;
      readonly by: Person | null;
      readonly done: "reverted" | "recorded";
    };

/** The names of all changes. */
export type ChangeKind = Change["kind"];

/** One change by its name. */
export type ChangeOf<K extends ChangeKind> = Extract<Change, { readonly kind: K }>;
