import { describe, expect, it } from "vitest";
import { AINO, ref, refusalOf, runText } from "../../support/a-command.ts";
import { june } from "../ballots/a-ballot.ts";

const referred = { exit: { exit: "referred", at: june(1), through: "refer", followUp: june(30) } };
const answered = { exit: { exit: "answered", at: june(1), through: "answer" } };

describe("/referral", () => {
  it("tells what became of a referral, with a few words", () => {
    expect(runText("/referral Declined they have no time", { state: referred })).toEqual([
      { kind: "referral-answered", answer: "declined", by: AINO, text: ref("they have no time") },
    ]);
  });

  it("needs no words", () => {
    expect(runText("/referral accepted", { state: referred })).toEqual([
      { kind: "referral-answered", answer: "accepted", by: AINO },
    ]);
  });

  it.each([
    ["the request goes on", "/referral accepted", {}, "desk-refused-not-referred"],
    ["the request ended otherwise", "/referral accepted", answered, "desk-refused-not-referred"],
    ["the answer is none of the two", "/referral perhaps", referred, "desk-refused-referral-word"],
    ["there is no answer", "/referral", referred, "desk-refused-referral-word"],
  ])("is refused where %s", (_why, body, state, refusal) => expect(refusalOf(runText(body, { state }))).toBe(refusal));
});
