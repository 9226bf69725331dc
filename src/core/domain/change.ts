import type { BallotTerms, CallKind } from "./ballot.ts";
import type { BallotChange } from "./ballot-change.ts";
import type { Person } from "./batch.ts";
import type { CareChange, Lane, ReportRef } from "./care-change.ts";
import type { CommentId, ExitId, GroupId, HoldId, Instant, ProfileName, Sha256, StageId } from "./ids.ts";
import type { Motion } from "./motion.ts";
import type { PlanPart, ReferralTarget, WorkChange } from "./work-change.ts";

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
  | BallotChange
  | CareChange
  | WorkChange
  | {
      readonly kind: "request-registered";
      /** File name of the issue form, or null where a coordinator accepted an issue without one. */
      readonly form: string | null;
      readonly onBehalf: boolean;
      readonly channel: Channel;
      /** When the request reached the desk; before the issue's date where it came by mail. */
      readonly receivedAt: Instant;
      /** Missing where it is a request like all others. */
      readonly lane?: Lane;
    }
  | {
      readonly kind: "stage-entered";
      readonly stage: StageId;
      readonly from: StageId | null;
      /** What opened the way: a ballot's outcome, a command's name, or the registration. */
      readonly through: "registered" | "ballot-passed" | "ballot-rejected" | "complete" | "moved" | (string & {});
      readonly reason?: TextRef;
    }
  /** The command that this stage's ballot waits for was given, or a ballot was asked for again. */
  | { readonly kind: "ballot-asked"; readonly stage: StageId; readonly profile?: ProfileName }
  | {
      readonly kind: "request-left";
      readonly exit: ExitId;
      readonly through: string;
      readonly reply?: TextRef;
      /** When to ask what became of a referral. */
      readonly followUp?: Instant;
      /** The request that this one is the same as. */
      readonly sameAs?: number;
      /** To whom it was passed on, where that is known by name. */
      readonly referredTo?: ReferralTarget;
    }
  | { readonly kind: "request-reopened"; readonly stage: StageId; readonly closedBy: Person | null }
  | { readonly kind: "ballot-opened"; readonly terms: BallotTerms }
  | {
      readonly kind: "member-recused";
      readonly member: Person;
      readonly by: "self" | "requester" | "submitter" | "committee";
      readonly reason?: TextRef;
    }
  | {
      readonly kind: "recusal-lifted";
      readonly member: Person;
      /** `requester`: the request turned out to be somebody else's. */
      readonly by: "self" | "committee" | "requester";
      /** The new end of the open ballot, where its end had come and it waited for more seats. */
      readonly closesAt?: Instant;
    }
  /** On the desk's own issue: a ballot of a request was named in a digest. */
  | {
      readonly kind: "digest-told";
      readonly issue: number;
      readonly ballot: number;
      readonly reminder: CallKind;
      readonly members: readonly Person[];
    }
  | { readonly kind: "priority-given"; readonly by: Person; readonly priority: string; readonly reason?: TextRef }
  /** The lower median of the members' priorities, when the ballot closed. */
  | { readonly kind: "priority-settled"; readonly priority: string; readonly given: number }
  | { readonly kind: "motion-asked"; readonly motion: Motion }
  | { readonly kind: "motion-seconded"; readonly motion: number; readonly by: Person }
  /** The same proposal may be voted on again before the waiting time is over. */
  | { readonly kind: "vote-again-allowed" }
  | { readonly kind: "issue-locked"; readonly by: Person | null }
  | { readonly kind: "issue-unlocked"; readonly by: Person | null }
  /** Deleted or changed records stand in the thread again, from the published copy. */
  | {
      readonly kind: "records-restored";
      /** Comments of the desk that are not believed any more and are replaced. */
      readonly spoilt: readonly CommentId[];
      /** The first comments of the batches that stand in new ones. */
      readonly reposted: readonly CommentId[];
      readonly closesAt?: Instant;
    }
  /** Records that no copy has. What they said counts for nothing from now on. */
  | { readonly kind: "records-lost"; readonly spoilt: readonly CommentId[]; readonly closesAt?: Instant }
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
      /** What the text tells on lines of their own, in alphabetical order. */
      readonly tells?: readonly PlanPart[];
    }
  | { readonly kind: "hold-placed"; readonly hold: HoldId; readonly until?: Instant; readonly reason?: TextRef }
  | { readonly kind: "hold-lifted"; readonly hold: HoldId; readonly through?: "reply" }
  /** `report` where the words stand in an issue of the outcome form; then `text` is null. Both missing: nothing was reported. */
  | {
      readonly kind: "outcome-reported";
      readonly by: Person;
      readonly text: TextRef | null;
      readonly report?: ReportRef;
    }
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
