import { describe, expect, it } from "vitest";
import { canPass, paradoxesOf } from "../../../src/core/ballots/paradox.ts";
import { rulesOf } from "../../../src/core/ballots/rules-of.ts";
import { verdictOf } from "../../../src/core/ballots/verdict.ts";
import { PROFILES } from "../../../src/core/config/presets/profiles.ts";
import { Profile } from "../../../src/core/config/schema.ts";
import type { BallotRules } from "../../../src/core/domain/ballot.ts";
import { counts, QUORUMS, rulesWith, THRESHOLDS, tallies } from "./rules.ts";

const presets = Object.entries(PROFILES).map(([name, profile]) => [name, rulesOf(Profile.parse(profile))] as const);
const seats = (eligible: number) => ({ eligible, filled: eligible, seats: eligible });
const shown = (rules: BallotRules, eligible: number) =>
  paradoxesOf(rules, seats(eligible)).map(({ yes, no, abstain }) => [yes, no, abstain]);

describe("the counts in which one more vote against lets a ballot pass", () => {
  it("are exactly three for the standard profile and eight seats", () => {
    expect(shown(rulesWith(), 8)).toEqual([
      [4, 0, 0],
      [3, 1, 0],
      [3, 0, 1],
    ]);
  });

  it.each([
    ["consent", 0],
    ["standard", 3],
    ["major", 3],
    ["charter", 0],
  ])("of the profile %s are %i", (name, expected) => {
    const [, rules] = presets.find(([known]) => known === name) ?? [];
    expect(rules && shown(rules, 8)).toHaveLength(expected);
  });

  it("are none where missing votes count as no, and where the share is of the seats that do not abstain", () => {
    expect(shown(rulesWith({ shortfall: "fill-with-no" }), 8)).toEqual([]);
    const ofTheRest = { num: 1, den: 2, strict: true, of: "eligible-minus-abstain" } as const;
    expect(shown(rulesWith({ threshold: ofTheRest }), 8)).toEqual([]);
  });

  it("are all that trying every count finds", () => {
    for (const threshold of THRESHOLDS)
      for (const quorum of QUORUMS)
        for (const eligible of [1, 4, 5, 8]) {
          const rules = rulesWith({ threshold, quorum, minYes: 2, minEligible: 2 });
          const tried = [...tallies(eligible)].filter(({ yes, no, abstain }) => {
            if (yes + no + abstain === eligible) return false;
            const before = verdictOf(rules, counts(eligible, yes, no, abstain));
            return before !== "passed" && verdictOf(rules, counts(eligible, yes, no + 1, abstain)) === "passed";
          });
          const expected = tried.map(({ yes, no, abstain }) => [yes, no, abstain].join());
          expect(shown(rules, eligible).map(String).toSorted()).toEqual(expected.toSorted());
        }
  });
});

describe("whether any count passes", () => {
  it.each([
    ["standard, with just enough seats", rulesWith(), seats(4), true],
    ["standard, with too few seats", rulesWith(), seats(3), false],
    ["more votes in favour than seats", rulesWith({ minYes: 6 }), seats(5), false],
    ["a quorum of vacant seats", rulesWith({ base: "seats" }), { eligible: 4, filled: 4, seats: 8 }, false],
    ["nobody", rulesWith({ minEligible: 1, minYes: 1 }), seats(0), false],
  ])("%s: %o", (_, rules, of, expected) => expect(canPass(rules, of)).toBe(expected));
});
