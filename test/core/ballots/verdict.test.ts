import { describe, expect, it } from "vitest";
import { certaintyOf } from "../../../src/core/ballots/certainty.ts";
import type { VoteCounts } from "../../../src/core/ballots/counts.ts";
import { quorumOf } from "../../../src/core/ballots/quorum.ts";
import { rejectionReason, verdictOf } from "../../../src/core/ballots/verdict.ts";
import { votesToPass } from "../../../src/core/ballots/votes-to-pass.ts";
import type { BallotRules } from "../../../src/core/domain/ballot.ts";
import vectors from "../../vectors/ballot-rules.json" with { type: "json" };
import { counts, QUORUMS, rulesWith, THRESHOLDS, tallies } from "./rules.ts";

/** The profiles of the vectors in our form. */
const profiles = new Map(
  Object.entries(vectors.profiles).map(([name, { threshold, quorum, min_yes, min_eligible }]) => [
    name,
    rulesWith({
      threshold: { ...threshold, of: threshold.basis.replaceAll("_", "-") as BallotRules["threshold"]["of"] },
      quorum: quorum as BallotRules["quorum"],
      minYes: min_yes,
      minEligible: min_eligible,
    }),
  ]),
);

describe("every tally of the vectors", () => {
  it("has the outcome and the certainty that were computed independently", () => {
    expect(vectors.rows).toHaveLength(1_400);
    const wrong = vectors.rows.filter(([profile, eligible, yes, no, abstain, outcome, certainty]) => {
      const rules = profiles.get(String(profile));
      if (rules === undefined) throw new Error(`no profile ${profile}`);
      const tally = counts(Number(eligible), Number(yes), Number(no), Number(abstain));
      return verdictOf(rules, tally) !== outcome || certaintyOf(rules, tally) !== certainty;
    });
    expect(wrong).toEqual([]);
  });
});

/** All rules that the threshold, the quorum, its base and the shortfall can make. */
const ALL_RULES = THRESHOLDS.flatMap((threshold) =>
  QUORUMS.flatMap((quorum) =>
    (["extend", "fill-with-no"] as const).flatMap((shortfall) =>
      [1, 3].flatMap((minYes) =>
        (["eligible", "seats"] as const).map((base) =>
          rulesWith({ threshold, quorum, shortfall, minYes, base, minEligible: 2 }),
        ),
      ),
    ),
  ),
);

function eachState(seats: readonly number[], look: (rules: BallotRules, tally: VoteCounts) => void): number {
  let states = 0;
  for (const rules of ALL_RULES) {
    for (const eligible of seats) {
      for (const votes of tallies(eligible)) {
        look(rules, { eligible, filled: eligible + 1, seats: eligible + 2, ...votes });
        states += 1;
      }
    }
  }
  return states;
}

const passes = (rules: BallotRules, tally: VoteCounts): boolean => verdictOf(rules, tally) === "passed";

/** Whether it passes in each way in which the seats that have not voted may still vote, or not. */
function endings(rules: BallotRules, tally: VoteCounts): Set<boolean> {
  const found = new Set<boolean>();
  for (const more of tallies(tally.eligible - tally.yes - tally.no - tally.abstain)) {
    const { yes, no, abstain } = tally;
    found.add(passes(rules, { ...tally, yes: yes + more.yes, no: no + more.no, abstain: abstain + more.abstain }));
    if (found.size === 2) break;
  }
  return found;
}

describe("in every state of committees of one to seven seats", () => {
  const seats = [1, 2, 3, 4, 5, 6, 7];

  it("the certainty is what trying all further votes shows", () => {
    const states = eachState(seats, (rules, tally) => {
      const found = endings(rules, tally);
      const expected = found.size === 2 ? "open" : found.has(true) ? "pass" : "fail";
      if (certaintyOf(rules, tally) !== expected)
        expect({ rules, tally, certainty: certaintyOf(rules, tally) }).toEqual(expected);
    });
    expect(states).toBeGreaterThan(80_000);
  });

  it("one more vote in favour, or one changed to in favour, never turns a pass into something else", () => {
    eachState(seats, (rules, tally) => {
      if (!passes(rules, tally)) return;
      const { eligible, yes, no, abstain } = tally;
      if (yes + no + abstain < eligible) expect(passes(rules, { ...tally, yes: yes + 1 })).toBe(true);
      if (no > 0) expect(passes(rules, { ...tally, yes: yes + 1, no: no - 1 })).toBe(true);
      if (abstain > 0) expect(passes(rules, { ...tally, yes: yes + 1, abstain: abstain - 1 })).toBe(true);
    });
  });

  it("votesToPass is the least number of votes in favour that passes, or null", () => {
    eachState([3, 5, 6], (rules, tally) => {
      const open = tally.eligible - tally.yes - tally.no - tally.abstain;
      const enough = Array.from({ length: open + 1 }, (_, more) => more).filter((more) =>
        passes(rules, { ...tally, yes: tally.yes + more }),
      );
      expect(votesToPass(rules, tally)).toBe(enough[0] ?? null);
    });
  });

  it("with missing votes counted as no, one more vote against never helps", () => {
    eachState(seats, (rules, tally) => {
      const { eligible, yes, no, abstain } = tally;
      if (rules.shortfall !== "fill-with-no" || yes + no + abstain === eligible || passes(rules, tally)) return;
      expect(passes(rules, { ...tally, no: no + 1 })).toBe(false);
    });
  });
});

const standard = rulesWith();
const major = rulesWith({
  threshold: { num: 2, den: 3, strict: false, of: "cast" },
  quorum: { kind: "fraction", num: 2, den: 3 },
  minYes: 4,
});
const charter = rulesWith({ threshold: { num: 2, den: 3, strict: false, of: "eligible" }, minYes: 4 });

describe("the worked examples", () => {
  it.each([
    ["a tie keeps things as they are", standard, counts(8, 4, 4, 0), "rejected", "fail"],
    ["four of eight are no quorum", standard, counts(8, 4, 0, 0), "no-quorum", "open"],
    ["four to one passes, and could still be a tie", standard, counts(8, 4, 1, 0), "passed", "open"],
    ["five of eight are certain", standard, counts(8, 5, 0, 0), "passed", "pass"],
    ["abstentions count for the quorum, not for the share", standard, counts(8, 4, 0, 4), "passed", "pass"],
    ["abstentions do not let two decide", standard, counts(8, 2, 1, 5), "rejected", "fail"],
    ["four against cannot pass any more", standard, counts(8, 0, 4, 0), "no-quorum", "fail"],
    ["recused seats leave the base", standard, counts(6, 3, 2, 1), "passed", "pass"],
    ["three seats decide nothing", standard, counts(3, 3, 0, 0), "blocked:electorate", "fail"],
    ["exactly two thirds are two thirds", major, counts(8, 4, 2, 0), "passed", "open"],
    ["five to two with an abstention is certain", major, counts(8, 5, 2, 1), "passed", "pass"],
    ["three in favour are too few for a major ballot", major, counts(6, 3, 0, 1), "rejected", "open"],
    ["five of eight seats are no two thirds", charter, counts(8, 5, 0, 3), "rejected", "fail"],
    ["six of eight seats are", charter, counts(8, 6, 2, 0), "passed", "pass"],
  ] as const)("%s", (_, rules, tally, verdict, certainty) => {
    expect([verdictOf(rules, tally), certaintyOf(rules, tally)]).toEqual([verdict, certainty]);
  });

  it("counts vacant and recused seats for the quorum where a charter says so", () => {
    const ofSeats = rulesWith({ base: "seats" });
    const tally = { ...counts(6, 3, 1, 0), filled: 7, seats: 8 };
    expect(quorumOf(ofSeats, tally)).toBe(5);
    expect(verdictOf(ofSeats, tally)).toBe("no-quorum");
    expect(verdictOf(standard, tally)).toBe("passed");
  });

  it("decides nothing where the quorum exceeds the seats that may vote", () => {
    const tally = { ...counts(4, 4, 0, 0), filled: 8, seats: 9 };
    expect(verdictOf(rulesWith({ base: "filled" }), tally)).toBe("blocked:electorate");
  });

  it("passes nothing while a concern is open", () => {
    expect(verdictOf(standard, { ...counts(8, 8, 0, 0), concerns: 1 })).toBe("blocked:concern");
  });

  it.each([
    ["tie", standard, counts(8, 4, 4, 0)],
    ["below-threshold", standard, counts(8, 3, 5, 0)],
    ["below-threshold", major, counts(8, 4, 4, 0)],
    ["min-yes", standard, counts(8, 2, 1, 5)],
    ["below-threshold", standard, counts(8, 0, 0, 8)],
    ["below-threshold", charter, counts(8, 5, 0, 3)],
  ] as const)("names %s as the reason of a rejection", (reason, rules, tally) => {
    expect(verdictOf(rules, tally)).toBe("rejected");
    expect(rejectionReason(rules, tally)).toBe(reason);
  });
});
