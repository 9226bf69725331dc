import { describe, expect, it } from "vitest";
import { isIn, type Role, rolesOf } from "../../../src/core/commands/roles.ts";
import { instant, userId } from "../../../src/core/domain/ids.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import { boardDesk, COORDINATOR, HELPER, member } from "../../support/board-desk.ts";

const desk = boardDesk();
const at = instant("2026-03-02T09:00:00Z");
const requester = userId(99);
const assigned = { ...BLANK, assignments: [{ group: "implementation", since: at, people: [] }] };

describe("what a person is to a request", () => {
  it.each<{ rule: string; id: number; on?: string; state?: typeof BLANK; roles: readonly Role[] }>([
    { rule: "an outsider is nothing", id: 12345, roles: [] },
    { rule: "the requester", id: 99, roles: ["requester", "insider"] },
    { rule: "a coordinator", id: COORDINATOR.id, roles: ["coordinator", "insider"] },
    { rule: "a member with a vote", id: member("aino").id, roles: ["committee", "voting", "insider"] },
    {
      rule: "the host's staff sit on the committee without a vote",
      id: member("hedda").id,
      roles: ["committee", "insider"],
    },
    { rule: "a member before the term is nobody yet", id: member("aino").id, on: "2024-12-31T23:59:59Z", roles: [] },
    {
      rule: "a group member counts as such once the group has the request",
      id: HELPER.id,
      state: assigned,
      roles: ["group", "insider"],
    },
    { rule: "a group member is known before that", id: HELPER.id, roles: ["insider"] },
  ])("$rule", ({ id, on, state, roles }) => {
    const found = rolesOf(userId(id), on === undefined ? at : instant(on), requester, state ?? BLANK, desk);
    expect([...found].toSorted()).toEqual([...roles].toSorted());
  });

  it("anyone is in an audience of anyone, and nobody else's", () => {
    expect(isIn(["anyone"], new Set())).toBe(true);
    expect(isIn(["voting", "chair"], new Set<Role>(["coordinator", "insider"]))).toBe(false);
    expect(isIn(["voting", "coordinator"], new Set<Role>(["coordinator", "insider"]))).toBe(true);
  });
});
