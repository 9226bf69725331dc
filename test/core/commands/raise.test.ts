import { describe, expect, it } from "vitest";
import { commentId } from "../../../src/core/domain/ids.ts";
import type { Ending, RequestState } from "../../../src/core/domain/request-state.ts";
import { ref, refusalOf, runText } from "../../support/a-command.ts";
import { june } from "../ballots/a-ballot.ts";

/** A request that has ended. */
const ended = (exit: string, more: Partial<Ending> = {}): Partial<RequestState> => ({
  exit: { exit, at: june(1), through: exit, from: "working-group", comment: commentId(50), ...more },
});

const run = (body: string, state: Partial<RequestState>) => runText(body, { state });

const reason = ref("others ask it too");
const enters = (stage: string) => ({ kind: "stage-entered", stage, from: null, through: "raise", reason });
const returns = (stage: string, exit: string) => ({
  kind: "request-returned",
  stage,
  through: "raise",
  exit,
  ended: commentId(50),
  reason,
});

describe("/raise", () => {
  it.each(["answered", "referred", "duplicate", "no-reply", "out-of-scope"])(
    "brings a request that ended as %s back into the stage that it left",
    (exit) => {
      expect(run("/raise others ask it too", ended(exit))).toEqual([
        returns("working-group", exit),
        enters("working-group"),
      ]);
    },
  );

  it("takes the first stage where the workflow has the old one no more", () => {
    expect(run("/raise others ask it too", ended("answered", { from: "pondering" }))).toMatchObject([
      { stage: "intake" },
      { stage: "intake" },
    ]);
  });

  it("makes a question a full request at the same time", () => {
    expect(run("/raise others ask it too", { ...ended("answered", { from: "intake" }), lane: "question" })).toEqual([
      returns("intake", "answered"),
      { kind: "lane-changed", lane: "request", reason },
      enters("intake"),
    ]);
  });

  it.each(["question", "join"] as const)("makes a running %s a full request and moves nothing else", (lane) => {
    expect(run("/raise others ask it too", { stage: "intake", lane })).toEqual([
      { kind: "lane-changed", lane: "request", reason },
    ]);
  });

  it.each([
    ["the committee itself ended it", ended("not-prioritised"), "/raise no", "desk-refused-raise-exit"],
    ["the requester ended it", ended("withdrawn"), "/raise no", "desk-refused-raise-exit"],
    ["it is a request that goes on", {}, "/raise no", "desk-refused-nothing-to-raise"],
    ["there is no reason", ended("answered"), "/raise", "desk-refused-reason-to-raise"],
  ])("is refused where %s", (_why, state, body, refusal) => expect(refusalOf(run(body, state))).toBe(refusal));
});
