import { describe, expect, it } from "vitest";
import { resultAt } from "../../../src/core/ballots/due.ts";
import { lapsesInThisStay } from "../../../src/core/ballots/lapses.ts";
import type { BallotOutcome } from "../../../src/core/domain/ballot.ts";
import type { Instant } from "../../../src/core/domain/ids.ts";
import { aBallot, june } from "./a-ballot.ts";

const ended = (outcome: BallotOutcome, openedAt: Instant) => {
  const ballot = aBallot();
  const terms = { ...ballot.terms, openedAt };
  return { ...ballot, terms, result: { ...resultAt(ballot, ballot.closesAt), outcome } };
};
const open = aBallot();

describe("the ballots that lapsed since the request came into its stage", () => {
  it("are counted from the moment of entering on", () => {
    const ballots = [ended("lapsed", june(1)), ended("lapsed", june(5)), ended("lapsed", june(9))];
    expect(lapsesInThisStay({ ballots, since: june(5) })).toBe(2);
    expect(lapsesInThisStay({ ballots })).toBe(3);
  });

  it("are not those that passed, were rejected or cancelled, or are still open", () => {
    const ballots = [ended("passed", june(5)), ended("rejected", june(5)), ended("cancelled", june(5)), open];
    expect(lapsesInThisStay({ ballots, since: june(1) })).toBe(0);
  });
});
