import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { AGENDA_GROUPS } from "../../src/core/domain/agenda.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";
import { aTerminal } from "../support/test-terminal.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "verb-agenda-"));
  const requests = boardInputs(boardDesk()).map(({ snapshot }) => snapshot);
  await writeFile(join(cwd, "saved.json"), JSON.stringify({ builtAt: READ_AT, requests }));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  const terminal = aTerminal({ cwd });
  const exit = await runCli(["agenda", ...words], terminal);
  return { exit, text: terminal.printed.join("\n"), errors: terminal.complained };
}
const saved = ["--data", "saved.json"];

describe("quorumdesk agenda", () => {
  it("prints what waits, part by part, and leaves out what is empty", async () => {
    const { exit, text, errors } = await run(...saved);
    expect({ exit, errors }).toEqual({ exit: 0, errors: [] });
    expect(text).toContain("No meeting is planned in the calendar.");
    expect(
      text.match(
        /^(?:First feedback|Final go|Stalled|What needs hands|Ended since .*|Outcomes still missing|Carried over)$/gm,
      ),
    ).toEqual([
      "First feedback",
      "Final go",
      "Stalled",
      "What needs hands",
      "Ended since the last meeting, to confirm",
      "Outcomes still missing",
    ]);
  });

  it("has every part in JSON, empty ones too", async () => {
    const { text } = await run(...saved, "--json");
    const { groups } = JSON.parse(text);
    expect(Object.keys(groups)).toHaveLength(AGENDA_GROUPS.length);
    expect(groups["carried-over"]).toEqual([]);
    expect(groups["first-feedback"]).toMatchObject([{ number: 117, since: "2026-09-13T09:00:00Z" }, { number: 118 }]);
    expect(groups["first-feedback"][0].asks[0]).toBe(
      "The committee votes: Should the helpdesk take this request further?",
    );
  });

  it("prints the part of one working group", async () => {
    const { exit, text } = await run(...saved, "--group", "implementation");
    expect(exit).toBe(0);
    expect(text).toMatch(/^Implementation: what there is to do, 20 September 2026\n=+\n/);
    expect(text).toMatch(/^What the group has\n-+\n/m);
    const { group, sections } = JSON.parse((await run(...saved, "--group", "Implementation", "--json")).text);
    expect(group).toBe("implementation");
    expect(Object.keys(sections)).toEqual(["waits", "needs", "overdue", "parts", "has"]);
    expect((await run(...saved, "--group", "implementation", "--format", "wiki")).text).toContain(
      "=== What the group has ===",
    );
  });

  it.each([
    ["a group that the desk does not have", ["--group", "cooks"], "no working group cooks"],
    ["a group and the minutes", ["--group", "implementation", "--minutes"], "--minutes"],
  ])("refuses %s", async (_what, words, complaint) => {
    const { exit, errors } = await run(...saved, ...words);
    expect({ exit, said: errors.join("\n") }).toEqual({ exit: 2, said: expect.stringContaining(complaint) });
  });

  it("writes wiki markup and Markdown", async () => {
    expect((await run(...saved, "--format", "wiki")).text).toContain(
      "=== Final go ===\n\n* [https://github.com/hub/helpdesk/issues/109 #109] ",
    );
    expect((await run(...saved, "--format", "markdown")).text).toContain(
      "## Final go\n\n- [#109](https://github.com/hub/helpdesk/issues/109) ",
    );
  });

  it("drafts the minutes of a time and leaves the discussion to people", async () => {
    const { exit, text } = await run(...saved, "--minutes", "--from", "2026-08-01", "--until", "2026-08-31");
    expect(exit).toBe(0);
    expect(text).toContain("Minutes draft, 1 August 2026 to 31 August 2026");
    expect(text).toContain(
      "- Outcome: passed.\n- In favour 5, against 0, abstained 0, stepped aside 0, did not vote 2.\n- Quorum: 4 needed, 5 took part.",
    );
    expect(text.match(/^Discussion:$/gm)).toHaveLength(2);
    const { decisions } = JSON.parse((await run(...saved, "--minutes", "--from", "2026-08-01", "--json")).text);
    expect(decisions).toMatchObject([{ outcome: "passed", tally: { yes: 5 } }, { outcome: "passed" }]);
  });

  it("begins the minutes at the last meeting; on the day of a meeting, at the one before", async () => {
    const meetings = 'meetings: [{ on: "2026-08-25" }, { on: "2026-09-20" }]\n';
    const requests = boardInputs(boardDesk()).map(({ snapshot }) => ({
      ...snapshot,
      files: snapshot.files.map((file) =>
        file.path.endsWith("calendar.yml") ? { ...file, text: `version: 1\n${meetings}` } : file,
      ),
    }));
    await writeFile(join(cwd, "met.json"), JSON.stringify({ builtAt: READ_AT, requests }));
    const from = async (...words: readonly string[]) =>
      JSON.parse((await run("--data", "met.json", "--minutes", "--json", ...words)).text).from;
    expect(await from("--until", "2026-09-19")).toBe("2026-08-25T00:00:00Z");
    expect(await from()).toBe("2026-08-25T00:00:00Z");
    expect(await from("--until", "2026-09-21")).toBe("2026-09-20T00:00:00Z");
  });

  it.each([
    [["--on", "tomorrow"], "“tomorrow” is not a day."],
    [["--on", "2026-02-30"], "“2026-02-30” is not a day."],
    [["--format", "pdf"], "“pdf” is not a format. There are: text, wiki and markdown."],
    [["--from", "2026-01-01"], "--from and --until are for minutes"],
    [["--minutes", "--on", "2026-01-01"], "--on is for the agenda."],
    [
      ["--minutes", "--from", "2026-09-02", "--until", "2026-09-01"],
      "The first day, 2026-09-02, is after the last one, 2026-09-01.",
    ],
  ])("refuses %j and says what is allowed", async (words, why) => {
    const { exit, errors } = await run(...saved, ...words);
    expect(exit).toBe(2);
    expect(errors.join("\n")).toContain(why);
  });

  it("says what to read where nothing is said, and what a file must hold", async () => {
    expect(await run()).toMatchObject({ exit: 2, errors: [expect.stringContaining("Say what to read")] });
    await writeFile(join(cwd, "other.json"), "{}");
    expect(await run("--data", "other.json")).toMatchObject({
      exit: 1,
      errors: [expect.stringContaining("other.json holds no requests")],
    });
    expect(await run("--data", "nothing.json")).toMatchObject({ exit: 2, errors: ["Cannot read nothing.json."] });
  });

  it("says that a request could not be read in full", async () => {
    const requests = boardInputs(boardDesk()).map(({ snapshot }, place) =>
      place === 0 ? { ...snapshot, incomplete: ["comments"] } : snapshot,
    );
    await writeFile(join(cwd, "gap.json"), JSON.stringify({ builtAt: READ_AT, requests }));
    const { exit, text, errors } = await run("--data", "gap.json");
    expect(exit).toBe(1);
    expect(text).toContain("What waits in these requests is not known now: #109.");
    expect(errors).toEqual(["Request 109 could not be read in full: comments"]);
  });
});
