import type { BallotTerms } from "../domain/ballot.ts";
import type { Instant } from "../domain/ids.ts";
import { openingTimes, type Pauses } from "./deadlines.ts";
import type { Electorate } from "./electorate.ts";

/** What is known of a ballot at the moment it opens. */
export interface Opening extends Omit<BallotTerms, keyof Electorate | "minCloseAt" | "closesAt" | "hardCloseAt"> {
  readonly electorate: Electorate;
  /** The committee's next meeting, where the profile's ballots end at one. */
  readonly nextMeeting?: Instant | undefined;
  readonly pauses?: Pauses | undefined;
}

/** The terms of a ballot, frozen: no later change of config or roster touches them. */
export function termsOf({ electorate, nextMeeting, pauses, ...opening }: Opening): BallotTerms {
  return { ...opening, ...electorate, ...openingTimes(opening.rules, opening.openedAt, nextMeeting, pauses) };
}
