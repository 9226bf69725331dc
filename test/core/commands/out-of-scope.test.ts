import { describe, expect, it } from "vitest";
import { type CommandWish, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { votes } from "../ballots/a-ballot.ts";

const kim: CommandWish = { roles: ["coordinator"] };

describe("/out-of-scope", () => {
  it("ends a request with the reason", () => {
    expect(runText("/out-of-scope we do not repair tools", kim)).toEqual([
      { kind: "request-left", exit: "out-of-scope", through: "out-of-scope", reply: ref("we do not repair tools") },
    ]);
  });

  it.each([
    ["no reason is given", "/out-of-scope", kim, "desk-refused-text-missing"],
    [
      "the committee has begun to vote",
      "/out-of-scope not ours",
      { ...kim, state: { ballots: [theirBallot({ acts: votes("no", 1) })] } },
      "desk-refused-ballot-open",
    ],
    ["the work is done", "/out-of-scope not ours", { ...kim, state: { stage: "delivered" } }, "desk-refused-end-late"],
  ])("is refused where %s", (_why, body, wish, refusal) => expect(refusalOf(runText(body, wish))).toBe(refusal));
});
