import type { BallotRules } from "../domain/ballot.ts";
import type { SeatCounts } from "./counts.ts";

/** How many seats must take part, abstentions included. It may exceed the eligible seats. */
export function quorumOf(rules: BallotRules, counts: SeatCounts): number {
  const base = counts[rules.base];
  const { quorum } = rules;
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
