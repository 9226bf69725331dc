import { describe, expect, it } from "vitest";
import { userId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Account } from "../../../src/core/domain/snapshot.ts";
import { closingOf } from "../../../src/core/workflow/closing-inputs.ts";
import { noticeHandMove, noticeReopening } from "../../../src/core/workflow/notice-hands.ts";
import { closedAs, theirBallot } from "../../support/a-command.ts";
import { COORDINATOR } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";
import { aLook } from "./a-look.ts";

const rosa: Account = { id: userId(3), login: "rosa", kind: "user" };
const mira: Account = { ...COORDINATOR, kind: "user" };
const stranger: Account = { id: userId(99), login: "stranger", kind: "user" };

const withdrawn = { exit: { exit: "withdrawn", at: june(5), through: "author-closed", from: "final-go" } };

const clicks = (by: Account | null, state: Partial<RequestState>) =>
  noticeReopening(aLook(state), {
    kind: "reopening",
    at: june(6),
    event: { kind: "reopened", by, at: june(6) },
  }).records.map(({ cause, changes }) => ({ rule: cause.kind === "rule" ? cause.rule : "", changes }));

const back = (through: string) => [
  { kind: "request-returned", stage: "intake", through, exit: "withdrawn" },
  { kind: "stage-entered", stage: "intake", from: null, through },
];

describe("somebody opens the issue of a request that is over", () => {
  it("the requester, so it is back in the first stage", () => {
    expect(clicks(rosa, withdrawn)).toEqual([{ rule: "requester-reopened", changes: back("requester-reopened") }]);
  });

  it("a coordinator, which is the same as the command", () => {
    expect(clicks(mira, withdrawn)).toEqual([{ rule: "reopened-by-other", changes: back("reopen") }]);
  });

  it.each([
    ["anybody else", stranger, { id: userId(99), login: "stranger" }],
    ["an account that is gone", null, null],
  ])("%s, so it is closed again with a word", (_who, by, named) => {
    expect(clicks(by, withdrawn)).toEqual([
      { rule: "reopened-by-other", changes: [{ kind: "reopening-undone", by: named }] },
    ]);
  });

  it.each(["delivered", "learned"])("and its work is done (%s), so it is closed again whoever it was", (stage) => {
    for (const by of [rosa, mira, stranger]) {
      expect(clicks(by, { stage, since: june(5) })).toMatchObject([{ changes: [{ kind: "reopening-undone" }] }]);
    }
  });

  it("that has come back in the meantime, so there is nothing to say", () => {
    expect(clicks(stranger, { stage: "intake", since: june(5) })).toEqual([]);
  });

  it("whatever was rejected before, where the first stage has no ballot: the rule is asked when it is put to the vote", () => {
    const ballots = [closedAs(theirBallot(), "rejected", june(5))];
    const exit = { exit: "not-prioritised", at: june(5), through: "ballot-rejected", from: "final-go" };
    expect(clicks(rosa, { exit, ballots })).toMatchObject([{ rule: "requester-reopened" }]);
  });
});

describe("the issue of a running request is found closed", () => {
  const closed = (by: Account | null, at = june(6), state: Partial<RequestState> = {}) => {
    const look = aLook({ stage: "working-group", since: june(5), ...state });
    const issue = { ...look.snapshot.issue, state: "closed" as const };
    return closingOf({ ...look, snapshot: { ...look.snapshot, issue, closings: [{ kind: "closed", by, at }] } });
  };

  it("by somebody, and that is asked about", () => {
    expect(closed(rosa)).toHaveLength(1);
    expect(closed(null)).toHaveLength(1);
  });

  it("by the desk, which ended it and took that back: it only opens it again", () => {
    const [writer] = aLook({}).desk.config.writers;
    expect(closed({ id: userId(writer?.id ?? 0), login: "quorumdesk[bot]", kind: "bot" })).toEqual([]);
  });

  it("since before it came into this stage, which means nothing any more", () => {
    expect(closed(rosa, june(4))).toEqual([]);
  });
});

describe("a stage label that somebody set", () => {
  const moved = (state: Partial<RequestState>) => {
    const look = aLook({ stage: "working-group", since: june(5), ...state });
    const config = { ...look.desk.config, "hand-moves": "record" as const };
    const event = { kind: "labelled" as const, label: "final-go", by: mira, at: june(6) };
    const after = noticeHandMove(
      { ...look, desk: { ...look.desk, config } },
      { kind: "hand-move", at: june(6), event },
    );
    return after.records.flatMap(({ changes }) => changes.map(({ kind }) => kind));
  };

  it("moves a request, where the desk says so and a way leads there", () => {
    expect(moved({})).toEqual(["hand-move-noticed", "stage-entered"]);
  });

  it("never moves a small question", () => {
    expect(moved({ lane: "question" })).toEqual(["hand-move-noticed"]);
  });
});
