import { describe, expect, it } from "vitest";
import { soundsLikeVote } from "../../../src/core/commands/sounds-like-vote.ts";
import { boardDesk } from "../../support/board-desk.ts";

const desk = boardDesk();

describe("a comment that may be meant as a vote", () => {
  it.each([
    "I approve",
    "I approve.",
    "Approved, thank you!",
    "+1",
    "👍 good plan",
    "LGTM",
    "yes",
    "No.",
    "I'm against, sorry",
    "I vote yes",
    "In favour",
    "I abstain",
    "Oui",
    "Sim!",
    "Estoy de acuerdo",
    "J'approuve ce projet",
    "موافق",
  ])("%j", (body) => expect(soundsLikeVote(body, desk)).toBe(true));
});

describe("a comment that is only talk", () => {
  it.each([
    ["that begins with another word", "Could you say more about the licence?"],
    ["with a word that only begins like a vote", "Notes from the call: we meet on Monday"],
    ["in which yes begins a sentence", "Yes and the museum will send the scans next week"],
    ["that is long", `I approve ${"of much that was said here, and still ask ".repeat(6)}`],
    ["that is empty", "   \n"],
    ["in which somebody else is quoted", "> I approve\n\nWho said that?"],
  ])("%s", (_what, body) => expect(soundsLikeVote(body, desk)).toBe(false));

  it("where a command stands beside the words: then the command was meant", () => {
    expect(soundsLikeVote("I approve\n/approve it fills a gap", desk)).toBe(false);
  });
});
