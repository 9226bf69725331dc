import { describe, expect, it } from "vitest";
import { commandNamed, commandWords } from "../../../src/core/commands/index.ts";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { type CommandWish, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { votes } from "../ballots/a-ballot.ts";

const other = { number: 12, url: "https://github.com/acme/desk/issues/12", title: "Plates", state: "open" as const };
const kim: CommandWish = { roles: ["coordinator"], named: { issues: [other], accounts: [] } };

const namedIn = (body: string) => {
  const [parsed] = parseCommands(body, commandWords).commands;
  return parsed && commandNamed(parsed.name)?.names?.(parsed);
};

describe("/duplicate", () => {
  it("ends a request and says which one is the same", () => {
    expect(runText("/duplicate #12 the plates are the same", kim)).toEqual([
      {
        kind: "request-left",
        exit: "duplicate",
        through: "duplicate",
        reply: ref("the plates are the same"),
        sameAs: 12,
      },
    ]);
  });

  it("needs no words beside the number", () => {
    expect(runText("/duplicate 12", kim)).toEqual([
      { kind: "request-left", exit: "duplicate", through: "duplicate", sameAs: 12 },
    ]);
  });

  it("tells which issue it must know", () => {
    expect(namedIn("/duplicate #12 the same")).toEqual({ issues: [12], logins: [] });
    expect(namedIn("/duplicate the other one")).toEqual({ issues: [], logins: [] });
  });

  it.each([
    ["no number is given", "/duplicate", kim, "desk-refused-issue-missing"],
    ["the number is no number", "/duplicate that", kim, "desk-refused-issue-missing"],
    ["the number is its own", "/duplicate #7", kim, "desk-refused-duplicate-self"],
    ["there is no such request", "/duplicate #99", kim, "desk-refused-issue-unknown"],
    [
      "the committee has begun to vote",
      "/duplicate #12",
      { ...kim, state: { ballots: [theirBallot({ acts: votes("no", 1) })] } },
      "desk-refused-ballot-open",
    ],
  ])("is refused where %s", (_why, body, wish, refusal) => expect(refusalOf(runText(body, wish))).toBe(refusal));
});
