import type { BallotRules, Certainty } from "../domain/ballot.ts";
import type { VoteCounts } from "./counts.ts";
import { carries, isDecidable, shortfallOf } from "./verdict.ts";

/**
 * Whether the seats that have not voted can still change if the ballot passes, as long as cast votes stand.
 * All of them against is the worst that can come, all of them in favour the best.
 */
export function certaintyOf(rules: BallotRules, counts: VoteCounts): Certainty {
  if (!isDecidable(rules, counts)) return "fail";
  const open = counts.eligible - counts.yes - counts.no - counts.abstain;
  if (!carries(rules, { ...counts, yes: counts.yes + open })) return "fail";
  const mayMissQuorum = rules.shortfall === "extend" && shortfallOf(rules, counts) > 0;
  return !mayMissQuorum && carries(rules, { ...counts, no: counts.no + open }) ? "pass" : "open";
}
