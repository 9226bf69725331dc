import { describe, expect, it } from "vitest";
import { commandWords, commandWordsFor } from "../../../src/core/commands/index.ts";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { checkNames } from "../../../src/core/config/check-names.ts";
import type { Desk, DeskConfig } from "../../../src/core/config/desk.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { deriveState } from "../../../src/core/workflow/derive-state.ts";
import { inputsOf } from "../../../src/core/workflow/inputs.ts";
import { textBehind } from "../../../src/core/workflow/text-behind.ts";
import { ref } from "../../support/a-command.ts";
import { aComment, aSnapshot, DESK_APP } from "../../support/a-snapshot.ts";
import { boardDesk } from "../../support/board-desk.ts";

const deskWith = (more: Partial<DeskConfig>): Desk => {
  const desk = boardDesk();
  return { ...desk, config: { ...desk.config, ...more } };
};

const WORDS = { אישור: "approve", يقبل: "accept", Annehmen: "accept" };
const writer = (login: string, active = true) => ({ id: 1, login, from: "2026-01-01", active });

const names = (body: string, desk: Desk): readonly string[] =>
  parseCommands(body, commandWordsFor(desk)).commands.map(({ name }) => name);

describe("a desk's own words for commands", () => {
  const desk = deskWith({ "command-words": WORDS });

  it.each([
    ["/אישור", "approve"],
    ["\u200F/يقبل", "accept"],
    ["/ANNEHMEN because", "accept"],
    ["/check-vote", "status"],
    ["/resubmit we changed it", "reopen"],
    ["/unhold", "resume"],
  ])("%s is /%s", (body, name) => expect(names(body, desk)).toEqual([name]));

  it("take nothing away: the commands keep their names", () => {
    for (const name of commandWords.known) expect(names(`/${name}`, desk)).toEqual([name]);
  });

  it("are made once for a desk", () => expect(commandWordsFor(desk)).toBe(commandWordsFor(desk)));

  it("lead to the text behind a record as the names do", () => {
    const comment = aComment(7, "/Annehmen it is\ncomplete");
    expect(textBehind(ref("it is\ncomplete"), [comment], desk)).toBe("it is\ncomplete");
    expect(textBehind(ref("it is\ncomplete"), [comment], deskWith({}))).toBeUndefined();
  });
});

describe("the name that a desk answers to", () => {
  it.each([
    ["the app's", [writer("desk-app[bot]")], "@desk-app approve", ["approve"]],
    ["a person's account", [writer("desk-account")], "@desk-account, /approve", ["approve"]],
    ["never a former writer's", [writer("old-app[bot]", false), writer("desk-app[bot]")], "@old-app approve", []],
    ["never the one that all workflows share", [writer("github-actions[bot]")], "@github-actions approve", []],
  ])("is %s", (_what, writers, body, expected) => expect(names(body, deskWith({ writers }))).toEqual(expected));
});

describe("config.yml may not name", () => {
  it.each([
    ["a command that does not exist", { ja: "agree" }, "config-command-word-unknown"],
    ["a word that is another command", { Hold: "accept" }, "config-command-word-taken"],
    ["a word twice", { ja_so: "approve", "JA-SO": "decline" }, "config-command-word-twice"],
  ])("%s", (_what, words, key) => {
    const found = checkNames(deskWith({ "command-words": words }).config).map(({ message }) => message.say);
    expect(found).toEqual([key]);
  });
});

describe("commands are taken from comments of people only", () => {
  const desk = deskWith({ writers: [writer("desk-app[bot]")] });
  const inputs = (comments: Parameters<typeof aSnapshot>[0]) => {
    const snapshot = aSnapshot(comments);
    const look = { snapshot, desk, missing: () => [], state: deriveState(snapshot), records: [], answers: [] };
    return inputsOf(look).flatMap((input) => (input.kind === "command" ? [input] : []));
  };
  const asked = { body: "/status" };

  it("not from the request itself", () => {
    const { issue } = aSnapshot();
    expect(inputs({ issue: { ...issue, ...asked } })).toEqual([]);
  });

  it.each([
    ["not from a bot", { author: { ...DESK_APP, login: "other[bot]" } }],
    ["not from the desk", { author: { ...DESK_APP, kind: "user" as const } }],
    ["not where somebody else edited it", { editedByAuthorOnly: false }],
    ["not from an account that is gone", { author: null }],
  ])("%s", (_what, more) => {
    const own = { ...desk, config: { ...desk.config, writers: [{ ...writer("x"), id: DESK_APP.id }] } };
    const snapshot = aSnapshot({ comments: [aComment(7, asked.body, more)] });
    const look = { snapshot, desk: own, missing: () => [], state: deriveState(snapshot), records: [], answers: [] };
    expect(inputsOf(look)).toEqual([]);
  });

  it("an edit runs what is new at the time of the edit, by keys that count equal lines", () => {
    const lastEditedAt = "2026-06-03T09:00:00Z";
    const found = inputs({
      comments: [aComment(7, "/status\n/hold a\n/STATUS", { lastEditedAt: instant(lastEditedAt) })],
    });
    expect(found.map(({ at, ordinal }) => [at, ordinal])).toEqual([
      [lastEditedAt, 1],
      [lastEditedAt, 1],
      [lastEditedAt, 2],
    ]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(3);
  });
});
