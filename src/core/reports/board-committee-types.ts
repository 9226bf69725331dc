import type { SeatConfig } from "../config/schema.ts";
import type { Threshold } from "../domain/ballot.ts";
import type { Instant } from "../domain/ids.ts";

/** A date of the calendar. */
export interface BoardDate {
  /** The day, as in 2026-03-26: in the zone that the calendar gives the hour in, else UTC. */
  readonly on: string;
  /** Null where no hour is known. */
  readonly starts: Instant | null;
  readonly link: string | null;
  /** The usual day, where it was moved from it. */
  readonly was: string | null;
  /** Why it is not on its usual day or hour. */
  readonly reason: string | null;
}

/** A seat as the public roster has it; the name follows the rule `board.voters`. */
export interface BoardSeatOfRoster {
  readonly id: string;
  readonly title: string;
  readonly name: string | null;
  readonly vacant: boolean;
  readonly kind: SeatConfig["kind"];
  readonly role: SeatConfig["role"];
  readonly chair: boolean;
  readonly from: string;
  readonly until: string | null;
  readonly awayUntil: string | null;
}

/** The rules of one kind of ballot, as they are now. Periods are milliseconds, counts are seats. */
export interface BoardRule {
  readonly stage: string;
  readonly stageTitle: string;
  readonly question: string;
  readonly profile: string;
  readonly threshold: Threshold;
  /** Votes needed for a quorum, with the seats of now; null where none is needed. */
  readonly quorum: number | null;
  readonly eligible: number;
  readonly minYes: number;
  readonly openFor: number;
  readonly minOpen: number;
  readonly extendBy: number;
  readonly maxExtensions: number;
}

/** Who decides, how, and when they meet. */
export interface BoardCommittee {
  /** How the desk names those who vote: by login, by the title of their seat, or not at all. */
  readonly voters: "handle" | "seat" | "count";
  readonly seats: readonly BoardSeatOfRoster[];
  readonly rules: readonly BoardRule[];
  /** The next meetings, the earliest first; at most six. */
  readonly meetings: readonly BoardDate[];
}
