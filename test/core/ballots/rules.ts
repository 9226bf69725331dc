import type { BallotRules, Quorum, Threshold } from "../../../src/core/domain/ballot.ts";

const DAY = 86_400_000;

/** The rules of the profile `standard`, with what a test changes in them. */
export const rulesWith = (changes: Partial<BallotRules> = {}): BallotRules => ({
  threshold: { num: 1, den: 2, strict: true, of: "cast" },
  quorum: { kind: "majority" },
  base: "eligible",
  shortfall: "extend",
  minYes: 3,
  minEligible: 4,
  openFor: 7 * DAY,
  minOpen: 3 * DAY,
  earlyCloseNotice: DAY,
  extendBy: 7 * DAY,
  maxExtensions: 1,
  hardLimit: 60 * DAY,
  ...changes,
});

/** Counts of a committee without vacant or recused seats. */
export const counts = (eligible: number, yes: number, no: number, abstain: number) => ({
  eligible,
  filled: eligible,
  seats: eligible,
  yes,
  no,
  abstain,
});

/** Thresholds of every kind. */
export const THRESHOLDS: readonly Threshold[] = (
  ["cast", "present", "eligible", "eligible-minus-abstain"] as const
).flatMap((of) => [
  { num: 1, den: 2, strict: true, of },
  { num: 2, den: 3, strict: false, of },
  { num: 3, den: 4, strict: false, of },
  { num: 1, den: 1, strict: false, of },
]);

/** Quorums of every kind. */
export const QUORUMS: readonly Quorum[] = [
  { kind: "majority" },
  { kind: "fraction", num: 2, den: 3 },
  { kind: "count", count: 3 },
  { kind: "none" },
];

/** All ways in which at most `seats` seats can vote. */
export function* tallies(seats: number): Generator<{ yes: number; no: number; abstain: number }> {
  for (let yes = 0; yes <= seats; yes += 1)
    for (let no = 0; no <= seats - yes; no += 1)
      for (let abstain = 0; abstain <= seats - yes - no; abstain += 1) yield { yes, no, abstain };
}
