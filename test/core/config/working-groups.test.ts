import { describe, expect, it } from "vitest";
import { checkGroups } from "../../../src/core/config/check-groups.ts";
import { checkNames } from "../../../src/core/config/check-names.ts";
import type { GroupConfig } from "../../../src/core/config/schema.ts";
import { assignedGroups, groupsOf, isActive, membersOf, ownerOf } from "../../../src/core/config/working-groups.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { boardDesk, COORDINATOR, HELPER } from "../../support/board-desk.ts";

const group = (id: string, more: Partial<GroupConfig> = {}): GroupConfig => ({
  id,
  title: id,
  about: `What ${id} does.`,
  kind: "standing",
  default: false,
  ...more,
});
const force = group("contest", { kind: "task-force", charter: "One contest", until: "2026-06-30" });
const plain = boardDesk();
const desk = {
  ...plain,
  config: { ...plain.config, groups: [group("team", { default: true }), group("implementation"), force] },
  roster: {
    ...plain.roster,
    groups: { implementation: [{ ...HELPER, lead: true }], contest: [{ ...HELPER, lead: false }] },
  },
};
const during = instant("2026-06-30T23:59:59Z");
const after = instant("2026-07-01T12:00:00Z");
const given = (...groups: readonly string[]) => ({
  assignments: groups.map((id) => ({ group: id, since: during, people: [] })),
});
const ids = (groups: readonly GroupConfig[]): readonly string[] => groups.map(({ id }) => id);

describe("the members of a group", () => {
  it("are those of the roster, with who leads", () => {
    expect(membersOf("implementation", desk)).toEqual([{ ...HELPER, lead: true }]);
  });

  it("are the coordinators for the default group without members, and nobody for another one", () => {
    expect(membersOf("team", desk)).toEqual([{ ...COORDINATOR, lead: false }]);
    expect(membersOf("translation", desk)).toEqual([]);
    expect(membersOf("constructor", desk)).toEqual([]);
  });

  it("of the default group are only those of the roster where it has some", () => {
    const roster = { ...desk.roster, groups: { team: [{ ...HELPER, lead: false }] } };
    expect(membersOf("team", { ...desk, roster })).toEqual([{ ...HELPER, lead: false }]);
  });
});

describe("a task force", () => {
  it.each([
    ["works on its last day", "2026-06-30T23:59:59Z", true],
    ["works until that day is over everywhere on Earth", "2026-07-01T11:59:59Z", true],
    ["is over then", "2026-07-01T12:00:00Z", false],
  ])("%s", (_rule, at, works) => expect(isActive(force, instant(at))).toBe(works));

  it("that is over has no members who act, and leaves its requests to the default group", () => {
    expect(ids(groupsOf(HELPER.id, desk, during))).toEqual(["implementation", "contest"]);
    expect(ids(groupsOf(HELPER.id, desk, after))).toEqual(["implementation"]);
    expect(ids(ownerOf(given("contest"), desk, during))).toEqual(["contest"]);
    expect(ids(ownerOf(given("contest"), desk, after))).toEqual(["team"]);
    expect(ids(ownerOf(given("contest", "implementation"), desk, after))).toEqual(["implementation"]);
  });
});

describe("who cares for a request", () => {
  it("the groups that have it, in the order in which they got it", () => {
    expect(ids(assignedGroups(given("contest", "implementation"), desk, during))).toEqual([
      "contest",
      "implementation",
    ]);
  });

  it("the default group where no other does; nobody where the desk has none", () => {
    expect(ids(ownerOf(given(), desk, during))).toEqual(["team"]);
    const groups = desk.config.groups.filter((one) => !one.default);
    expect(ownerOf(given(), { config: { ...desk.config, groups } }, during)).toEqual([]);
  });
});

describe("groups in config.yml", () => {
  const told = (...groups: readonly GroupConfig[]) =>
    checkGroups({ groups: [...groups] }).map(
      ({ path, message }) => `${path.join(".")} ${message.say} ${message.with.at(-1)}`,
    );

  it("may be standing, or a task force with charter and last day", () => {
    expect(told(...desk.config.groups)).toEqual([]);
    expect(told({ ...force, summary: "300 photos." })).toEqual([]);
  });

  it.each<[string, GroupConfig[], string[]]>([
    [
      "a task force needs both",
      [group("contest", { kind: "task-force" })],
      ["groups.0 config-task-force-without charter", "groups.0 config-task-force-without until"],
    ],
    [
      "a standing group has neither, nor a summary",
      [group("a"), { ...force, kind: "standing", summary: "Done." }],
      [
        "groups.1.charter config-standing-group-with charter",
        "groups.1.until config-standing-group-with until",
        "groups.1.summary config-standing-group-with summary",
      ],
    ],
    [
      "one is the default",
      [group("a"), group("b", { default: true }), group("c", { default: true })],
      ["groups.2.default config-two-default-groups b"],
    ],
  ])("%s", (_rule, groups, expected) => expect(told(...groups)).toEqual(expected));

  it("have no label that another thing has, as that of requests that need hands", () => {
    const config = { ...desk.config, groups: [group("a", { label: "Help Wanted" })] };
    expect(checkNames(config).map(({ message }) => message.say)).toEqual(["config-label-twice"]);
  });
});
