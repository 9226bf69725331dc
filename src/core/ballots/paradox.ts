import type { BallotRules } from "../domain/ballot.ts";
import type { SeatCounts, VoteCounts } from "./counts.ts";
import { quorumOf } from "./quorum.ts";
import { verdictOf } from "./verdict.ts";

/**
 * The counts that fail for want of a quorum and that one more vote against would let pass: who is against then does better
 * to stay away. Most votes in favour first. They are one vote short of the quorum, so no other count is looked at.
 */
export function paradoxesOf(rules: BallotRules, seats: SeatCounts): readonly VoteCounts[] {
  const found: VoteCounts[] = [];
  const taken = quorumOf(rules, seats) - 1;
  if (taken >= seats.eligible) return found;
  for (let yes = taken; yes >= 0; yes -= 1) {
    for (let no = taken - yes; no >= 0; no -= 1) {
      const counts = { ...seats, yes, no, abstain: taken - yes - no };
      if (verdictOf(rules, counts) !== "no-quorum") continue;
      if (verdictOf(rules, { ...counts, no: no + 1 }) === "passed") found.push(counts);
    }
  }
  return found;
}

/** Whether any count of these seats passes. More votes in favour never hurt, so it is enough to look at all of them. */
export const canPass = (rules: BallotRules, seats: SeatCounts): boolean =>
  verdictOf(rules, { ...seats, yes: seats.eligible, no: 0, abstain: 0 }) === "passed";
