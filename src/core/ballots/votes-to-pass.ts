import type { BallotRules } from "../domain/ballot.ts";
import type { VoteCounts } from "./counts.ts";
import { verdictOf } from "./verdict.ts";

/**
 * The least number of further votes in favour with which the ballot would pass: 0 where it would pass now, null where
 * the seats that have not voted are too few. Concerns are left out: no vote lifts them. More votes in favour never hurt, so the first number that fits is the least.
 */
export function votesToPass(rules: BallotRules, counts: VoteCounts): number | null {
  const open = counts.eligible - counts.yes - counts.no - counts.abstain;
  for (let more = 0; more <= open; more += 1) {
    if (verdictOf(rules, { ...counts, concerns: 0, yes: counts.yes + more }) === "passed") return more;
  }
  return null;
}
