import { ballotNow } from "../ballots/ballot-now.ts";
import { seatOf } from "../ballots/standing.ts";
import type { Desk } from "../config/desk.ts";
import { isInTerm, voteBinds } from "../config/electorate.ts";
import type { Audience, GroupConfig, SeatConfig } from "../config/schema.ts";
import { groupsOf, helpersOf, ownerOf } from "../config/working-groups.ts";
import type { Instant, UserId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";

/**
 * What a person is to one request. `insider`: anybody whom the desk knows; only insiders are answered. `elector`: who
 * has a vote in the open ballot, as a member or an alternate, whatever the roster says today.
 */
export type Role = Exclude<Audience, "anyone"> | "insider" | "elector";

/** What a person is to a request at one moment, by account id. Terms are read for the day of `at`. */
export function rolesOf(
  person: UserId,
  at: Instant,
  requester: UserId | undefined,
  state: RequestState,
  desk: Desk,
): ReadonlySet<Role> {
  const { roster } = desk;
  const roles = new Set<Role>();
  const groups = groupsOf(person, desk, at);
  const inTerm = roster.committee.filter((seat) => isInTerm(seat, at));
  const seats = inTerm.filter(({ member }) => member?.id === person);
  if (person === requester) roles.add("requester");
  if (roster.coordinators.some(({ id }) => id === person)) roles.add("coordinator");
  if (seats.length > 0) roles.add("committee");
  if (seats.some((seat) => binds(seat, desk))) roles.add("voting");
  if (inTerm.some((seat) => seat.alternate?.id === person && binds(seat, desk))) roles.add("alternate");
  if (seats.some((seat) => seat.chair)) roles.add("chair");
  if (hasRequest(person, groups, at, state, desk)) roles.add("group");
  const ballot = ballotNow(state);
  if (ballot && seatOf(ballot, person)) roles.add("elector");
  if (groups.length > 0) roles.add("member");
  if (roles.size > 0) roles.add("insider");
  return roles;
}

/**
 * Whether somebody is of a group that has the request, or was accepted as a helper. What only groups had that are over, the
 * default group has.
 */
function hasRequest(
  person: UserId,
  own: readonly GroupConfig[],
  at: Instant,
  state: RequestState,
  desk: Desk,
): boolean {
  if (state.assignments.length === 0) return false;
  const helps = helpersOf(state, desk, at).some(({ id }) => id === person);
  return helps || ownerOf(state, desk, at).some((owner) => own.includes(owner));
}

/** Whether somebody sits on a seat whose vote binds, on the day of `at`. */
export const isVotingMember = (person: UserId, at: Instant, desk: Desk): boolean =>
  desk.roster.committee.some((seat) => seat.member?.id === person && isInTerm(seat, at) && binds(seat, desk));

const binds = (seat: SeatConfig, { config }: Desk): boolean => voteBinds(seat, config.binding["host-staff"]);

/** Whether one of the roles is in the audience. */
export const isIn = (audience: readonly (Audience | "elector")[], roles: ReadonlySet<Role>): boolean =>
  audience.some((member) => member === "anyone" || roles.has(member));
