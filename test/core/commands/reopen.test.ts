import { describe, expect, it } from "vitest";
import { closedAs, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { june } from "../ballots/a-ballot.ts";

const exit = (id: string) => ({ exit: { exit: id, at: june(1), through: id, from: "final-go" } });

describe("/reopen", () => {
  it.each(["/reopen we found a scanner", "/resubmit we found a scanner"])(
    "brings a request back into the first stage, whichever it left: %s",
    (body) => {
      const reason = ref("we found a scanner");
      expect(runText(body, { state: exit("withdrawn") })).toEqual([
        { kind: "request-returned", stage: "intake", through: "reopen", exit: "withdrawn", reason },
        { kind: "stage-entered", stage: "intake", from: null, through: "reopen", reason },
      ]);
    },
  );

  it.each([
    ["there is no reason", "/reopen", { state: exit("answered") }, "desk-refused-reason-missing"],
    ["the request goes on", "/reopen now", {}, "desk-refused-not-ended"],
    ["its work is done", "/reopen now", { state: { stage: "delivered" } }, "desk-refused-finished"],
  ])("is refused where %s", (_why, body, wish, refusal) => expect(refusalOf(runText(body, wish))).toBe(refusal));

  it("is refused where the first stage votes, and it would be on what was just rejected", () => {
    const ballot = theirBallot();
    const rejected = closedAs({ ...ballot, terms: { ...ballot.terms, stage: "vote" } }, "rejected", june(8));
    const stages = [
      {
        id: "vote",
        title: "Vote",
        about: "The committee votes.",
        color: "d0d7de",
        "waits-for": "committee" as const,
        queue: false,
        closes: false,
        final: false,
        next: [],
        ballot: { profile: "standard", question: "Yes?", opens: "on-entry", yields: [] },
      },
    ];
    const wish = { at: june(20), state: { ...exit("not-prioritised"), ballots: [rejected] }, config: { stages } };
    const { proposal } = ballot.terms;
    expect(refusalOf(runText("/reopen again", { ...wish, proposal: proposal.slice(0, 1) }))).toBe(
      "desk-refused-same-proposal",
    );
    expect(runText("/reopen again", { ...wish, proposal: "e" })).toMatchObject([{ stage: "vote" }, { stage: "vote" }]);
  });
});
