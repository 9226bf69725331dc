import { describe, expect, it } from "vitest";
import { commandWords } from "../../../src/core/commands/index.ts";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { refer } from "../../../src/core/commands/refer.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { userId } from "../../../src/core/domain/ids.ts";
import type { Named } from "../../../src/core/domain/snapshot.ts";
import type { ReferralTarget } from "../../../src/core/domain/work-change.ts";
import { type CommandWish, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { june, votes } from "../ballots/a-ballot.ts";

const kim: CommandWish = { roles: ["coordinator"], at: june(2) };
const withVotes = { ballots: [theirBallot({ acts: votes("yes", 1) })] };

const people: Named = {
  issues: [],
  accounts: [
    { id: userId(5), login: "ana", kind: "user" },
    { id: userId(6), login: "acme", kind: "organization" },
  ],
};
const helpdesks = [{ id: "glam", title: "GLAM Desk", url: "https://glam.example.org" }];

/** The changes of a command that was done. */
const ended = (result: ReturnType<typeof runText>): readonly Change[] => ("refused" in result ? [] : result);

describe("/refer", () => {
  it.each([
    [
      "until the end of a day, wherever on Earth it ends",
      "/refer until 2026-09-01 the chapter",
      "2026-09-02T12:00:00Z",
      "the chapter",
    ],
    ["a month later, where no day is named", "/refer the chapter", "2026-07-02T10:00:00Z", "the chapter"],
    ["a month later, with words below", "/refer\nThe chapter.", "2026-07-02T10:00:00Z", "The chapter."],
  ])("passes a request on, and asks what became of it: %s", (_when, body, followUp, words) => {
    expect(runText(body, kim)).toEqual([
      { kind: "request-left", exit: "referred", through: "refer", reply: ref(words), followUp },
    ]);
  });

  it.each([
    ["no words say to whom", "/refer until 2026-09-01", kim, "desk-refused-text-missing"],
    ["the day is over", "/refer until 2026-06-02 the chapter", kim, "desk-refused-date"],
    ["the day does not exist", "/refer until 2026-09-31 the chapter", kim, "desk-refused-date"],
    ["the committee has begun to vote", "/refer the chapter", { ...kim, state: withVotes }, "desk-refused-ballot-open"],
    ["the desk has no such exit", "/refer the chapter", { ...kim, config: { exits: [] } }, "desk-refused-no-exit"],
  ])("is refused where %s", (_why, body, wish, refusal) => expect(refusalOf(runText(body, wish))).toBe(refusal));

  it.each<[string, string, Partial<CommandWish>, ReferralTarget, string]>([
    ["a person", "/refer @Ana she knows them", { named: people }, { kind: "person", login: "ana" }, "she knows them"],
    [
      "a person, after a day",
      "/refer until 2026-09-01 @ana: please",
      { named: people },
      { kind: "person", login: "ana" },
      "please",
    ],
    [
      "a group",
      "/refer Implementation they can upload",
      {},
      { kind: "group", group: "implementation" },
      "they can upload",
    ],
    [
      "another helpdesk",
      "/refer glam\nThey scan.",
      { config: { helpdesks } },
      { kind: "helpdesk", id: "glam" },
      "They scan.",
    ],
  ])("records to whom it was passed on: %s", (_who, body, wish, referredTo, words) => {
    expect(runText(body, { ...kim, ...wish })).toMatchObject([{ exit: "referred", reply: ref(words), referredTo }]);
  });

  it.each([
    ["is no word of the desk", "/refer glam they scan", "glam they scan"],
    ["is a mail address", "/refer ana@example.org knows", "ana@example.org knows"],
    ["is a team of GitHub", "/refer @hub/team knows", "@hub/team knows"],
  ])("takes the first word as text where it %s", (_what, body, words) => {
    const [left] = ended(runText(body, kim));
    expect(left).toMatchObject({ reply: ref(words) });
    expect(left).not.toHaveProperty("referredTo");
  });

  it.each([
    ["GitHub knows no such account", "/refer @nobody please", "desk-refused-account-unknown"],
    ["the account is no person", "/refer @acme please", "desk-refused-refer-kind"],
    ["nothing is said to the person", "/refer @ana", "desk-refused-text-missing"],
  ])("is refused where %s", (_why, body, refusal) =>
    expect(refusalOf(runText(body, { ...kim, named: people }))).toBe(refusal),
  );

  it.each([
    ["/refer @ana please", ["ana"]],
    ["/refer until 2026-09-01 @ana please", ["ana"]],
    ["/refer please ask @ana", []],
  ])("has only the account looked up to which it passes on: %s", (body, logins) => {
    const [parsed] = parseCommands(body, commandWords).commands;
    expect(parsed && refer.names?.(parsed)).toEqual({ issues: [], logins });
  });

  it("may end an open ballot in which nobody has voted", () => {
    const wish = { ...kim, state: { ballots: [theirBallot()] } };
    expect(runText("/refer the chapter", wish)).toMatchObject([{ exit: "referred" }]);
  });
});
