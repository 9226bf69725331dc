import { isInTerm, voteBinds } from "../config/electorate.ts";
import type { MemberConfig, RosterFile } from "../config/schema.ts";
import type { ElectorSeat } from "../domain/ballot.ts";
import type { Person } from "../domain/batch.ts";
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
  const electorate = seats.flatMap(({ id, member, alternate, chair }): ElectorSeat[] => {
    if (member === undefined) return [];
    const seat = { seat: id, member: personOf(member), chair };
    return [alternate === undefined ? seat : { ...seat, alternate: personOf(alternate) }];
  });
  return { seats: seats.length, electorate };
}

/** The members of an electorate whom the roster no longer has on a binding seat. A term that ends does not matter: it ends with the ballot. */
export function leaversOf(
  electorate: readonly ElectorSeat[],
  roster: RosterFile,
  hostStaffBinds: boolean,
): readonly Person[] {
  const sitting = new Set(
    roster.committee.filter((seat) => voteBinds(seat, hostStaffBinds)).map(({ member }) => member?.id),
  );
  return electorate.map(({ member }) => member).filter(({ id }) => !sitting.has(id));
}

const personOf = ({ id, login }: MemberConfig): Person => ({ id: userId(id), login });
