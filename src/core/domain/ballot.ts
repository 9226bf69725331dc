import type { Person } from "./batch.ts";
import type { CommentId, Instant, ProfileName, SeatId, Sha256, StageId, UserId } from "./ids.ts";

/** What a person may say in a ballot. People read "in favour", "against", "abstain". */
export type Choice = "yes" | "no" | "abstain";

/** How a ballot ends. `lapsed` means: too few took part; nothing was decided. */
export type BallotOutcome = "passed" | "rejected" | "lapsed" | "cancelled";

/** The share of votes in favour that carries a ballot. Whole numbers only. */
export interface Threshold {
  readonly num: number;
  readonly den: number;
  /** True for "more than", false for "at least". */
  readonly strict: boolean;
  readonly of: "cast" | "present" | "eligible" | "eligible-minus-abstain";
}

/** How many must take part. */
export type Quorum =
  | { readonly kind: "majority" }
  | { readonly kind: "fraction"; readonly num: number; readonly den: number }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "none" };

/** The rules of one ballot, as a profile states them. Copied into the ballot when it opens. Periods in milliseconds. */
export interface BallotRules {
  readonly threshold: Threshold;
  readonly quorum: Quorum;
  /** What the quorum is a part of: eligible seats, filled seats, or all seats. */
  readonly base: "eligible" | "filled" | "seats";
  readonly shortfall: "extend" | "fill-with-no";
  /** Least number of votes in favour, in seats. */
  readonly minYes: number;
  /** Least number of eligible seats, in seats. */
  readonly minEligible: number;
  readonly openFor: number;
  readonly minOpen: number;
  readonly earlyCloseNotice: number;
  readonly extendBy: number;
  readonly maxExtensions: number;
  readonly hardLimit: number;
}

/** A seat as it stood when the ballot opened. */
export interface ElectorSeat {
  readonly seat: SeatId;
  readonly member: Person;
}

/** What was put to the vote. Frozen at opening: a later change of config or roster does not touch it. */
export interface BallotTerms {
  /** Number of the ballot within its request, from 1. */
  readonly number: number;
  readonly stage: StageId;
  readonly profile: ProfileName;
  readonly rules: BallotRules;
  /** Voting seats of the committee, vacant ones included. */
  readonly seats: number;
  /** Filled seats whose vote binds. */
  readonly electorate: readonly ElectorSeat[];
  readonly openedAt: Instant;
  readonly minCloseAt: Instant;
  readonly closesAt: Instant;
  readonly hardCloseAt: Instant;
  /** Hash of the proposal that is voted on: title and body, or the frozen plan. */
  readonly proposal: Sha256;
}

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
  /** The first look that missed it, where it was taken away. */
  readonly goneAt?: Instant;
}

/** How one seat stands in a ballot. */
export type SeatVote =
  | { readonly kind: Choice; readonly at: Instant; readonly via: "command" | "reaction"; readonly comment?: CommentId }
  | { readonly kind: "none" }
  | { readonly kind: "conflicting" }
  | { readonly kind: "recused" };

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
  /** How many must take part. */
  readonly quorum: number;
}

/** What the outcome rule says of a tally, were the ballot closed at it. */
export type Verdict = "passed" | "rejected" | "no-quorum" | "blocked:electorate" | "blocked:concern";

/** Whether the seats that have not voted can still change if it passes. */
export type Certainty = "pass" | "fail" | "open";

/** Why a ballot that reached its quorum was rejected. */
export type RejectionReason = "tie" | "below-threshold" | "min-yes";

/** How a ballot ended, with the count and the roll call. */
export interface BallotResult {
  readonly outcome: BallotOutcome;
  readonly reason?: RejectionReason | "no-quorum" | "electorate";
  readonly tally: Tally;
  readonly roll: readonly RollEntry[];
  readonly closedAt: Instant;
}

/** A ballot as the records and the reactions show it. */
export interface Ballot {
  readonly terms: BallotTerms;
  /** The comment that people react to; missing within the look that opens the ballot. */
  readonly comment?: CommentId;
  readonly url?: string;
  readonly acts: readonly Act[];
  readonly reactions: readonly SeenReaction[];
  /** Members who stepped aside for this request. */
  readonly recused: readonly UserId[];
  /** The end, with all extensions. An announced early end is in `notice`. */
  readonly closesAt: Instant;
  readonly extensions: number;
  /** An announced early end. A vote after it lifts it. */
  readonly notice?: { readonly at: Instant; readonly closesAt: Instant };
  readonly result?: BallotResult;
}
