import type { Quorum } from "../domain/ballot.ts";
import { fractionOf } from "./fraction.ts";
import type { ProfileConfig } from "./schema.ts";

/** A profile's quorum in the form in which a ballot keeps it. */
export function quorumRuleOf(quorum: ProfileConfig["quorum"]): Quorum {
  if (typeof quorum === "number") return { kind: "count", count: quorum };
  if (quorum === "majority" || quorum === "none") return { kind: quorum };
  return { kind: "fraction", ...fractionOf(quorum) };
}

/** How many of `base` seats must take part. Fractions are rounded up. It may exceed the seats that there are. */
export function quorumOfSeats(quorum: Quorum, base: number): number {
  switch (quorum.kind) {
    case "majority":
      return (base - (base % 2)) / 2 + 1;
    case "fraction":
      return roundedUp(quorum.num * base, quorum.den);
    case "count":
      return quorum.count;
    case "none":
      return 0;
  }
}

/** A quotient of whole numbers, rounded up, without a fraction on the way. */
function roundedUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + (rest === 0 ? 0 : 1);
}
