import type { DeskConfig } from "./desk.ts";
import { quorumOfSeats, quorumRuleOf } from "./quorum.ts";
import type { ProfileConfig, RosterFile, SeatConfig } from "./schema.ts";

/** The voting seats whose vote would bind: filled, and not the host's staff unless the desk says so. Terms are not looked at. */
export function bindingSeats({ binding }: DeskConfig, { committee }: RosterFile): readonly SeatConfig[] {
  return committee.filter(
    ({ role, kind, member }) => role === "voting" && member && (kind !== "host-staff" || binding["host-staff"]),
  );
}

/** How many seats a profile's quorum asks for, of `base` seats. Fractions are rounded up. */
export function quorumOf({ quorum }: ProfileConfig, base: number): number {
  return quorumOfSeats(quorumRuleOf(quorum), base);
}
