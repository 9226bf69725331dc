import { describe, expect, it } from "vitest";
import { userId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { askFollowUp } from "../../../src/core/workflow/follow-up.ts";
import { AINO } from "../../support/a-command.ts";
import { COORDINATOR } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";
import { aLook } from "./a-look.ts";

const rosa = { id: userId(3), login: "rosa" };
const exit = { exit: "referred", at: june(1), through: "refer", followUp: june(20) };
const recordsAt = (day: number, state: Partial<RequestState> = {}) =>
  askFollowUp(aLook({ exit, ...state }), june(day)).records;

describe("what became of a referral is asked", () => {
  it("on its day, and counts from its day however late the look is", () => {
    expect(recordsAt(19)).toEqual([]);
    for (const day of [20, 30]) {
      expect(recordsAt(day)).toMatchObject([
        { at: june(20), changes: [{ kind: "follow-up-asked", calls: [COORDINATOR, rosa] }] },
      ]);
    }
  });

  it("once, and never of those who have told it", () => {
    expect(recordsAt(30, { followUpAsked: june(20) })).toEqual([]);
    expect(recordsAt(30, { referral: { answer: "declined", by: AINO, at: june(2) } })).toEqual([]);
  });

  it("never where the request ended otherwise", () => {
    expect(recordsAt(30, { exit: { exit: "answered", at: june(1), through: "answer" } })).toEqual([]);
  });

  it("of the account that is linked, or of the coordinators alone, where it was filed for somebody", () => {
    const registered = { at: june(1), form: null, onBehalf: true, channel: "mail" as const, receivedAt: june(1) };
    expect(recordsAt(20, { registered })).toMatchObject([{ changes: [{ calls: [COORDINATOR] }] }]);
    expect(recordsAt(20, { registered, requester: AINO })).toMatchObject([
      { changes: [{ calls: [COORDINATOR, AINO] }] },
    ]);
  });
});
