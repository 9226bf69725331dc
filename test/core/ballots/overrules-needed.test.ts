import { describe, expect, it } from "vitest";
import { overrulesNeeded } from "../../../src/core/ballots/overrules-needed.ts";

describe("a concern is overruled by two thirds of the other seats, rounded up", () => {
  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
    [7, 5],
    [8, 6],
  ])("with %i others it takes %i", (others, needed) => {
    expect(overrulesNeeded(others)).toBe(needed);
  });

  it("never by nobody, whatever is asked", () => {
    expect(overrulesNeeded(-1)).toBe(1);
  });
});
