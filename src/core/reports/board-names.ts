import type { Desk } from "../config/desk.ts";
import type { Person } from "../domain/batch.ts";
import { type SeatId, userId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Requested, requesterOf } from "../domain/requester-of.ts";
import type { Consent } from "./board-care-types.ts";

/** How people may be named on the board. `null` means: somebody, without a name. */
export interface BoardNames {
  /** A seat of the committee and who sat there, by the rule `board.voters`. */
  seat(seat: SeatId, member: Person): string | null;
  /** Anybody else; a member of the committee is named by the same rule as in a ballot. */
  person(person: Person): string | null;
}

/**
 * The names of one request. Only people of the public roster are ever named, and a requester who filed the
 * request and did not ask to stay without a name, whatever else they are.
 */
export function boardNames(
  snapshot: Requested["snapshot"],
  state: RequestState,
  desk: Desk,
  consent: Consent,
): BoardNames {
  const roster = rosterNames(desk);
  const onBehalf = state.registered?.onBehalf ?? false;
  const requester = requesterOf({ snapshot, state });

  const person = (somebody: Person): string | null => {
    const isRequester = somebody.id === requester;
    if (isRequester && (onBehalf || consent !== "named")) return null;
    return roster.person(somebody) ?? (isRequester && !roster.sits(somebody) ? `@${somebody.login}` : null);
  };

  return { seat: roster.seat, person };
}

/** The names of the public roster, whatever the request. */
export function rosterNames(desk: Desk): BoardNames & { sits(person: Person): boolean } {
  const { committee, coordinators, groups } = desk.roster;
  const voters = desk.config.board.voters;
  const staff = new Set<number>([...coordinators, ...Object.values(groups).flat()].map(({ id }) => id));
  const heldBy = ({ id }: Person): SeatId | undefined =>
    committee.find(({ member, alternate }) => member?.id === id || alternate?.id === id)?.id;

  const seat = (id: SeatId, member: Person): string | null => {
    if (voters === "count") return null;
    if (voters === "handle") return `@${member.login}`;
    return committee.find((one) => one.id === id)?.title ?? id;
  };

  const person = (somebody: Person): string | null => {
    const held = heldBy(somebody);
    if (held !== undefined) return seat(held, somebody);
    return staff.has(somebody.id) ? `@${somebody.login}` : null;
  };

  return { seat, person, sits: (somebody) => heldBy(somebody) !== undefined };
}

/** Somebody of the public roster by their login, in any letter case. */
export function rosterMember(login: string, { roster }: Pick<Desk, "roster">): Person | undefined {
  const { committee, coordinators, groups } = roster;
  const all = [
    ...coordinators,
    ...Object.values(groups).flat(),
    ...committee.flatMap(({ member, alternate }) => [member, alternate].filter((one) => one !== undefined)),
  ];
  const known = all.find((one) => one.login.toLowerCase() === login.toLowerCase());
  return known && { id: userId(known.id), login: known.login };
}
