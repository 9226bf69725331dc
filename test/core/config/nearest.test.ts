import { describe, expect, it } from "vitest";
import { nearest } from "../../../src/core/config/nearest.ts";

const known = ["approve", "decline", "abstain", "vote", "unvote"];

describe("the word that somebody most likely meant", () => {
  it.each([
    { word: "aprove", meant: "approve", why: "a letter is missing" },
    { word: "APPROVE", meant: "approve", why: "the case differs" },
    { word: "vtoe", meant: "vote", why: "two letters are swapped" },
    { word: "unvotes", meant: "unvote", why: "a letter is too many" },
    { word: "deploy", meant: undefined, why: "nothing is near" },
    { word: "", meant: undefined, why: "nothing was written" },
    { word: "v".repeat(100_000), meant: undefined, why: "it is only noise" },
  ])("$meant, where $why", ({ word, meant }) => {
    expect(nearest(word, known)).toBe(meant);
  });
});
