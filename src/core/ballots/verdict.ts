import type { BallotRules, RejectionReason, Verdict } from "../domain/ballot.ts";
import type { VoteCounts } from "./counts.ts";
import { quorumOf } from "./quorum.ts";

/** What the outcome rule says, were the ballot closed at this count, with open concerns where they block. Whole numbers only. */
export function verdictOf(rules: BallotRules, counts: VoteCounts & { readonly concerns?: number }): Verdict {
  if (!isDecidable(rules, counts)) return "blocked:electorate";
  if (rules.concerns === "block" && (counts.concerns ?? 0) > 0) return "blocked:concern";
  const short = shortfallOf(rules, counts);
  if (short > 0 && rules.shortfall === "extend") return "no-quorum";
  return carries(rules, { ...counts, no: counts.no + short }) ? "passed" : "rejected";
}

/** Why a count that reached its quorum does not carry the ballot. Only for a count whose verdict is `rejected`. */
export function rejectionReason(rules: BallotRules, counts: VoteCounts): RejectionReason {
  const final = { ...counts, no: counts.no + (rules.shortfall === "fill-with-no" ? shortfallOf(rules, counts) : 0) };
  if (reachesThreshold(rules, final)) return "min-yes";
  return isTie(rules, final) ? "tie" : "below-threshold";
}

/** Whether only the tie keeps a count that reached its quorum from passing: a casting vote may decide it. */
export const carriesTie = (rules: BallotRules, counts: VoteCounts): boolean =>
  counts.yes >= rules.minYes && shortfallOf(rules, counts) === 0 && isTie(rules, counts);

function isTie(rules: BallotRules, counts: VoteCounts): boolean {
  const { num, den } = rules.threshold;
  return counts.yes > 0 && counts.yes === counts.no && counts.yes * den === num * baseOf(rules, counts);
}

/** Whether enough seats are eligible that anything can be decided at all. */
export const isDecidable = (rules: BallotRules, counts: VoteCounts): boolean =>
  counts.eligible >= rules.minEligible && quorumOf(rules, counts) <= counts.eligible;

/** How many votes are missing to the quorum; 0 where it is met. */
export const shortfallOf = (rules: BallotRules, counts: VoteCounts): number =>
  Math.max(0, quorumOf(rules, counts) - counts.yes - counts.no - counts.abstain);

/** Whether the votes in favour are enough, both as a share and in number. The quorum is not asked here. */
export const carries = (rules: BallotRules, counts: VoteCounts): boolean =>
  counts.yes >= rules.minYes && reachesThreshold(rules, counts);

function reachesThreshold(rules: BallotRules, counts: VoteCounts): boolean {
  const { num, den, strict } = rules.threshold;
  const base = baseOf(rules, counts);
  if (base <= 0) return false;
  return strict ? counts.yes * den > num * base : counts.yes * den >= num * base;
}

function baseOf(rules: BallotRules, { eligible, yes, no, abstain }: VoteCounts): number {
  switch (rules.threshold.of) {
    case "cast":
      return yes + no;
    case "present":
      return yes + no + abstain;
    case "eligible":
      return eligible;
    case "eligible-minus-abstain":
      return eligible - abstain;
  }
}
