import type { Desk } from "../config/desk.ts";
import type { Person } from "../domain/batch.ts";
import type { SeatId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { requesterOf } from "../domain/requester-of.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
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
export function boardNames(snapshot: RequestSnapshot, state: RequestState, desk: Desk, consent: Consent): BoardNames {
  const { committee, coordinators, groups } = desk.roster;
  const voters = desk.config.board.voters;
  const staff = new Set<number>([...coordinators, ...Object.values(groups).flat()].map(({ id }) => id));
  const onBehalf = state.registered?.onBehalf ?? false;
  const requester = requesterOf({ snapshot, state });

  const seat = (id: SeatId, member: Person): string | null => {
    if (voters === "count") return null;
    if (voters === "handle") return `@${member.login}`;
    return committee.find((one) => one.id === id)?.title ?? id;
  };

  const person = (somebody: Person): string | null => {
    const isRequester = somebody.id === requester;
    if (isRequester && (onBehalf || consent !== "named")) return null;
    const held = committee.find(({ member, alternate }) => member?.id === somebody.id || alternate?.id === somebody.id);
    if (held) return seat(held.id, somebody);
    return staff.has(somebody.id) || isRequester ? `@${somebody.login}` : null;
  };

  return { seat, person };
}
