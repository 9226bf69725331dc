import { describe, expect, it } from "vitest";
import type { Cause, Person } from "../../../src/core/domain/batch.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { commentId, instant, userId } from "../../../src/core/domain/ids.ts";
import { renderRecords } from "../../../src/core/messages/record-comment.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import { aSnapshot } from "../../support/a-snapshot.ts";
import { boardDesk, COORDINATOR } from "../../support/board-desk.ts";

const people = Array.from({ length: 7 }, (_, n): Person => ({ id: userId(501 + n), login: `w${n + 1}` }));
const [first] = people;

function told(members: readonly Person[], leads: readonly string[], by: Person, more: readonly Change[] = []): string {
  const desk = boardDesk();
  const groups = { implementation: members.map((one) => ({ ...one, lead: leads.includes(one.login) })) };
  const cause: Cause = { kind: "command", command: "assign", by, comment: commentId(7), ordinal: 1 };
  const record = {
    key: "k",
    at: instant("2026-06-02T09:00:00Z"),
    cause,
    changes: [{ kind: "group-assigned", group: "implementation" } as const, ...more],
  };
  return renderRecords([record], {
    snapshot: aSnapshot(),
    desk: { ...desk, roster: { ...desk.roster, groups } },
    state: BLANK,
  });
}

const called = (text: string): readonly string[] => text.match(/@[a-z0-9-]+/g) ?? [];

describe("a group that gets a request", () => {
  it("has its leads called, and nobody else", () => {
    const text = told(people, ["w2", "w6"], COORDINATOR);
    expect(called(text)).toEqual(["@w2", "@w6"]);
    expect(text).toContain("The working group “Implementation” has this request now.");
    expect(text).toContain("Leads of the group");
  });

  it("has up to five members called where nobody leads it", () => {
    expect(called(told(people, [], COORDINATOR))).toEqual(["@w1", "@w2", "@w3", "@w4", "@w5"]);
    expect(called(told([], [], COORDINATOR))).toEqual([]);
  });

  it("does not have the one called who gave it", () => {
    expect(first && called(told(people.slice(0, 2), [], first))).toEqual(["@w2"]);
  });

  it("has nobody called where a member brings it along and takes the request up", () => {
    const person = people[2];
    if (!person) throw new Error("there are seven");
    const text = told(people, ["w1"], person, [{ kind: "person-assigned", group: "implementation", person }]);
    expect(called(text)).toEqual([]);
    expect(text).toContain("w3 takes it up");
  });
});
