import { describe, expect, it } from "vitest";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { AssignmentEvent } from "../../../src/core/domain/snapshot.ts";
import { assignmentsOf } from "../../../src/core/workflow/assignment-inputs.ts";
import type { Look } from "../../../src/core/workflow/look.ts";
import { noticeAssignment } from "../../../src/core/workflow/notice-assignment.ts";
import { june } from "../ballots/a-ballot.ts";
import { aCard, assigned, boardLook, bot, mira, noor, stranger } from "./a-board-card.ts";

const taken = { id: noor.id, login: noor.login };
const free: Partial<RequestState> = {
  stage: "working-group",
  assignments: [{ group: "implementation", since: june(3), people: [] }],
};
const held: Partial<RequestState> = {
  stage: "working-group",
  assignments: [{ group: "implementation", since: june(3), people: [taken] }],
};
const ended = (by: typeof noor, of = by): AssignmentEvent => ({ ...assigned(by, of), kind: "unassigned" });

const notice = (look: Look): Look => assignmentsOf(look).reduce(noticeAssignment, look);

const changesAfter = (state: Partial<RequestState>, ...assignments: readonly AssignmentEvent[]) =>
  notice(boardLook(state, aCard({}), { assignments })).records.flatMap(({ changes }) => changes);

describe("who is assigned to the issue on GitHub", () => {
  it.each<{ rule: string; state: Partial<RequestState>; event: AssignmentEvent; kinds: string[] }>([
    {
      rule: "a member of the group, by themselves: they claim it",
      state: free,
      event: assigned(noor),
      kinds: ["person-assigned"],
    },
    {
      rule: "a member of a group that does not have it: they bring the group along",
      state: { ...free, assignments: [] },
      event: assigned(noor),
      kinds: ["group-assigned", "person-assigned"],
    },
    {
      rule: "somebody from outside, by themselves: they offer to help",
      state: free,
      event: assigned(stranger),
      kinds: ["help-offered"],
    },
    {
      rule: "a member, by a coordinator: the request is given to them",
      state: free,
      event: assigned(mira, noor),
      kinds: ["person-assigned"],
    },
    {
      rule: "a member, by somebody who may not give it to anybody: nothing",
      state: free,
      event: assigned(stranger, noor),
      kinds: ["refused"],
    },
    { rule: "who has it already: nothing", state: held, event: assigned(noor), kinds: ["refused"] },
    {
      rule: "nobody any more, by themselves: they hand it back",
      state: held,
      event: ended(noor),
      kinds: ["person-unassigned"],
    },
    {
      rule: "nobody any more, by a coordinator: it is handed back as well",
      state: held,
      event: ended(mira, noor),
      kinds: ["person-unassigned"],
    },
    { rule: "nobody any more, by a stranger: nothing", state: held, event: ended(stranger, noor), kinds: ["refused"] },
    {
      rule: "though the request has ended: nothing",
      state: { ...free, exit: { exit: "withdrawn", at: june(5), through: "author-closed" } },
      event: assigned(noor),
      kinds: ["refused"],
    },
    { rule: "by a program: not even noted", state: free, event: assigned(bot, noor), kinds: [] },
    {
      rule: "by an account that is gone: not even noted",
      state: free,
      event: { ...assigned(noor), by: null },
      kinds: [],
    },
    { rule: "before it was a request: not even noted", state: free, event: assigned(noor, noor, june(1)), kinds: [] },
  ])("$rule", ({ state, event, kinds }) => {
    expect(changesAfter(state, event).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("counts once, at GitHub's time, and never again after somebody decided otherwise", () => {
    const look = boardLook(free, aCard({}), { assignments: [assigned(noor)] });
    const after = notice(look);
    expect(after.records).toMatchObject([
      { key: `rule:assigned-on-github:assigned:${june(6)}:${noor.id}:${noor.id}`, at: june(6) },
    ]);
    const handedBack = { ...after, state: { ...after.state, assignments: free.assignments ?? [] } };
    expect(notice(handedBack)).toBe(handedBack);
  });

  it("is not tried again where it was not possible at its time", () => {
    const after = notice(boardLook(held, aCard({}), { assignments: [assigned(noor)] }));
    const freed = { ...after, state: { ...after.state, assignments: free.assignments ?? [] } };
    expect(notice(freed)).toBe(freed);
  });
});
