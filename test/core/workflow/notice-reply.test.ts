import { describe, expect, it } from "vitest";
import { commentId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { noticeReply } from "../../../src/core/workflow/notice-reply.ts";
import { june } from "../ballots/a-ballot.ts";
import { aLook } from "./a-look.ts";

const wrote = (day: number) => ({ kind: "requester-wrote" as const, at: june(day), what: "comment:70" });
const changesAfter = (state: Partial<RequestState>, day: number) =>
  noticeReply(aLook({ stage: "intake", since: june(1), ...state }), wrote(day)).records.flatMap(
    ({ changes }) => changes,
  );

const waiting = { hold: "waiting-for-requester", since: june(5) };

describe("the requester wrote", () => {
  it("so the wait ends, and other holds stay", () => {
    const holds = [waiting, { hold: "paused", since: june(2) }];
    expect(changesAfter({ holds }, 6)).toEqual([
      { kind: "hold-lifted", hold: "waiting-for-requester", through: "reply" },
    ]);
  });

  it("before it was asked, so it goes on waiting", () => expect(changesAfter({ holds: [waiting] }, 5)).toEqual([]));

  it("and a request that ended for want of a reply is where it was; the old end is linked", () => {
    const exit = { exit: "no-reply", at: june(20), through: "no-reply", from: "working-group", comment: commentId(60) };
    expect(changesAfter({ exit }, 25)).toEqual([
      {
        kind: "request-returned",
        stage: "working-group",
        through: "requester-replied",
        exit: "no-reply",
        ended: commentId(60),
      },
      { kind: "stage-entered", stage: "working-group", from: null, through: "requester-replied" },
    ]);
    expect(changesAfter({ exit }, 20)).toEqual([]);
  });

  it("after an end that somebody decided, which stays", () => {
    const exit = { exit: "withdrawn", at: june(20), through: "withdraw", from: "intake" };
    expect(changesAfter({ exit }, 25)).toEqual([]);
  });

  it("once, however often it is read", () => {
    const look = noticeReply(aLook({ holds: [waiting] }), wrote(6));
    expect(noticeReply(look, wrote(6)).records).toHaveLength(1);
  });
});
