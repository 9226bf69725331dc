import { describe, expect, it } from "vitest";
import { certaintyOf } from "../../../src/core/ballots/certainty.ts";
import { quorumOf } from "../../../src/core/ballots/quorum.ts";
import {
  carries,
  carriesTie,
  isDecidable,
  rejectionReason,
  shortfallOf,
  verdictOf,
} from "../../../src/core/ballots/verdict.ts";
import { counts, rulesWith } from "./rules.ts";
import { VECTORS } from "./vectors.ts";

describe("the tallies that were computed independently", () => {
  it("are 1,400, of four profiles", () => {
    expect(VECTORS).toHaveLength(1_400);
    expect([...new Set(VECTORS.map(({ profile }) => profile))]).toEqual(["standard", "major", "charter", "arb"]);
  });

  it.each(["standard", "major", "charter", "arb"])("under %s have their outcome and their certainty", (name) => {
    const wrong = VECTORS.filter(({ profile }) => profile === name).filter(
      ({ rules, tally, outcome, certainty }) =>
        verdictOf(rules, tally) !== outcome || certaintyOf(rules, tally) !== certainty,
    );
    expect(wrong).toEqual([]);
  });
});

const standard = rulesWith();
const major = rulesWith({
  threshold: { num: 2, den: 3, strict: false, of: "cast" },
  quorum: { kind: "fraction", num: 2, den: 3 },
  minYes: 4,
});
const charter = rulesWith({ threshold: { num: 2, den: 3, strict: false, of: "eligible" }, minYes: 4 });
const consent = rulesWith({
  threshold: { num: 1, den: 1, strict: false, of: "cast" },
  quorum: { kind: "none" },
  minYes: 1,
});
const filled = rulesWith({ shortfall: "fill-with-no" });
const arbitration = rulesWith({ threshold: { num: 1, den: 2, strict: true, of: "eligible-minus-abstain" } });

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
    ["four seats are enough", standard, counts(4, 3, 0, 0), "passed", "pass"],
    ["exactly two thirds are two thirds", major, counts(8, 4, 2, 0), "passed", "open"],
    ["five to two with an abstention is certain", major, counts(8, 5, 2, 1), "passed", "pass"],
    ["three in favour are too few for a major ballot", major, counts(6, 3, 0, 1), "rejected", "open"],
    ["five of eight seats are no two thirds", charter, counts(8, 5, 0, 3), "rejected", "fail"],
    ["six of eight seats are", charter, counts(8, 6, 2, 0), "passed", "pass"],
    ["one in favour is consent while nobody objects", consent, counts(8, 1, 0, 0), "passed", "open"],
    ["one objection ends consent", consent, counts(8, 7, 1, 0), "rejected", "fail"],
    ["silence is no consent", consent, counts(8, 0, 0, 0), "rejected", "open"],
    ["nor are abstentions", consent, counts(8, 0, 0, 8), "rejected", "fail"],
    ["missing votes filled up with no can reject", filled, counts(8, 3, 0, 0), "passed", "open"],
    ["missing votes filled up with no can make a tie", filled, counts(8, 3, 1, 0), "passed", "open"],
    [
      "enough in favour are not certain while the quorum may be missed",
      rulesWith({ quorum: { kind: "count", count: 7 } }),
      counts(8, 5, 0, 0),
      "no-quorum",
      "open",
    ],
    [
      "but certain where missing votes only count as no",
      rulesWith({ quorum: { kind: "count", count: 7 }, shortfall: "fill-with-no" }),
      counts(8, 5, 0, 0),
      "passed",
      "pass",
    ],
    ["two and three filled up are two to three", filled, counts(8, 2, 0, 0), "rejected", "open"],
    ["with three of twelve abstaining five are enough", arbitration, counts(12, 5, 4, 3), "passed", "pass"],
    ["with two of twelve abstaining five are not", arbitration, counts(12, 5, 5, 2), "rejected", "fail"],
  ] as const)("%s", (_, rules, tally, verdict, certainty) => {
    expect([verdictOf(rules, tally), certaintyOf(rules, tally)]).toEqual([verdict, certainty]);
  });

  it.each([
    [standard, 8, [5, 4, 4]],
    [standard, 7, [4, 4, 3]],
    [standard, 6, [4, 3, 3]],
    [standard, 5, [3, 3, 3]],
    [standard, 4, [3, 3, undefined]],
    [major, 8, [6, 5, 4]],
    [major, 7, [5, 4, 4]],
    [major, 6, [4, 4, 4]],
    [major, 5, [4, 4, undefined]],
    [major, 4, [4, undefined, undefined]],
    [arbitration, 12, [7, 6, 6, 5, 5]],
  ])("needs in favour, where all of %2$i vote and 0, 1, 2 ... abstain: %3$j", (rules, eligible, needed) => {
    const least = needed.map((_, abstain) =>
      Array.from({ length: eligible - abstain + 1 }, (_, yes) => yes).find(
        (yes) => verdictOf(rules, counts(eligible, yes, eligible - abstain - yes, abstain)) === "passed",
      ),
    );
    expect(least).toEqual(needed);
  });
});

describe("the quorum", () => {
  it.each([
    [{ kind: "majority" }, [1, 2, 2, 3, 3, 4, 4, 5]],
    [{ kind: "fraction", num: 2, den: 3 }, [1, 2, 2, 3, 4, 4, 5, 6]],
    [{ kind: "count", count: 5 }, [5, 5, 5, 5, 5, 5, 5, 5]],
    [{ kind: "none" }, [0, 0, 0, 0, 0, 0, 0, 0]],
  ] as const)("%j of 1 to 8 seats is %j", (quorum, expected) => {
    const rules = rulesWith({ quorum });
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((seats) => quorumOf(rules, counts(seats, 0, 0, 0)))).toEqual(expected);
  });

  it("is a part of the eligible seats, of the filled ones, or of all", () => {
    const tally = { ...counts(6, 3, 1, 0), filled: 8, seats: 10 };
    const ofBase = (base: "eligible" | "filled" | "seats") => rulesWith({ base });
    expect([quorumOf(ofBase("eligible"), tally), verdictOf(ofBase("eligible"), tally)]).toEqual([4, "passed"]);
    expect([quorumOf(ofBase("filled"), tally), verdictOf(ofBase("filled"), tally)]).toEqual([5, "no-quorum"]);
    expect([quorumOf(ofBase("seats"), tally), verdictOf(ofBase("seats"), tally)]).toEqual([6, "no-quorum"]);
  });

  it("blocks everything where it exceeds the seats that may vote", () => {
    const tally = { ...counts(4, 4, 0, 0), filled: 8, seats: 9 };
    expect(verdictOf(rulesWith({ base: "filled" }), tally)).toBe("blocked:electorate");
    expect(isDecidable(rulesWith({ base: "filled" }), { ...tally, filled: 7 })).toBe(true);
  });

  it("falls short by the votes that are missing, never by less than none", () => {
    expect([0, 1, 5, 8].map((yes) => shortfallOf(standard, counts(8, yes, 0, 0)))).toEqual([5, 4, 0, 0]);
    expect(shortfallOf(standard, counts(8, 1, 1, 1))).toBe(2);
  });
});

describe("a concern", () => {
  it("lets nothing pass, whatever the votes say", () => {
    expect(verdictOf(standard, { ...counts(8, 8, 0, 0), concerns: 1 })).toBe("blocked:concern");
    expect(verdictOf(standard, { ...counts(8, 8, 0, 0), concerns: 0 })).toBe("passed");
  });

  it.each(["note", "off"] as const)("changes nothing where the profile says %s", (concerns) => {
    expect(verdictOf(rulesWith({ concerns }), { ...counts(8, 8, 0, 0), concerns: 1 })).toBe("passed");
  });

  it("is not named where too few may vote at all", () => {
    expect(verdictOf(standard, { ...counts(3, 3, 0, 0), concerns: 1 })).toBe("blocked:electorate");
  });
});

describe("the share", () => {
  it("of nothing is never reached", () => {
    const none = rulesWith({ minYes: 0, threshold: { num: 0, den: 1, strict: false, of: "cast" } });
    expect(carries(none, counts(8, 0, 0, 8))).toBe(false);
    expect(carries(none, counts(8, 0, 1, 7))).toBe(true);
  });

  it.each([
    ["cast", counts(8, 3, 3, 2), false],
    ["cast", counts(8, 3, 2, 3), true],
    ["present", counts(8, 3, 1, 2), false],
    ["present", counts(8, 3, 1, 1), true],
    ["eligible", counts(6, 3, 0, 0), false],
    ["eligible", counts(5, 3, 0, 0), true],
    ["eligible-minus-abstain", counts(8, 3, 0, 2), false],
    ["eligible-minus-abstain", counts(8, 3, 0, 3), true],
  ] as const)("of %s seats: %j carries? %s", (of, tally, carried) => {
    expect(carries(rulesWith({ threshold: { num: 1, den: 2, strict: true, of } }), tally)).toBe(carried);
  });
});

describe("why it was rejected", () => {
  it.each([
    ["tie", standard, counts(8, 4, 4, 0)],
    ["tie", rulesWith({ threshold: { num: 1, den: 2, strict: true, of: "eligible" } }), counts(8, 4, 4, 0)],
    ["below-threshold", standard, counts(8, 3, 5, 0)],
    ["below-threshold", major, counts(8, 4, 4, 0)],
    ["below-threshold", major, counts(9, 5, 4, 0)],
    ["min-yes", standard, counts(8, 2, 1, 5)],
    ["below-threshold", standard, counts(8, 0, 0, 8)],
    ["below-threshold", charter, counts(8, 5, 0, 3)],
    ["below-threshold", rulesWith({ threshold: { num: 1, den: 2, strict: true, of: "present" } }), counts(8, 3, 3, 2)],
    ["tie", rulesWith({ shortfall: "fill-with-no", quorum: { kind: "count", count: 6 } }), counts(8, 3, 2, 0)],
    ["below-threshold", rulesWith({ shortfall: "fill-with-no" }), counts(8, 2, 0, 0)],
    ["min-yes", rulesWith({ shortfall: "fill-with-no", quorum: { kind: "count", count: 3 } }), counts(8, 2, 0, 0)],
  ] as const)("%s", (reason, rules, tally) => {
    expect(verdictOf(rules, tally)).toBe("rejected");
    expect(rejectionReason(rules, tally)).toBe(reason);
  });

  it("missing votes are only counted as no where the profile says so", () => {
    expect(rejectionReason(rulesWith({ quorum: { kind: "count", count: 5 } }), counts(8, 2, 1, 0))).toBe("min-yes");
  });
});

describe("a tie that the chair may decide", () => {
  it.each([
    ["is one of as many in favour as against", standard, counts(8, 4, 4, 0), true],
    ["also with abstentions", standard, counts(8, 3, 3, 2), true],
    ["is none without its quorum", rulesWith({ minYes: 1 }), counts(8, 2, 2, 0), false],
    ["is none below the least votes in favour", standard, counts(8, 2, 2, 4), false],
    ["is none where nobody is in favour", rulesWith({ minYes: 0 }), counts(8, 0, 0, 8), false],
    ["is none where as many votes are not the line", major, counts(8, 4, 4, 0), false],
    ["is none where the line is reached without as many against", charterHalf(), counts(8, 4, 0, 4), false],
    ["is none where one is more", standard, counts(8, 4, 3, 0), false],
  ] as const)("%s", (_, rules, tally, tied) => expect(carriesTie(rules, tally)).toBe(tied));
});

function charterHalf() {
  return rulesWith({ threshold: { num: 1, den: 2, strict: true, of: "eligible" } });
}
