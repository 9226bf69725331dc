import { describe, expect, it } from "vitest";
import { audienceOf } from "../../../src/core/commands/command.ts";
import { commands } from "../../../src/core/commands/index.ts";
import { isIn, type Role, rolesOf } from "../../../src/core/commands/roles.ts";
import type { Desk } from "../../../src/core/config/desk.ts";
import { instant, userId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import { closedAs, theirBallot } from "../../support/a-command.ts";
import { boardDesk, COORDINATOR, HELPER, member } from "../../support/board-desk.ts";

const desk = boardDesk();
const at = instant("2026-03-02T09:00:00Z");
const requester = userId(99);
const assigned = { ...BLANK, assignments: [{ group: "implementation", since: at, people: [] }] };

const JO = userId(1900);
const [finland, ...others] = desk.roster.committee;
const alternate = { id: JO, login: "jo" };
const withAlternate = {
  ...desk,
  roster: { ...desk.roster, committee: finland ? [{ ...finland, alternate }, ...others] : [] },
};
const voting = { ...BLANK, ballots: [theirBallot({ alternate })] };
const STRANGER = { id: userId(12345), login: "stranger" };
const over = { kind: "task-force" as const, charter: "One contest", until: "2026-02-28" };
const afterwards: Desk = {
  ...desk,
  config: {
    ...desk.config,
    groups: desk.config.groups.map((group) => (group.id === "implementation" ? { ...group, ...over } : group)),
  },
};
const nobody = { ...desk, roster: { ...desk.roster, committee: [] } };

describe("what a person is to a request", () => {
  it.each<{ rule: string; id: number; on?: string; of?: Desk; state?: RequestState; roles: readonly Role[] }>([
    { rule: "an outsider is nothing", id: 12345, roles: [] },
    { rule: "the requester", id: 99, roles: ["requester", "insider"] },
    {
      rule: "a coordinator, who is of the default group where that has no members",
      id: COORDINATOR.id,
      roles: ["coordinator", "insider", "member"],
    },
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
      roles: ["group", "insider", "member"],
    },
    { rule: "a group member is known before that", id: HELPER.id, roles: ["insider", "member"] },
    {
      rule: "somebody whose offer was accepted works like a group member",
      id: 12345,
      state: { ...BLANK, assignments: [{ group: "implementation", since: at, people: [STRANGER] }] },
      roles: ["group", "insider"],
    },
    {
      rule: "nobody does through a task force that is over; what only it had, the default group has",
      id: HELPER.id,
      of: afterwards,
      state: { ...BLANK, assignments: [{ group: "implementation", since: at, people: [HELPER, STRANGER] }] },
      roles: [],
    },
    {
      rule: "the default group without members is the coordinators",
      id: COORDINATOR.id,
      of: afterwards,
      state: assigned,
      roles: ["coordinator", "group", "insider", "member"],
    },
    { rule: "the alternate of a voting seat", id: JO, of: withAlternate, roles: ["alternate", "insider"] },
    { rule: "an alternate after the term", id: JO, of: withAlternate, on: "2024-12-31T23:59:59Z", roles: [] },
    {
      rule: "who has a vote in the open ballot keeps it, and no other right, when the roster changes",
      id: member("aino").id,
      of: nobody,
      state: voting,
      roles: ["elector", "insider"],
    },
    { rule: "so does the alternate", id: JO, of: nobody, state: voting, roles: ["elector", "insider"] },
    {
      rule: "a ballot that ended gives nobody anything",
      id: JO,
      of: nobody,
      state: { ...voting, ballots: voting.ballots.map((ballot) => closedAs(ballot, "passed")) },
      roles: [],
    },
  ])("$rule", ({ id, on, of = desk, state, roles }) => {
    const found = rolesOf(userId(id), on === undefined ? at : instant(on), requester, state ?? BLANK, of);
    expect([...found].toSorted()).toEqual([...roles].toSorted());
  });

  it("an elector may vote, whatever the roster says, and do nothing else that is for voting members", () => {
    const mayUse = (name: string): boolean =>
      commands.some((command) => command.name === name && isIn(audienceOf(command, desk), new Set(["elector"])));
    expect(["vote", "approve", "unvote", "recuse", "concern", "overrule"].filter((name) => !mayUse(name))).toEqual([]);
    expect(["skip", "move", "second", "ballot", "meeting-vote", "restore", "rank"].filter(mayUse)).toEqual([]);
  });

  it("anyone is in an audience of anyone, and nobody else's", () => {
    expect(isIn(["anyone"], new Set())).toBe(true);
    expect(isIn(["voting", "chair"], new Set<Role>(["coordinator", "insider"]))).toBe(false);
    expect(isIn(["voting", "coordinator"], new Set<Role>(["coordinator", "insider"]))).toBe(true);
  });
});
