import { describe, expect, it } from "vitest";
import { type CommandWish, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { june, votes } from "../ballots/a-ballot.ts";

const kim: CommandWish = { roles: ["coordinator"], at: june(2) };
const withVotes = { ballots: [theirBallot({ acts: votes("yes", 1) })] };

describe("/refer", () => {
  it.each([
    [
      "until the end of a day, wherever on Earth it ends",
      "/refer until 2026-09-01 the chapter",
      "2026-09-02T12:00:00Z",
      "the chapter",
    ],
    ["a month later, where no day is named", "/refer the chapter", "2026-07-02T10:00:00Z", "the chapter"],
    ["a month later, with words below", "/refer\nThe chapter.", "2026-07-02T10:00:00Z", "The chapter."],
  ])("passes a request on, and asks what became of it: %s", (_when, body, followUp, words) => {
    expect(runText(body, kim)).toEqual([
      { kind: "request-left", exit: "referred", through: "refer", reply: ref(words), followUp },
    ]);
  });

  it.each([
    ["no words say to whom", "/refer until 2026-09-01", kim, "desk-refused-text-missing"],
    ["the day is over", "/refer until 2026-06-02 the chapter", kim, "desk-refused-date"],
    ["the day does not exist", "/refer until 2026-09-31 the chapter", kim, "desk-refused-date"],
    ["the committee has begun to vote", "/refer the chapter", { ...kim, state: withVotes }, "desk-refused-ballot-open"],
    ["the desk has no such exit", "/refer the chapter", { ...kim, config: { exits: [] } }, "desk-refused-no-exit"],
  ])("is refused where %s", (_why, body, wish, refusal) => expect(refusalOf(runText(body, wish))).toBe(refusal));

  it("may end an open ballot in which nobody has voted", () => {
    const wish = { ...kim, state: { ballots: [theirBallot()] } };
    expect(runText("/refer the chapter", wish)).toMatchObject([{ exit: "referred" }]);
  });
});
