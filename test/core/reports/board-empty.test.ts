import { describe, expect, it } from "vitest";
import type { Desk } from "../../../src/core/config/desk.ts";
import type { BoardFigure, FigureId } from "../../../src/core/reports/board-figure-types.ts";
import { type BoardInput, type BoardModel, boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk, member } from "../../support/board-desk.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";

const desk = boardDesk();
const story = (rules: Desk = desk, answers: Readonly<Record<string, string>> = {}): BoardStory =>
  new BoardStory(rules, { number: 1, title: "t", at: day("09-01"), answers });
const modelOf = (one: BoardStory, rules: Desk = desk): BoardModel => boardModel([one.input()], rules, READ_AT);
const figure = ({ periods }: BoardModel, id: FigureId): BoardFigure | undefined =>
  periods[0]?.figures.find((one) => one.id === id);
const voted = (one: BoardStory, logins: readonly string[]): BoardStory => {
  one.enter("committee-feedback", day("09-02")).open(day("09-02"));
  for (const login of logins) one.vote(member(login), "yes", day("09-03"));
  return one;
};

describe("P10 empty and odd states", () => {
  it("0 requests: every count is 0, no typical time is known, the year of the data is there", () => {
    const empty = boardModel([], desk, READ_AT);
    expect(empty.periods.map(({ year }) => year)).toEqual([null, 2026]);
    for (const { id, value, cases, requests } of empty.periods[1]?.figures ?? []) {
      expect([value, cases, requests], id).toEqual([/-days$|reasons/.test(id) ? null : 0, 0, []]);
    }
    expect(empty).toMatchObject({ total: 0, changes: [], requests: [] });
  });

  it("0 finished: nothing was delivered, and how long that takes is not known", () => {
    const model = modelOf(story());
    expect([figure(model, "delivered")?.value, figure(model, "delivery-days")?.value]).toEqual([0, null]);
    expect(model.finished).toBe(0);
  });

  it.each([
    ["no country", {}],
    ["a place that is none", { "Country or region": "Nairobi" }],
  ])("%s: it is unknown, which is not 0", (_what, answers) => {
    const model = modelOf(story(desk, answers));
    expect(model.requests[0]?.place).toEqual({ kind: "unknown" });
    expect(figure(model, "countries")).toMatchObject({ value: null, cases: 0 });
    const rows = model.periods[0]?.breakdowns.find(({ id }) => id === "country")?.rows;
    expect(rows).toEqual([{ name: "unknown", count: 1, requests: [1], unseen: 0 }]);
  });

  it("no working group: no part of the board is missing", () => {
    const alone: Desk = { ...desk, config: { ...desk.config, groups: [] }, roster: { ...desk.roster, groups: {} } };
    const model = modelOf(story(alone), alone);
    expect([model.groups, model.requests[0]?.groups]).toEqual([[], []]);
  });

  it("a committee of one: its rules say that one seat decides", () => {
    const one: Desk = { ...desk, roster: { ...desk.roster, committee: desk.roster.committee.slice(0, 1) } };
    const model = modelOf(voted(story(one), ["aino"]), one);
    expect(model.committee.rules[0]).toMatchObject({ eligible: 1, quorum: 1 });
    expect(model.requests[0]?.ballots[0]?.tally).toMatchObject({ eligible: 1, yes: 1 });
  });

  it("the quorum was changed during a vote: the vote keeps the one with which it was opened", () => {
    const one = voted(story(), ["aino", "bala"]);
    const { standard } = desk.config.profiles;
    const stricter = standard && { ...desk.config.profiles, standard: { ...standard, quorum: 7 } };
    const changed: Desk = { ...desk, config: { ...desk.config, profiles: stricter ?? {} } };
    const model = modelOf(one, changed);
    expect(model.requests[0]?.ballots[0]).toMatchObject({ missing: 2, tally: { quorum: 4 } });
    expect(model.committee.rules[0]?.quorum).toBe(7);
  });

  it("a member left during a vote: the seat stays in the roll, and is no eligible one", () => {
    const one = voted(story(), ["aino"]).record(day("09-04"), {
      kind: "seat-departed",
      ballot: 1,
      member: member("bala"),
    });
    const model = modelOf(one);
    expect(model.requests[0]?.ballots[0]?.tally).toMatchObject({ departed: 1, eligible: 6 });
  });

  it("reopened: it is in motion again, its former end is told, and it counts once", () => {
    const one = story()
      .record(day("09-04"), { kind: "request-left", exit: "withdrawn", through: "withdraw" })
      .record(day("09-08"), { kind: "request-returned", stage: "intake", through: "reopen", exit: "withdrawn" });
    const model = modelOf(one);
    expect(model).toMatchObject({ total: 1, inMotion: 1, finished: 0 });
    expect(model.exits.every(({ count }) => count === 0)).toBe(true);
  });

  it("transferred here: what the other repository recorded counts for nothing, and nothing is counted twice", () => {
    const { snapshot, state } = story().input();
    const moved: BoardInput = {
      snapshot: { ...snapshot, movedHere: { by: null, at: day("09-10") }, batches: [] },
      state: { ...state, keys: new Set() },
    };
    const model = boardModel([moved], desk, READ_AT);
    expect([model.total, model.requests[0]?.history]).toEqual([1, []]);
  });

  it("deleted: a request that GitHub no longer has is in no figure", () => {
    const other = new BoardStory(desk, { number: 2, title: "t", at: day("09-01") }).input();
    const both = boardModel([story().input(), other], desk, READ_AT);
    const left = boardModel([other], desk, READ_AT);
    expect([figure(both, "received")?.requests, figure(left, "received")?.requests]).toEqual([[1, 2], [2]]);
  });

  it("an account that is gone: the request stays, without a name", () => {
    const { snapshot, state } = story().input();
    const ghost = { snapshot: { ...snapshot, issue: { ...snapshot.issue, author: null } }, state };
    expect(boardModel([ghost], desk, READ_AT).requests[0]?.requester).toBeNull();
  });
});
