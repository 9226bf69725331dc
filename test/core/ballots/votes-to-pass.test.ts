import { describe, expect, it } from "vitest";
import { votesToPass } from "../../../src/core/ballots/votes-to-pass.ts";
import { counts, rulesWith } from "./rules.ts";

describe("how many more votes in favour let a ballot pass", () => {
  const standard = rulesWith();
  it.each([
    ["none, where it would pass now", counts(8, 5, 0, 0), 0],
    ["one, for the quorum", counts(8, 4, 0, 0), 1],
    ["five, while nobody has voted", counts(8, 0, 0, 0), 5],
    ["one of two that are left", counts(8, 3, 3, 0), 1],
    ["never, where abstentions are too many", counts(8, 2, 1, 5), null],
    ["never, where a tie is the best", counts(8, 2, 4, 0), null],
    ["never, where too few may vote", counts(3, 0, 0, 0), null],
    ["never, where all have voted", counts(8, 4, 4, 0), null],
  ])("%s", (_, tally, more) => expect(votesToPass(standard, tally)).toBe(more));

  it("counts the last seat that is left", () => {
    expect(votesToPass(rulesWith({ quorum: { kind: "count", count: 8 } }), counts(8, 4, 0, 0))).toBe(4);
  });

  it("is not asked of concerns: no vote lifts them", () => {
    expect(votesToPass(standard, { ...counts(8, 5, 0, 0), ...{ concerns: 2 } })).toBe(0);
  });
});
