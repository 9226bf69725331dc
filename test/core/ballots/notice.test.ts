import { describe, expect, it } from "vitest";
import { endInForce, headingOf, noticeInForce } from "../../../src/core/ballots/notice.ts";
import type { Ballot } from "../../../src/core/domain/ballot.ts";
import { aBallot, act, alternate, concern, june, noted, reaction, recusal, revision, votes } from "./a-ballot.ts";

const END = june(8, "12:00");
const NOTICE = { at: june(4), closesAt: june(5) };

/** A ballot that five of eight voted for, with an early end announced on 4 June for the 5th. */
const announced = (changes: Parameters<typeof aBallot>[0] = {}): Ballot =>
  aBallot({ acts: votes("yes", 5), notice: NOTICE, ...changes });

describe("the way that a ballot must go", () => {
  it.each([
    ["is open", "open while the others can change it", { acts: votes("yes", 4) }, undefined],
    ["is to pass", "where enough are in favour", { acts: votes("yes", 5) }, "pass"],
    [
      "is to pass",
      "where just enough may vote",
      { acts: votes("yes", 3), recusals: [5, 6, 7, 8].map((of) => recusal(of)) },
      "pass",
    ],
    ["is to fail", "where enough are against", { acts: votes("no", 5) }, "fail"],
    ["is not told", "without its quorum: it would lapse", { acts: votes("no", 4) }, undefined],
    ["is not told", "while a concern is open", { acts: votes("yes", 5), concerns: [concern(june(3))] }, undefined],
    ["is not told", "while a change waits", { acts: votes("yes", 5), revisions: [revision(june(3))] }, undefined],
    [
      "is not told",
      "where too few may vote",
      { acts: votes("yes", 3), recusals: [4, 5, 6, 7, 8].map((of) => recusal(of)) },
      undefined,
    ],
    [
      "is not told",
      "where too few may vote, though their quorum is met",
      {
        acts: votes("yes", 3),
        recusals: [4, 5, 6, 7, 8].map((of) => recusal(of)),
        rules: { minEligible: 4, minYes: 1 },
      },
      undefined,
    ],
  ])("%s: %s", (_, _why, changes, heading) => {
    expect(headingOf(aBallot(changes), june(4))).toBe(heading);
  });
});

describe("an announced early end", () => {
  it("holds from its announcement on", () => {
    expect(endInForce(announced(), june(3, "23:59"))).toBe(END);
    expect(endInForce(announced(), june(4))).toBe(june(5));
    expect(endInForce(announced(), june(20))).toBe(june(5));
  });

  it("is never later than the ballot's own end", () => {
    expect(endInForce(announced({ closesAt: june(4, "20:00") }), june(5))).toBe(june(4, "20:00"));
  });

  it("does not hold where the result was not certain, as is seen later", () => {
    const late = announced({ acts: [...votes("yes", 5), act(5, "no", june(3, "23:00"), 2_000)] });
    expect(noticeInForce(late, june(4))).toBeUndefined();
  });

  it.each([
    ["a new vote", { acts: [...votes("yes", 5), act(6, "no", june(4, "20:00"))] }],
    ["a vote taken back", { acts: [...votes("yes", 5), act(1, null, june(4, "20:00"))] }],
    ["the same vote once more", { acts: [...votes("yes", 5), act(1, "yes", june(4, "20:00"))] }],
    ["a vote in the last second", { acts: [...votes("yes", 5), act(6, "yes", june(5))] }],
    [
      "an alternate's vote",
      { alternates: [6], acts: [...votes("yes", 5), act(alternate(6).id, "no", june(4, "20:00"))] },
    ],
    ["a reaction", { reactions: [reaction(7, "yes", june(4, "20:00"))] }],
    ["a reaction that went away", { reactions: [reaction(7, "yes", june(3), june(4, "20:00"))] }],
    ["a vote that somebody noted from a meeting", { meetingVotes: [noted(7, "yes", june(4, "20:00"))] }],
    ["a vote from a meeting that begins to count", { meetingVotes: [noted(7, "yes", june(1, "20:00"))] }],
    ["whatever else may change the count or the question", { disturbances: [june(4, "20:00")] }],
  ])("is lifted by %s", (_, changes) => {
    expect(endInForce(announced(changes), june(5))).toBe(END);
    expect(endInForce(announced(changes), june(20))).toBe(END);
    expect(endInForce(announced(changes), june(4, "19:59"))).toBe(june(5));
  });

  it.each([
    ["a vote of somebody without a seat", { acts: [...votes("yes", 5), act(99, "no", june(4, "20:00"))] }],
    ["a reaction of somebody without a seat", { reactions: [reaction(99, "no", june(4, "20:00"))] }],
    ["a vote that comes after it", { acts: [...votes("yes", 5), act(1, "no", june(5, "10:01"))] }],
    ["a reaction that goes after it", { reactions: [reaction(2, "yes", june(3), june(6))] }],
    ["what was there when it was announced", { disturbances: [june(4)], reactions: [reaction(2, "yes", june(4))] }],
    ["what happened before it was announced", { disturbances: [june(3)] }],
    ["what happens after it", { disturbances: [june(5, "10:01")] }],
  ])("is not lifted by %s", (_, changes) => {
    expect(endInForce(announced(changes), june(6))).toBe(june(5));
  });
});
