import { describe, expect, it } from "vitest";
import { type CommandWish, ref, refusalOf, runText } from "../../support/a-command.ts";
import { COORDINATOR } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";

const by = COORDINATOR;
const kim: CommandWish = { by, roles: ["coordinator"] };
const given = { assignments: [{ group: "implementation", since: june(1), people: [] }] };

describe("/community", () => {
  it("notes that there is none, and gives a request that no group has to the one that cares for such", () => {
    const noted = { kind: "community-noted", missing: true, by, reason: ref("it has closed") };
    const owner = { kind: "group-assigned", group: "helpdesk-team" };
    expect(runText("/community Missing it has closed", kim)).toEqual([noted, owner]);
    expect(runText("/community missing it has closed", { ...kim, state: given })).toEqual([noted]);
    expect(runText("/community missing it has closed", { ...kim, config: { groups: [] } })).toEqual([noted]);
  });

  it("notes that there is one", () => {
    const noted = { kind: "community-noted", missing: false, by };
    expect(runText("/community active", kim)).toEqual([noted]);
    expect(runText("/community active", { ...kim, state: { communityMissing: true } })).toEqual([noted]);
  });

  it.each([
    ["neither word is said", "/community", {}, "desk-refused-community-word"],
    ["another word is said", "/community none", {}, "desk-refused-community-word"],
    ["that is noted already", "/community missing", { communityMissing: true }, "desk-refused-community-missing"],
    [
      "the opposite is noted already",
      "/community active",
      { communityMissing: false },
      "desk-refused-community-active",
    ],
  ])("is refused where %s", (_why, body, state, refusal) =>
    expect(refusalOf(runText(body, { ...kim, state }))).toBe(refusal),
  );
});
