import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandNames, commands } from "../../src/core/commands/index.ts";
import type { Role } from "../../src/core/commands/roles.ts";
import { Audience } from "../../src/core/config/schema.ts";
import { commentId } from "../../src/core/domain/ids.ts";
import type { RequestState } from "../../src/core/domain/request-state.ts";
import { sentence } from "../../src/core/domain/sentence.ts";
import { fillMessage } from "../../src/core/messages/fill-message.ts";
import { renderReply } from "../../src/core/messages/reply.ts";
import { heldFast } from "../../src/core/messages/speak.ts";
import { commandContext, type PlainContext } from "../../src/core/workflow/command-context.ts";
import { BLANK } from "../../src/core/workflow/evolve.ts";
import { helpFor } from "../../src/core/workflow/help-for.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { NOW, theirBallot } from "../support/a-command.ts";
import { aSnapshot } from "../support/a-snapshot.ts";
import { keepTexts, mentionsIn, waysToRun } from "../support/app-texts.ts";
import { boardDesk, COORDINATOR } from "../support/board-desk.ts";
import { HANDS_STORIES, STORIES, tell } from "../support/told-story.ts";

const contract = contractOfThisFile();

describe("what the desk writes in a story runs nothing when it comes back, and tells only those it concerns", () => {
  it.each([...STORIES, ...HANDS_STORIES])("$title", async (story) => {
    const texts: string[] = [];
    await tell(story, { observer: keepTexts(contract, texts) });
    const called = [...story.committee, ...Object.values(story.groups).flat()];
    expect(texts.flatMap(mentionsIn).filter((name) => !called.includes(name))).toEqual([]);
    expect(texts.flatMap(waysToRun)).toEqual([]);
    expect(Math.max(0, ...texts.map(({ length }) => length))).toBeLessThan(65_536);
  });
});

const MESSAGES: readonly (readonly [key: string, text: string])[] = Object.entries<string>(
  (({ "@metadata": _, ...texts }) => texts)(
    JSON.parse(readFileSync(new URL("../../src/core/messages/i18n/desk/en.json", import.meta.url), "utf8")),
  ),
);

/** Texts that run something in some way, each with the ways. */
const running = (texts: Iterable<readonly [name: string, text: string]>): readonly string[] =>
  [...texts].flatMap(([name, text]) => waysToRun(text).map((way) => `${name}, ${way}: ${text}`));

describe("no text of the desk runs anything when it is pasted whole, or mailed back with its marks or without", () => {
  it.each([
    ["one", "2"],
    ["approve", "1"],
    ["a long word or two that push the line to where a mail program breaks it", "1234567"],
  ])("no message with “%s” for its parameters", (word, count) => {
    const filled = MESSAGES.map(([key, text]): [string, string] => {
      const isNumber = (place: number): boolean => text.includes(`{{PLURAL:$${place}|`);
      const words = Array.from({ length: 12 }, (_, index) => (isNumber(index + 1) ? Number(count) : word));
      return [key, heldFast(fillMessage("en", text, words))];
    });
    expect(filled.length).toBeGreaterThan(300);
    expect(running(filled)).toEqual([]);
  });

  it("no message in a list or a quote", () => {
    expect(running(MESSAGES.map(([key, text]) => [key, heldFast(`- ${text}\n\n> ${text}`)]))).toEqual([]);
  });

  it("no text that was read and found good", () => {
    const folder = new URL("../core/messages/golden/", import.meta.url);
    const texts = readdirSync(folder).map((file): [string, string] => [
      file,
      readFileSync(new URL(file, folder), "utf8"),
    ]);
    expect(texts.length).toBeGreaterThan(20);
    expect(running(texts)).toEqual([]);
  });

  it("no summary and no usage of a command, as help shows it", () => {
    const usable = commands.map(({ usage, summary }) => ({ usage, summary }));
    const more = [{ title: sentence("desk-help-group-work"), usable }];
    expect(running([["help", renderReply([{ kind: "help", first: usable, more }], "en") ?? ""]])).toEqual([]);
  });
});

const desk = boardDesk();

const STAGES: readonly Partial<RequestState>[] = [
  ...desk.config.stages.map(({ id }) => ({ stage: id })),
  { stage: "committee-feedback", ballots: [theirBallot()] },
  { stage: "intake", lane: "question" },
  ...desk.config.exits.map(({ id }) => ({ exit: { exit: id, at: NOW, through: "answer", from: "intake" } })),
];

const ROLES: readonly (readonly Role[])[] = [
  [],
  ...Audience.options.flatMap((role) => (role === "anyone" ? [] : [[role]])),
  ["coordinator", "committee", "voting", "chair", "group", "elector"],
];

const contextOf = (state: Partial<RequestState>, roles: readonly Role[]): PlainContext =>
  commandContext(
    {
      snapshot: aSnapshot(),
      desk,
      missing: () => [],
      state: { ...BLANK, since: NOW, ...state },
      records: [],
      answers: [],
    },
    { by: COORDINATOR, at: NOW, roles: new Set(["insider", ...roles]), comment: commentId(7) },
  );

describe("help runs nothing when it comes back", () => {
  it.each(STAGES)("for any role: $stage $lane $exit.exit", (state) => {
    const texts = ROLES.map((roles): [string, string] => {
      const text = renderReply([helpFor({ args: [] }, contextOf(state, roles))], "en") ?? "";
      expect(text).toContain("`/status`");
      return [roles.join(), text];
    });
    expect(running(texts)).toEqual([]);
  });

  it.each(commandNames)("about /%s, with all its examples", (name) => {
    const text = renderReply([helpFor({ args: [name] }, contextOf({ stage: "intake" }, ["coordinator"]))], "en") ?? "";
    expect(text).toContain(`For example:\u00a0\`/${name}`);
    expect(running([[name, text]])).toEqual([]);
  });
});

const TRIALS = readScenario(
  `title: Trials
committee: [ana, ben, cy, dee]
groups: { implementation: [uli] }
steps:
  - at: 2026-03-02 09:00
    rex opens:
      form: request.yml
      title: "/approve @ana #1 maps"
      answers: { need: "/accept\\n\\n/approve @ana", reach: Through this issue }
${[
  "/accept --dry-run",
  "/accept --dry-run it is enough\n> /approve",
  "/ask --dry-run @ana\n\n- /approve\n\n> /approve",
  "/hold --dry-run until 2026-09-01 /approve\n> /approve it",
  "/answer --dry-run /approve it\n\n```\n/approve\n```",
  "/refer --dry-run until 2026-09-01 /approve it",
  "/assign --dry-run implementation",
  "/start --dry-run",
  "/next --dry-run 2026-09-01 /approve it",
  "/small-question --dry-run /approve @ana",
]
  .map((body, index) => `  - at: 2026-03-02 ${10 + index}:00\n    kim says: ${JSON.stringify(body)}\n`)
  .join("")}`,
  "own-texts.test",
);

describe("what a trial run shows", () => {
  it("runs nothing when it comes back, calls nobody and changes nothing", async () => {
    const texts: string[] = [];
    const { ending } = await tell(TRIALS, { observer: keepTexts(contract, texts) });
    const trials = texts.filter((text) => text.includes("This was a trial run"));
    expect(trials).toHaveLength(10);
    expect(running(trials.map((text) => ["trial", text]))).toEqual([]);
    expect(trials.flatMap(mentionsIn)).toEqual([]);
    expect(trials.join("\n")).not.toMatch(/(?<![\w/(])#\d/);
    const done = ending.records.filter(({ cause }) => cause.kind === "command").flatMap(({ changes }) => changes);
    expect(new Set(done.map(({ kind }) => kind))).toEqual(new Set(["answered"]));
  });
});
