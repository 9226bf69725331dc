import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import type { RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";
import { aTerminal } from "../support/test-terminal.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "verb-case-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const snapshots = (): readonly RequestSnapshot[] => boardInputs(boardDesk()).map(({ snapshot }) => snapshot);

async function run(words: readonly string[], requests = snapshots()) {
  await writeFile(join(cwd, "saved.json"), JSON.stringify({ builtAt: READ_AT, requests }));
  const terminal = aTerminal({ cwd });
  const exit = await runCli(["case", ...words, "--data", "saved.json"], terminal);
  return { exit, text: terminal.printed.join("\n"), errors: terminal.complained };
}

const sectionOf = (text: string, title: string): string =>
  text.split(`\n## ${title}\n\n`)[1]?.split("\n## ")[0]?.trim() ?? "";

describe("quorumdesk case", () => {
  it("tells background, support, results and decisions of a finished request", async () => {
    const { exit, text } = await run(["61"]);
    expect(exit).toBe(0);
    expect(text).toMatch(/^# Medical drawings: structured captions in nine languages\n/);
    expect(sectionOf(text, "Background")).toBe("### What do you need?\n\n> Captions for 3,120 drawings.");
    expect(sectionOf(text, "Support")).toContain("> We upload the first hundred files together and write down how.");
    expect(sectionOf(text, "Support")).toContain("- 2 June 2026: Delivered");
    expect(sectionOf(text, "Results")).toContain("> 3,120 drawings on Commons, reused in 212 articles.");
    expect(sectionOf(text, "Decisions")).toContain(
      "| 15 March 2026 | Should the helpdesk support this request as planned? | Passed | 5 / 0 / 0 |",
    );
  });

  it("says in one sentence that a section has nothing", async () => {
    const { text } = await run(["#121"]);
    expect(sectionOf(text, "Support")).toBe("No support is on record.");
    expect(sectionOf(text, "Results")).toBe("What came of it was not reported.");
    expect(sectionOf(text, "Learning")).toBe("Nothing that was learnt is on record.");
    expect(sectionOf(text, "Decisions")).toBe("The committee has decided nothing.");
  });

  it("repeats the committee's advice, and takes addresses of people out", async () => {
    expect(sectionOf((await run(["109"])).text, "Learning")).toContain(
      "Ask the community of WikiProject Plants before the first batch.",
    );
    const mail = (await run(["120"])).text;
    expect(mail).not.toMatch(/curator|233 20/);
  });

  it("is not broken by the title of a stranger", async () => {
    const title = "</nowiki>{{Delete}} [[x]] ](javascript:1) \u001b[31m# Heading\n== y ==";
    const hostile = snapshots().map((one) => ({ ...one, issue: { ...one.issue, title } }));
    const wiki = (await run(["61", "--format", "wiki"], hostile)).text;
    expect(wiki.split("\n")[0]).toMatch(/^== <nowiki>[^<>]*<\/nowiki> ==$/);
    const markdown = (await run(["61"], hostile)).text;
    expect(markdown.split("\n")[0]).toMatch(/^# &lt;/);
    for (const text of [wiki, markdown]) expect(text).not.toContain("\u001b");
  });

  it("is given as data, too", async () => {
    expect(JSON.parse((await run(["61", "--json"])).text)).toMatchObject({
      request: { number: 61 },
      results: [],
      learning: [],
      wordsGone: false,
    });
  });

  it("reads one request that was saved by itself", async () => {
    const one = snapshots().find(({ issue }) => issue.number === 61);
    await writeFile(join(cwd, "one.json"), JSON.stringify(one));
    const terminal = aTerminal({ cwd });
    expect(await runCli(["case", "61", "--data", "one.json"], terminal)).toBe(0);
  });

  it("says that the words of an outcome are gone", async () => {
    const bare = snapshots().map((one) => ({
      ...one,
      comments: one.comments.filter(({ body }) => !body.startsWith("/outcome")),
    }));
    expect(sectionOf((await run(["61"], bare)).text, "Results")).toContain("the words were removed or changed since");
  });

  it.each([
    ["twelve", 2, "“twelve” is not the number of a request."],
    ["4", 1, "Number 4 is no request of this desk."],
  ])("refuses %s", async (number, code, why) => {
    expect(await run([number])).toMatchObject({ exit: code, errors: [why] });
  });
});
