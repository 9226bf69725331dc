import type { Desk } from "../config/desk.ts";
import { isInTerm, voteBinds } from "../config/electorate.ts";
import type { Audience } from "../config/schema.ts";
import type { Instant, UserId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";

/** What a person is to one request. `insider`: anybody whom the desk knows; only insiders are answered. */
export type Role = Exclude<Audience, "anyone"> | "insider";

/** What a person is to a request at one moment, by account id. Terms are read for the day of `at`. */
export function rolesOf(
  person: UserId,
  at: Instant,
  requester: UserId | undefined,
  state: RequestState,
  { roster, config }: Desk,
): ReadonlySet<Role> {
  const roles = new Set<Role>();
  const groups = Object.entries(roster.groups).filter(([, members]) => members.some(({ id }) => id === person));
  const seats = roster.committee.filter((seat) => seat.member?.id === person && isInTerm(seat, at));
  if (person === requester) roles.add("requester");
  if (roster.coordinators.some(({ id }) => id === person)) roles.add("coordinator");
  if (seats.length > 0) roles.add("committee");
  if (seats.some((seat) => voteBinds(seat, config.binding["host-staff"]))) roles.add("voting");
  if (seats.some((seat) => seat.chair)) roles.add("chair");
  if (groups.some(([group]) => state.assignments.some((assignment) => assignment.group === group))) roles.add("group");
  if (roles.size > 0 || groups.length > 0) roles.add("insider");
  return roles;
}

/** Whether one of the roles is in the audience. */
export const isIn = (audience: readonly Audience[], roles: ReadonlySet<Role>): boolean =>
  audience.some((member) => member === "anyone" || roles.has(member));
