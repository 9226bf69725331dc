import type { BallotTerms, ReminderKind } from "./ballot-terms.ts";
import type { Person } from "./batch.ts";
import type { TextRef } from "./change.ts";
import type { CommentId, Instant, SeatId, Sha256, UserId } from "./ids.ts";

export * from "./ballot-terms.ts";

/** What a person may say in a ballot. People read "in favour", "against", "abstain". */
export type Choice = "yes" | "no" | "abstain";

/** How a ballot ends. `lapsed` means: too few took part; nothing was decided. */
export type BallotOutcome = "passed" | "rejected" | "lapsed" | "cancelled";

/** One act of one person in a ballot. `null` takes an earlier act back. */
export interface Act {
  readonly by: UserId;
  readonly choice: Choice | null;
  readonly at: Instant;
  readonly via: "command" | "reaction";
  /** The comment with the command, where it was one. */
  readonly comment?: CommentId;
}

/** A vote by reaction that some look saw. */
export interface SeenReaction {
  readonly by: UserId;
  readonly choice: Choice;
  /** GitHub's time of the reaction. */
  readonly at: Instant;
  /** The ballot comment that it stands on; a ballot that was posted again has several. */
  readonly comment?: CommentId;
  /** The first look that missed it, where it was taken away. */
  readonly goneAt?: Instant;
}

/** How one seat stands in a ballot. */
export type SeatVote =
  | {
      readonly kind: Choice;
      readonly at: Instant;
      readonly via: "command" | "reaction" | "meeting";
      readonly comment?: CommentId;
      /** The alternate, where it was the alternate's vote. */
      readonly standIn?: Person;
    }
  | { readonly kind: "none" }
  | { readonly kind: "conflicting" }
  | { readonly kind: "recused" }
  /** The member left the committee while the ballot was open and had not voted. */
  | { readonly kind: "departed" };

/** A seat and its vote. */
export interface RollEntry {
  readonly seat: SeatId;
  readonly member: Person;
  readonly vote: SeatVote;
}

/** The count. All figures are seats. */
export interface Tally {
  readonly eligible: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Eligible seats without a vote that counts, conflicting ones included. */
  readonly notCast: number;
  readonly recused: number;
  readonly departed: number;
  /** How many must take part. */
  readonly quorum: number;
}

/** What the outcome rule says of a tally, were the ballot closed at it. */
export type Verdict = "passed" | "rejected" | "no-quorum" | "blocked:electorate" | "blocked:concern";

/** Whether the seats that have not voted can still change if it passes. */
export type Certainty = "pass" | "fail" | "open";

/** Why a ballot that reached its quorum was rejected. */
export type RejectionReason = "tie" | "below-threshold" | "min-yes";

/** Why a ballot ended as it did, where the count alone does not say it. */
export type ResultReason =
  | RejectionReason
  | "casting-vote"
  | "no-quorum"
  | "electorate"
  | "concern"
  | "proposal-changed"
  /** Cancelled by those who may, with a reason. */
  | "cancelled"
  /** Replaced by a new ballot on the changed proposal. */
  | "restarted"
  /** The request left the stage or ended. */
  | "left";

/** How a ballot ended, with the count and the roll call. */
export interface BallotResult {
  readonly outcome: BallotOutcome;
  readonly reason?: ResultReason;
  readonly tally: Tally;
  readonly roll: readonly RollEntry[];
  readonly closedAt: Instant;
}

/** Somebody stepped aside, or was set aside by rule or by the committee. */
export interface Recusal {
  readonly member: UserId;
  readonly at: Instant;
  readonly by: "self" | "requester" | "submitter" | "committee";
  /** When the member came back. */
  readonly until?: Instant;
}

/** A reason that holds the decision up, or is only noted, with a name and an author. */
export interface Concern {
  readonly name: string;
  readonly by: Person;
  readonly at: Instant;
  readonly reason: TextRef;
  readonly blocks: boolean;
  /** When somebody else asked to lift it: the author has 7 days to answer. */
  readonly questionedAt?: Instant;
  /** The seats that said that it is overruled. */
  readonly overruledBy: readonly UserId[];
  readonly ended?: { readonly at: Instant; readonly how: "resolved" | "by-committee" | "overruled" };
}

/** A change of the proposal while the ballot was open. */
export interface Revision {
  /** Hash of the changed proposal. */
  readonly proposal: Sha256;
  readonly at: Instant;
  /** Accepted as an edit that changes nothing, or taken back. */
  readonly settled?: { readonly at: Instant; readonly how: "accepted" | "restored" };
}

/** A vote that somebody gave in a meeting, noted by a voting member. It counts from `countsFrom` on. */
export interface MeetingVote {
  readonly by: UserId;
  readonly choice: Choice;
  readonly notedAt: Instant;
  readonly countsFrom: Instant;
  readonly comment?: CommentId;
}

/** Why something that looks like a vote is none. */
export type UnclearVote = "conflicting" | "other-reaction" | "other-comment" | "words";

/** A comment that carried the ballot until somebody changed it: reactions on it count up to then. */
export interface FormerBallotComment {
  readonly comment: CommentId;
  readonly until: Instant;
}

/** A ballot as the records and the reactions show it. */
export interface Ballot {
  readonly terms: BallotTerms;
  /** The comment that people react to; missing within the look that opens the ballot. */
  readonly comment?: CommentId;
  readonly url?: string;
  readonly formerComments: readonly FormerBallotComment[];
  readonly acts: readonly Act[];
  readonly reactions: readonly SeenReaction[];
  readonly meetingVotes: readonly MeetingVote[];
  /** Everybody who stepped aside, also those who came back. */
  readonly recusals: readonly Recusal[];
  /** Members who left the committee while the ballot was open. */
  readonly departed: readonly { readonly member: UserId; readonly at: Instant }[];
  readonly concerns: readonly Concern[];
  readonly revisions: readonly Revision[];
  /** The chair's vote for the case of a tie. */
  readonly casting?: { readonly choice: "yes" | "no"; readonly at: Instant };
  /** What looked like a vote and is none; told once for each person. */
  readonly unclear: readonly { readonly by: UserId; readonly why: UnclearVote; readonly comment?: CommentId }[];
  /** The end, with all extensions. An announced early end is in `notice`. */
  readonly closesAt: Instant;
  readonly extensions: number;
  /** Whether the committee's own extension, of which there is one, was used. */
  readonly extendedByCommittee: boolean;
  /** An announced early end. A vote after it lifts it. */
  readonly notice?: { readonly at: Instant; readonly closesAt: Instant };
  /** Comments that called members, the newest last. */
  readonly reminders: readonly { readonly kind: ReminderKind; readonly at: Instant }[];
  /** When something happened, other than a vote, that lifts an announced early end. */
  readonly disturbances: readonly Instant[];
  /** No early end is announced before this: something was lost or changed by hand. */
  readonly noEarlyEndBefore?: Instant;
  /** When it was said that the end has come and the ballot stays open. */
  readonly deferredAt?: Instant;
  readonly result?: BallotResult;
}
