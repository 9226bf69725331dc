import type { DeskConfig } from "./desk.ts";
import type { ProfileConfig, RosterFile, SeatConfig } from "./schema.ts";

/** The voting seats whose vote would bind: filled, and not the host's staff unless the desk says so. Terms are not looked at. */
export function bindingSeats({ binding }: DeskConfig, { committee }: RosterFile): readonly SeatConfig[] {
  return committee.filter(
    ({ role, kind, member }) => role === "voting" && member && (kind !== "host-staff" || binding["host-staff"]),
  );
}

/** How many seats a profile's quorum asks for, of `base` seats. Fractions are rounded up. */
export function quorumOf({ quorum }: ProfileConfig, base: number): number {
  if (quorum === "none") return 0;
  if (quorum === "majority") return Math.floor(base / 2) + 1;
  if (typeof quorum === "number") return quorum;
  const { num, den } = fractionOf(quorum);
  return Math.floor((num * base + den - 1) / den);
}

/** The whole numbers of a fraction that the schema let through. */
export function fractionOf(fraction: string): { readonly num: number; readonly den: number } {
  const [num, den] = fraction.split("/").map(Number);
  return { num: num ?? 0, den: den ?? 1 };
}
