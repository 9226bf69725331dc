import { describe, expect, it } from "vitest";
import { cancelledResult, resultAt } from "../../../src/core/ballots/due.ts";
import type { Ballot, BallotResult } from "../../../src/core/domain/ballot.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import {
  act,
  alternate,
  concern,
  june,
  noted,
  OPENED,
  reaction,
  recusal,
  revision,
  votes,
} from "../ballots/a-ballot.ts";
import { aDesk, ourBallot, person, recordComment, textIn } from "./a-request.ts";
import { expectSafe, golden } from "./golden.ts";

/** What a test says of an ended ballot. */
interface Ending {
  readonly result?: BallotResult;
  readonly more?: readonly Change[];
  readonly state?: Partial<RequestState>;
  readonly desk?: ReturnType<typeof aDesk>;
  readonly by?: ReturnType<typeof person>;
}

/** The record comment of a ballot that ended, with what else its record says. */
function told(
  ballot: Ballot,
  { result = resultAt(ballot, ballot.closesAt), more = [], ...facts }: Ending = {},
): string {
  const closed = { kind: "ballot-closed" as const, ballot: ballot.terms.number, outcome: result.outcome, result };
  const text = recordComment([closed, ...more], { ballot: { ...ballot, result }, at: result.closedAt, ...facts });
  expectSafe(text);
  return text;
}

const advice = [
  { by: person(1), at: june(2), stage: "committee-feedback", text: textIn(601), kind: "reason" as const, ballot: 1 },
  { by: person(5), at: june(3), stage: "committee-feedback", text: textIn(605), kind: "feedback" as const },
];

describe("the result of a ballot", () => {
  it("tells the count, the priority, the advice, and where the request goes", async () => {
    const ballot = ourBallot({
      acts: [act(1, "yes", june(2), 601), act(104, "no", june(3), 602)],
      reactions: [2, 3, 5].map((n) => reaction(n, "yes", june(2, "18:30"))),
      meetingVotes: [noted(6, "abstain", june(3), 620)],
      recusals: [recusal(7, june(2))],
      departed: [{ member: person(8).id, at: june(3) }],
      alternates: [4],
    });
    const more: readonly Change[] = [
      { kind: "priority-settled", priority: "high", given: 4 },
      { kind: "stage-entered", stage: "working-group", from: "committee-feedback", through: "ballot-passed" },
    ];
    await golden(told(ballot, { more, state: { advice, stage: "working-group" } }), "result-passed");
  });

  it("says that a tie changes nothing, and that no member told what would change the result", async () => {
    const ballot = ourBallot({ acts: [...votes("yes", 4), ...votes("no", 4, june(2), 5)] });
    const more: readonly Change[] = [{ kind: "request-left", exit: "not-prioritised", through: "ballot-rejected" }];
    await golden(told(ballot, { more }), "result-tie");
  });

  it("says when a lapsed ballot opens again", async () => {
    const desk = aDesk({ calendar: 'meetings: [{ on: "2026-06-18", at: "16:00" }]\n' });
    await golden(told(ourBallot({ acts: votes("yes", 3), extensions: 1 }), { desk }), "result-lapsed");
  });

  it("asks the committee to choose after the third time", () => {
    const lapsed = ourBallot({ acts: votes("yes", 3), extensions: 1 });
    const result = resultAt(lapsed, lapsed.closesAt);
    const before = [1, 2].map((n) => ({ ...lapsed, result, terms: { ...lapsed.terms, number: n - 3 } }));
    const text = told(lapsed, { state: { ballots: [...before, { ...lapsed, result }] } });
    expect(text).toContain("It has lapsed three times.");
    expect(text).toContain("the committee must choose");
  });

  it("names who cancelled it and links the reason", async () => {
    const ballot = ourBallot({ acts: votes("yes", 2) });
    const result = cancelledResult(ballot, june(4), "cancelled");
    await golden(told(ballot, { result, by: person(2) }), "result-cancelled");
  });

  it("tells the concern that held it up to the end, and those that ended", async () => {
    const ballot = ourBallot({
      acts: votes("yes", 6),
      concerns: [
        concern(june(3), { by: person(7) }),
        concern(june(2), { name: "budget", by: person(8), ended: { at: june(4), how: "overruled" } }),
        concern(june(2), { name: "names", by: person(6), ended: { at: june(4), how: "resolved" } }),
        concern(june(2), { name: "server", by: person(5), ended: { at: june(4), how: "by-committee" } }),
      ],
    });
    await golden(told(ballot, { result: resultAt(ballot, ballot.terms.hardCloseAt) }), "result-concern");
  });

  it.each([
    [
      "min-yes",
      ourBallot({ acts: [...votes("yes", 2), ...votes("abstain", 5, june(2), 3)] }),
      "At least 3 votes in favour were needed",
    ],
    ["below-threshold", ourBallot({ acts: votes("no", 5) }), "There were not enough votes in favour."],
    ["electorate", ourBallot({ recusals: [1, 2, 3, 4, 5].map((n) => recusal(n)) }), "at least 4 must be able to"],
    [
      "proposal-changed",
      ourBallot({ acts: votes("yes", 5), revisions: [revision(june(3))] }),
      "nobody decided what that means",
    ],
    [
      "casting-vote",
      ourBallot({
        rules: { tieBreak: "chair" },
        chair: 8,
        acts: [...votes("yes", 3), ...votes("no", 3, june(2), 4)],
        casting: { choice: "yes", at: june(3) },
      }),
      "the chair's casting vote was in favour",
    ],
  ])("says why: %s", (reason, ballot, expected) => {
    const result = resultAt(ballot, ballot.closesAt);
    expect(result.reason).toBe(reason);
    expect(told(ballot, { result })).toContain(expected);
  });

  it.each([
    ["restarted" as const, "All votes have to be given again."],
    ["left" as const, "there is nothing more to vote on"],
  ])("says why it was ended: %s", (reason, expected) => {
    const ballot = ourBallot();
    expect(told(ballot, { result: cancelledResult(ballot, june(4), reason) })).toContain(expected);
  });

  it("names the member who asked, where it took two", () => {
    const ballot = ourBallot();
    const motion = {
      number: 1,
      act: { kind: "cancel-ballot" as const, ballot: 1 },
      by: person(3),
      at: june(3),
      reason: textIn(640),
    };
    const result = cancelledResult(ballot, june(4), "cancelled");
    const text = recordComment(
      [
        { kind: "motion-asked", motion },
        { kind: "motion-seconded", motion: 1, by: person(4) },
        { kind: "ballot-closed", ballot: 1, outcome: "cancelled", result },
      ],
      { ballot: { ...ballot, result }, by: person(4) },
    );
    expect(text).toContain(
      "[A comment of chaimae](https://github.com/hub/helpdesk/issues/12#issuecomment-640) says why.",
    );
  });

  it("asks for advice only with the first decision of a request", () => {
    const first = ourBallot({ acts: votes("yes", 5) });
    const decided = { ...first, result: resultAt(first, first.closesAt) };
    const second = { ...first, terms: { ...first.terms, number: 2 } };
    expect(told(first)).toContain("/feedback");
    expect(told(second, { state: { ballots: [decided, second] } })).not.toContain("/feedback");
  });

  it("of the committee's own rules brings the lines that say so", async () => {
    const ballot = ourBallot({ acts: votes("yes", 6) });
    const registered = {
      at: OPENED,
      form: "rules.yml",
      onBehalf: false,
      channel: "form" as const,
      receivedAt: OPENED,
    };
    const text = told(ballot, { state: { registered, advice } });
    await golden(text, "result-rules-adopted");
    const lines = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
    expect(aDesk({ config: lines }).config.rules).toMatchObject({ status: "adopted", on: "2026-06-08" });
  });

  it("shows a vote of the alternate as such", () => {
    const ballot = ourBallot({ alternates: [1], acts: [act(101, "yes", instant("2026-06-02T08:00:00Z"), 601)] });
    expect(told(ballot)).toContain(`of the alternate ${alternate(1).login}, 2 June 2026, 08:00 UTC`);
  });
});
