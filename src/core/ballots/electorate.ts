import { isInTerm, voteBinds } from "../config/electorate.ts";
import type { RosterFile } from "../config/schema.ts";
import type { ElectorSeat } from "../domain/ballot.ts";
import { type Instant, userId } from "../domain/ids.ts";

/** The seats that a ballot is put to. */
export interface Electorate {
  /** Voting seats whose votes bind, vacant ones included. */
  readonly seats: number;
  /** Those of them that have a member. */
  readonly electorate: readonly ElectorSeat[];
}

/** The binding voting seats in whose term `at` falls (days in UTC, both ends included). Frozen when a ballot opens. */
export function electorateOf(roster: RosterFile, hostStaffBinds: boolean, at: Instant): Electorate {
  const seats = roster.committee.filter((seat) => voteBinds(seat, hostStaffBinds) && isInTerm(seat, at));
  const electorate = seats.flatMap(({ id, member }) =>
    member === undefined ? [] : [{ seat: id, member: { id: userId(member.id), login: member.login } }],
  );
  return { seats: seats.length, electorate };
}
