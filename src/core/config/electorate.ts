import type { Instant } from "../domain/ids.ts";
import type { DeskConfig } from "./desk.ts";
import { quorumOfSeats, quorumRuleOf } from "./quorum.ts";
import type { ProfileConfig, RosterFile, SeatConfig } from "./schema.ts";

/** Whether a seat's vote binds: it votes, and it is not the host's staff unless the desk says so. */
export const voteBinds = ({ role, kind }: SeatConfig, hostStaffBinds: boolean): boolean =>
  role === "voting" && (kind !== "host-staff" || hostStaffBinds);

/** Whether a moment falls in a seat's term: days in UTC, both ends included. */
export function isInTerm({ from, until }: SeatConfig, at: Instant): boolean {
  const day = at.slice(0, 10);
  return from <= day && (until === undefined || day <= until);
}

/** Whether a seat's member is away on the day of a moment, UTC: reminders leave them out, their vote counts. */
export const isAway = ({ "away-until": until }: SeatConfig, at: Instant): boolean =>
  until !== undefined && at.slice(0, 10) <= until;

/** The voting seats whose vote would bind: filled, and not the host's staff unless the desk says so. Terms are not looked at. */
export function bindingSeats({ binding }: DeskConfig, { committee }: RosterFile): readonly SeatConfig[] {
  return committee.filter((seat) => seat.member && voteBinds(seat, binding["host-staff"]));
}

/** How many seats a profile's quorum asks for, of `base` seats. Fractions are rounded up. */
export function quorumOf({ quorum }: ProfileConfig, base: number): number {
  return quorumOfSeats(quorumRuleOf(quorum), base);
}
