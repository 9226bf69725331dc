import { describe, expect, it } from "vitest";
import type { Change, ChangeOf } from "../../../src/core/domain/change.ts";
import { commentId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { june } from "../ballots/a-ballot.ts";
import { aDesk, comment, ourBallot, person, recordComment, STRANGER, textIn } from "./a-request.ts";

const left = (exit: string, more: Partial<ChangeOf<"request-left">> = {}): Change => ({
  kind: "request-left",
  exit,
  through: exit,
  reply: textIn(600),
  ...more,
});
const ended = (exit: string, through = exit): Partial<RequestState> => ({
  exit: { exit, at: june(4), through, reply: textIn(600) },
});

const told = (change: Change, state: Partial<RequestState>, by = person(1)): string =>
  recordComment([change], {
    state,
    by,
    at: june(4),
    desk: aDesk({
      calendar: 'meetings: [{ on: "2026-06-16" }]',
      config: "helpdesks: [{ id: glam, title: GLAM Desk, url: https://glam.example.org }]",
    }),
  });

describe("an end is told: what happened, why, who is next, how it comes back", () => {
  it.each<[string, Change, Partial<RequestState>, readonly string[]]>([
    ["answered", left("answered"), {}, ["aino has answered", `(${comment(600)})`, "16 June 2026", "`/raise`"]],
    [
      "referred",
      left("referred", { followUp: june(30) }),
      {},
      ["asks here on 30 June 2026", "`/referral accepted`", "`/raise`"],
    ],
    [
      "referred to a person, who is not called again",
      left("referred", { followUp: june(30), referredTo: { kind: "person", login: "rosa" } }),
      {},
      ["passed this request on to rosa,", "asks here on 30 June 2026"],
    ],
    [
      "referred to a group",
      left("referred", { followUp: june(30), referredTo: { kind: "group", group: "content-use" } }),
      {},
      ["passed this request on to Use of the content,"],
    ],
    [
      "referred to another helpdesk",
      left("referred", { followUp: june(30), referredTo: { kind: "helpdesk", id: "glam" } }),
      {},
      ["another helpdesk, [GLAM Desk](https://glam.example.org)", "Please ask there"],
    ],
    ["duplicate", left("duplicate", { sameAs: 9 }), {}, ["[request 9](https://github.com/hub/helpdesk/issues/9)"]],
    [
      "no-reply",
      left("no-reply"),
      { pastHolds: [{ hold: "waiting-for-requester", since: june(1), endedAt: june(4) }] },
      ["asked on 1 June 2026", "as soon as the requester writes here"],
    ],
    ["out-of-scope", left("out-of-scope"), {}, ["outside of what this helpdesk can do", `(${comment(600)})`]],
    ["withdrawn", left("withdrawn"), {}, ["aino took this request back for the requester", "`/reopen`"]],
    ["merged", left("merged"), {}, ["The request has ended: merged", `(${comment(600)})`, "`/reopen`"]],
  ])("%s", (exit, change, state, words) => {
    const text = told(change, { ...ended(exit), ...state });
    for (const word of words) expect(text).toContain(word);
  });

  it("withdrawn by the requester, who needs no name", () => {
    expect(told(left("withdrawn"), ended("withdrawn"), STRANGER)).toContain("The requester took this request back");
  });

  it("does not promise that a comment brings back whose requester cannot write here", () => {
    const registered = {
      at: june(1),
      form: null,
      onBehalf: true,
      channel: "mail" as const,
      receivedAt: june(1),
    };
    expect(told(left("no-reply"), { ...ended("no-reply"), registered })).not.toContain("writes here");
  });

  it.each([
    ["the members gave reasons", true, "They say what could change this"],
    ["no member gave a reason", false, "No member has written yet what could change this"],
  ])("says what would change a rejection, where %s", (_where, advised, words) => {
    const tally = { eligible: 8, yes: 0, no: 5, abstain: 0, notCast: 3, recused: 0, departed: 0, quorum: 5 };
    const ballot = { ...ourBallot(), result: { outcome: "rejected" as const, tally, roll: [], closedAt: june(4) } };
    const by = person(2);
    const advice = {
      by,
      at: june(3),
      stage: "committee-feedback",
      text: textIn(5),
      kind: "reason" as const,
      ballot: 1,
    };
    const text = recordComment([left("not-prioritised", { through: "ballot-rejected" })], {
      at: june(4),
      state: { ...ended("not-prioritised", "ballot-rejected"), ballots: [ballot], advice: advised ? [advice] : [] },
    });
    expect(text).toContain(words);
    expect(text).toContain("can be voted on again from 4 July 2026");
    expect(text).toContain("`/refer`");
  });
});

describe("a return is told, with the old end", () => {
  const returned = (through: ChangeOf<"request-returned">["through"]): Change => ({
    kind: "request-returned",
    stage: "committee-feedback",
    through,
    exit: "withdrawn",
    ended: commentId(650),
    reason: textIn(600),
  });

  it.each([
    ["reopen", person(1), "aino brought this request back"],
    ["raise", person(1), "aino asks that this request goes on"],
    ["requester-reopened", undefined, "The requester opened this issue again"],
    ["requester-replied", undefined, "The requester has written"],
    ["reopen", undefined, "A coordinator opened this issue again"],
  ] as const)("%s", (through, by, words) => {
    const text = recordComment([returned(through)], by ? { by } : {});
    expect(text).toContain(words);
    expect(text).toContain("“Committee feedback” again");
    expect(text).toContain(`[read how it ended](${comment(650)})`);
    if (by) expect(text).toContain(comment(600));
  });

  it("names the stage once", () => {
    const entered: Change = { kind: "stage-entered", stage: "committee-feedback", from: null, through: "reopen" };
    const text = recordComment([returned("reopen"), entered], { by: person(1) });
    expect(text).not.toContain("The request is now in the stage");
  });
});

describe("a click that brings nothing back is told", () => {
  it.each([
    ["a request that has ended", ended("withdrawn"), "`/reopen`"],
    ["a request whose work is done", { stage: "delivered" }, "`/outcome`"],
    ["a request that is finished", { stage: "learned" }, "it is finished"],
  ])("on %s", (_what, state, words) => {
    for (const by of [STRANGER, null]) {
      const text = recordComment([{ kind: "reopening-undone", by }], { state });
      expect(text).toContain(words);
      expect(text.includes(STRANGER.login)).toBe(by !== null);
    }
  });
});
