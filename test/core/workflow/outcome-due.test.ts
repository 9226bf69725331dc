import { describe, expect, it } from "vitest";
import { instant, userId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { askOutcome } from "../../../src/core/workflow/outcome-due.ts";
import { COORDINATOR, member } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";
import { deliveredLook, deskWith } from "./delivered-look.ts";

const ROSA = { id: userId(3), login: "rosa" };
const day = (text: string) => instant(`${text}T15:00:00Z`);
const registered = {
  at: june(1),
  form: "on-behalf.yml",
  onBehalf: true,
  channel: "mail" as const,
  receivedAt: june(1),
};

const askedOn = (date: string, state: Partial<RequestState> = {}) =>
  askOutcome(deliveredLook(day(date), { state })).records.map(({ at, changes, key }) => ({ at, key, ...changes[0] }));

describe("the question what came of the support", () => {
  it.each([
    { when: "before 30 days", on: "2026-06-30", numbers: [] },
    { when: "after 30 days", on: "2026-07-01", numbers: [1] },
    { when: "after 180 days, where nobody looked before: only the newer one", on: "2026-12-01", numbers: [2] },
    { when: "once the first was asked", on: "2026-07-02", asked: ["2026-07-01"], numbers: [] },
    { when: "after 180 days, once the first was asked", on: "2026-11-28", asked: ["2026-07-01"], numbers: [2] },
    { when: "once both were asked", on: "2027-06-01", asked: ["2026-07-01", "2026-11-28"], numbers: [] },
    { when: "anew after a second delivery", on: "2026-07-01", asked: ["2025-07-01", "2025-11-28"], numbers: [1] },
  ])("is asked $when: $numbers", ({ on, asked = [], numbers }) => {
    const found = askedOn(on, { outcomesAsked: asked.map(day) });
    expect(found.map((record) => "number" in record && record.number)).toEqual(numbers);
    expect(found.map(({ at }) => at)).toEqual(numbers.map(() => day(on)));
  });

  it.each<{ why: string; state: Partial<RequestState> }>([
    { why: "the outcome is known", state: { outcome: { by: ROSA, at: june(2), text: null } } },
    { why: "the request is on hold", state: { holds: [{ hold: "paused", since: june(2) }] } },
    { why: "the thread is nearly full", state: { floodNoticed: true } },
    { why: "the last stage is reached", state: { stage: "learned" } },
    { why: "the support goes on", state: { stage: "in-support" } },
  ])("is not asked where $why", ({ state }) => {
    expect(askedOn("2026-07-01", state)).toEqual([]);
  });

  it("is not asked of a request that has ended", () => {
    const { stage: _stage, since: _since, ...look } = deliveredLook(day("2026-07-01")).state;
    const ended = { ...deliveredLook(day("2026-07-01")), state: look };
    expect(askOutcome(ended)).toBe(ended);
  });

  it.each<{ whom: string; state: Partial<RequestState>; calls: unknown }>([
    { whom: "the requester", state: {}, calls: [ROSA] },
    { whom: "the coordinators where the request was filed for somebody", state: { registered }, calls: [COORDINATOR] },
    {
      whom: "the requester who was linked later",
      state: { registered, requester: member("bala") },
      calls: [member("bala")],
    },
  ])("calls $whom", ({ state, calls }) => {
    expect(askedOn("2026-07-01", state)[0]).toMatchObject({ kind: "outcome-asked", calls });
  });

  it("calls the coordinators where the requester's account is gone", () => {
    const look = deliveredLook(day("2026-07-01"));
    const ghost = { ...look, snapshot: { ...look.snapshot, issue: { ...look.snapshot.issue, author: null } } };
    expect(askOutcome(ghost).records[0]?.changes[0]).toMatchObject({ calls: [COORDINATOR] });
  });

  it("comes as often as the desk says", () => {
    const desk = deskWith("outcome-reminders: []");
    const look = deliveredLook(day("2027-07-01"), { desk });
    expect(askOutcome(look)).toBe(look);
  });
});
