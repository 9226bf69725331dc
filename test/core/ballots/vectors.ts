import type { VoteCounts } from "../../../src/core/ballots/counts.ts";
import type { BallotRules, Quorum, Threshold } from "../../../src/core/domain/ballot.ts";
import vectors from "../../vectors/ballot-rules.json" with { type: "json" };
import { counts, rulesWith } from "./rules.ts";

/** One tally that somebody else computed. */
export interface Vector {
  readonly profile: string;
  readonly rules: BallotRules;
  readonly tally: VoteCounts;
  readonly outcome: string;
  readonly certainty: string;
}

const BASES: Readonly<Record<string, Threshold["of"]>> = {
  cast: "cast",
  eligible: "eligible",
  eligible_minus_abstain: "eligible-minus-abstain",
};

function quorumIn({ kind, ...share }: { kind: string; num?: number; den?: number }): Quorum {
  if (kind === "majority") return { kind };
  if (kind === "fraction" && share.num && share.den) return { kind, num: share.num, den: share.den };
  throw new Error(`a quorum that we do not know: ${kind}`);
}

function basisIn(basis: string): Threshold["of"] {
  const of = BASES[basis];
  if (!of) throw new Error(`a basis that we do not know: ${basis}`);
  return of;
}

const rules = new Map(
  Object.entries(vectors.profiles).map(([name, { threshold, quorum, min_yes, min_eligible }]) => {
    const { num, den, strict, basis } = threshold;
    const of = basisIn(basis);
    const own = { quorum: quorumIn(quorum), minYes: min_yes, minEligible: min_eligible };
    return [name, rulesWith({ ...own, threshold: { num, den, strict, of } })];
  }),
);

/** The tallies of `test/vectors/ballot-rules.json`, with the profile that each is asked under. */
export const VECTORS: readonly Vector[] = vectors.rows.map(([name, eligible, yes, no, abstain, outcome, certainty]) => {
  const profile = String(name);
  const ofProfile = rules.get(profile);
  if (!ofProfile) throw new Error(`no profile ${profile}`);
  const tally = counts(Number(eligible), Number(yes), Number(no), Number(abstain));
  return { profile, rules: ofProfile, tally, outcome: String(outcome), certainty: String(certainty) };
});
