import { describe, expect, it } from "vitest";
import { ballotNow, ballotOfStay } from "../../../src/core/ballots/ballot-now.ts";
import { resultAt } from "../../../src/core/ballots/due.ts";
import type { Ballot } from "../../../src/core/domain/ballot.ts";
import type { Instant } from "../../../src/core/domain/ids.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import { aBallot, june } from "./a-ballot.ts";

const opened = (number: number, openedAt: Instant, stage = "committee-feedback"): Ballot => {
  const ballot = aBallot();
  return { ...ballot, terms: { ...ballot.terms, number, openedAt, stage } };
};
const over = (ballot: Ballot): Ballot => ({ ...ballot, result: resultAt(ballot, ballot.closesAt) });

describe("the ballot that people vote in now", () => {
  const [first, second] = [over(opened(1, june(1))), opened(2, june(9))];

  it("is the one without a result", () => {
    expect(ballotNow({ ballots: [first, second] })).toBe(second);
    expect(ballotNow({ ballots: [second, first] })).toBe(second);
  });

  it("is none where all are over, or none was opened", () => {
    expect(ballotNow({ ballots: [first] })).toBeUndefined();
    expect(ballotNow({ ballots: [] })).toBeUndefined();
  });
});

describe("the newest ballot of the present stay in a stage", () => {
  const here = { ...BLANK, stage: "committee-feedback", since: june(5) };

  it.each([
    ["opened in the moment of entering", june(5)],
    ["opened later", june(6)],
  ])("is the last one: %s", (_when, at) => {
    const last = opened(3, at);
    expect(ballotOfStay({ ...here, ballots: [opened(1, june(5)), opened(2, june(5)), last] })).toBe(last);
  });

  it("is none where the last one is from before the request came here", () => {
    expect(ballotOfStay({ ...here, ballots: [opened(1, june(4))] })).toBeUndefined();
  });

  it("is none where the last one is about another stage", () => {
    expect(ballotOfStay({ ...here, ballots: [opened(1, june(6)), opened(2, june(7), "final-go")] })).toBeUndefined();
  });

  it("is none where no ballot was opened, or the request is in no stage", () => {
    expect(ballotOfStay({ ...here, ballots: [] })).toBeUndefined();
    expect(ballotOfStay({ ...BLANK, stage: "committee-feedback", ballots: [opened(1, june(6))] })).toBeUndefined();
    expect(ballotOfStay({ ...BLANK, since: june(5), ballots: [opened(1, june(6))] })).toBeUndefined();
  });
});
