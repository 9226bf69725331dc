import type { Person } from "./batch.ts";
import type { Instant, ProfileName, SeatId, Sha256, StageId } from "./ids.ts";

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
  /** Whether a concern holds the decision up, is only noted, or cannot be raised. */
  readonly concerns: "block" | "note" | "off";
  /** What a tie means: nothing changes, or the chair's casting vote decides where there is one. */
  readonly tieBreak: "status-quo" | "chair";
  /** Who steps aside without being asked: the requester, and who filed the request for somebody else. */
  readonly autoRecuse: readonly ("requester" | "submitter")[];
  /** What a change of the proposal means for the open ballot. */
  readonly onEdit: "pause" | "note";
  /** Which comments may call the seats that have not voted. */
  readonly reminders: readonly ("extension" | CallKind)[];
  /** Whether the alternate votes for a member who stepped aside. */
  readonly alternateOnRecusal: boolean;
  /** Milliseconds after which a vote noted from a meeting counts; null where such votes are not taken. */
  readonly meetingVotesAfter: number | null;
}

/** The comments that may call members to a ballot, in order of right: the first goes before the others. */
export type ReminderKind = "extension" | "notice" | CallKind;

/** The comments that do nothing but call members who have not voted. */
export type CallKind = "last-day" | "half-way";

/** A seat as it stood when the ballot opened. */
export interface ElectorSeat {
  readonly seat: SeatId;
  readonly member: Person;
  /** Who votes where the member does not. */
  readonly alternate?: Person;
  readonly chair: boolean;
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
  /** Blob ids of the files that the rules and the electorate were copied from. */
  readonly source: { readonly config: string; readonly roster: string };
}
