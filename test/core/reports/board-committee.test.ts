import { describe, expect, it } from "vitest";
import type { Desk } from "../../../src/core/config/desk.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { READ_AT } from "../../support/board-story.ts";

const DAY = 86_400_000;
const desk = boardDesk();
const committeeOf = (rules: Desk) => boardModel([], rules, READ_AT).committee;
const withSeats = (change: (seats: Desk["roster"]["committee"]) => Desk["roster"]["committee"]): Desk => ({
  ...desk,
  roster: { ...desk.roster, committee: change(desk.roster.committee) },
});

describe("the committee on the board", () => {
  it("has the seats of the roster in its order, with who votes", () => {
    const { seats } = committeeOf(desk);
    expect(seats.map(({ name, role }) => `${name} ${role}`).slice(5)).toEqual([
      "@faraji voting",
      "@gabriela voting",
      "@hedda observer",
    ]);
    expect(seats[0]).toMatchObject({ id: "finland", title: "Finland", vacant: false, from: "2025-01-01", until: null });
  });

  it.each([
    ["seat" as const, "Finland"],
    ["count" as const, null],
  ])("names members as the desk wants voters to be named: %s", (voters, name) => {
    expect(committeeOf(boardDesk(voters)).seats[0]?.name).toBe(name);
  });

  it("keeps a seat that is vacant or not begun, and leaves out one whose term is over", () => {
    const { seats } = committeeOf(
      withSeats(([first, second, third, ...others]) => [
        ...(first ? [{ ...first, member: undefined }] : []),
        ...(second ? [{ ...second, until: "2026-09-19" }] : []),
        ...(third ? [{ ...third, from: "2026-10-01" }] : []),
        ...others,
      ]),
    );
    expect(seats.slice(0, 3).map(({ id, name, vacant }) => [id, name, vacant])).toEqual([
      ["finland", null, true],
      ["morocco", "@chaimae", true],
      ["brazil", "@davi", false],
    ]);
  });

  it("tells the rules of each vote with the seats of now", () => {
    expect(committeeOf(desk).rules).toMatchObject([
      { stage: "committee-feedback", quorum: 4, eligible: 7, minYes: 3, openFor: 7 * DAY, maxExtensions: 1 },
      { stage: "final-go", quorum: 4, eligible: 7, openFor: 14 * DAY, extendBy: 7 * DAY },
    ]);
    const smaller = withSeats((seats) => seats.slice(0, 5));
    expect(committeeOf(smaller).rules[0]).toMatchObject({ quorum: 3, eligible: 5 });
  });

  it("knows no quorum where none is needed", () => {
    const standard = desk.config.profiles["standard"];
    const free = standard && { ...desk.config.profiles, standard: { ...standard, quorum: "none" as const } };
    const rules = { ...desk, config: { ...desk.config, profiles: free ?? {} } };
    expect(committeeOf(rules).rules[0]?.quorum).toBeNull();
  });

  it("names the next six meetings, also the one of today, with what moved them", () => {
    const calendar: Desk["calendar"] = {
      ...desk.calendar,
      "meeting-rule": { every: "third sunday", at: "15:00", from: "2026-01-01" },
      exceptions: [{ of: "meeting", on: "2026-10-18", "moved-to": "2026-10-25", reason: "A conference." }],
    };
    const { meetings } = committeeOf({ ...desk, calendar });
    expect(meetings.map(({ on }) => on)).toEqual([
      "2026-09-20",
      "2026-10-25",
      "2026-11-15",
      "2026-12-20",
      "2027-01-17",
      "2027-02-21",
    ]);
    expect(meetings[1]).toMatchObject({ starts: "2026-10-25T15:00:00Z", reason: "A conference." });
    expect(committeeOf(desk).meetings).toEqual([]);
  });

  it("names a meeting of this evening in a zone where it is still the day before", () => {
    const calendar: Desk["calendar"] = {
      ...desk.calendar,
      meetings: [{ on: "2026-09-19", at: "23:30", zone: "Pacific/Honolulu" }],
    };
    expect(committeeOf({ ...desk, calendar }).meetings).toMatchObject([{ starts: "2026-09-20T09:30:00Z" }]);
  });
});

describe("changes on the board", () => {
  const { changes } = boardModel(boardInputs(desk), desk, READ_AT);

  it("come newest first, each with an id of its own that a later change leaves as it is", () => {
    expect(changes.map(({ at }) => at)).toEqual(
      changes
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    const [first, ...others] = boardInputs(desk);
    const fewer = boardModel(others, desk, READ_AT).changes.map(({ id }) => id);
    expect(first && fewer.every((id) => changes.some((change) => change.id === id))).toBe(true);
  });

  it("are at most 500", () => {
    const many = Array.from({ length: 6 }, (_, turn) =>
      boardInputs(desk).map(({ snapshot, state }) => ({
        snapshot: { ...snapshot, issue: { ...snapshot.issue, number: snapshot.issue.number + turn * 1_000 } },
        state,
      })),
    ).flat();
    expect(boardModel(many, desk, READ_AT).changes).toHaveLength(500);
  });
});
