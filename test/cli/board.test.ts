import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boardVerb } from "../../src/cli/board.ts";
import type { Terminal } from "../../src/cli/verb.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { BoardStory, day, READ_AT } from "../support/board-story.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "verb-board-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function run(options: Readonly<Record<string, string | boolean>>, data?: string) {
  const lines: string[] = [];
  const errors: string[] = [];
  const terminal: Terminal = {
    out: (line) => lines.push(line),
    err: (line) => errors.push(line),
    readInput: async () => data ?? "",
    cwd,
    env: {},
  };
  if (data !== undefined) await writeFile(join(cwd, "data.json"), data);
  const exit = await boardVerb.run({ args: [], options }, terminal);
  return { exit, lines, errors };
}

const saved = (inputs = boardInputs(boardDesk())): string =>
  JSON.stringify({ builtAt: READ_AT, requests: inputs.map(({ snapshot }) => snapshot) });

describe("quorumdesk board", () => {
  it("builds the site from a saved file, without GitHub", async () => {
    const { exit, lines, errors } = await run({ out: "site", data: "data.json" }, saved());
    expect({ exit, errors }).toEqual({ exit: 0, errors: [] });
    expect(lines).toEqual([
      expect.stringMatching(/^Wrote \d+ files for 17 requests to site$/),
      "Read 17 requests anew, of 17",
      expect.stringMatching(/^\d+ pages, \d\.\d MB in all files$/),
      expect.stringMatching(/^The largest page is \/en\/[a-z0-9/-]+index\.html, with \d+\.\d kB$/),
      expect.stringMatching(/^Hash of all files: [0-9a-f]{64}$/),
    ]);
    expect(await readFile(join(cwd, "site/en/index.html"), "utf8")).toContain("12 requests in motion");
    expect(await readFile(join(cwd, "site/404.html"), "utf8")).toContain('href="/helpdesk/assets/board.css"');
  });

  it("reads JSON Lines, and makes the same site of them", async () => {
    const inputs = boardInputs(boardDesk());
    const inLines = [{ builtAt: READ_AT }, ...inputs.map(({ snapshot }) => snapshot)].map((one) => JSON.stringify(one));
    const whole = await run({ out: "site", data: "data.json", json: true }, saved(inputs));
    const lines = await run({ out: "lines", data: "data.json", json: true }, `${inLines.join("\n")}\n`);
    const piped = await run({ out: "piped", data: "-", json: true }, inLines.join("\n"));
    const treeOf = ({ lines: [line = "{}"] }: typeof whole): string => JSON.parse(line).tree;
    expect([treeOf(lines), treeOf(piped)]).toEqual([treeOf(whole), treeOf(whole)]);

    const broken = await run({ out: "broken", data: "data.json" }, [...inLines.slice(0, 3), "{}"].join("\n"));
    expect([broken.exit, broken.errors.join()]).toEqual([1, expect.stringContaining("Line 4 of data.json")]);
  });

  it("takes its languages and its path from the command line", async () => {
    const options = { out: "site", data: "data.json", languages: "es, en", base: "/board/" };
    expect((await run(options, saved())).exit).toBe(0);
    expect(await readFile(join(cwd, "site/es/index.html"), "utf8")).toContain('lang="es"');
    expect(await readFile(join(cwd, "site/404.html"), "utf8")).toContain('href="/board/assets/board.css"');
  });

  it("shows requests from before the desk, where there is a list of them", async () => {
    const list = "id,title,received,end,source,source-url\n3,An old one,2022,answered,A report,https://example.org/r\n";
    await writeFile(join(cwd, "old.csv"), list);
    const { lines } = await run({ out: "site", data: "data.json", history: "old.csv", json: true }, saved());
    expect(JSON.parse(lines.join())).toMatchObject({ requests: 18 });
    expect(existsSync(join(cwd, "site/en/requests/h3/index.html"))).toBe(true);

    await writeFile(join(cwd, "old.csv"), list.replace("2022", "once"));
    const wrong = await run({ out: "wrong", data: "data.json", history: "old.csv" }, saved());
    expect([wrong.exit, wrong.errors.join()]).toEqual([1, expect.stringContaining("old.csv:2")]);
  });

  it("reads standard input for -, and answers in JSON", async () => {
    const { exit, lines } = await run({ out: "site", data: "-", json: true }, saved());
    expect(exit).toBe(0);
    expect(JSON.parse(lines.join())).toMatchObject({ requests: 17, out: "site" });
  });

  it("goes on from the copy of the records in its folder, or in the one that is named", async () => {
    const [whole] = boardInputs(boardDesk());
    if (!whole) throw new Error("no request");
    const { snapshot } = whole;
    const path = `records/${snapshot.issue.number}.json`;
    const copyIn = async (folder: string): Promise<{ batches: { gone?: true }[] }> =>
      JSON.parse(await readFile(join(cwd, folder, path), "utf8"));
    const goneIn = async (folder: string) => (await copyIn(folder)).batches.filter(({ gone }) => gone).length;
    const cut = saved([{ ...whole, snapshot: { ...snapshot, batches: snapshot.batches.slice(0, 1) } }]);

    await run({ out: "site", data: "data.json" }, saved([whole]));
    expect((await copyIn("site")).batches).toHaveLength(snapshot.batches.length);
    await run({ out: "other", data: "data.json", previous: "site" }, cut);
    expect(await goneIn("other")).toBe(snapshot.batches.length - 1);
    await run({ out: "site", data: "data.json" }, cut);
    expect(await goneIn("site")).toBe(snapshot.batches.length - 1);
  });

  it("writes nothing where the copy that it goes on from is not there, or has holes", async () => {
    const nowhere = await run({ out: "site", data: "data.json", previous: "nowhere" }, saved());
    expect([nowhere.exit, nowhere.errors.join()]).toEqual([
      1,
      expect.stringContaining("no copy of records at nowhere"),
    ]);
    const [whole] = boardInputs(boardDesk());
    if (!whole) throw new Error("no request");
    await run({ out: "old", data: "data.json" }, saved([whole]));
    await rm(join(cwd, `old/records/${whole.snapshot.issue.number}.json`));
    const holes = await run(
      { out: "site", data: "data.json", previous: "old" },
      saved([{ ...whole, snapshot: { ...whole.snapshot, batches: [] } }]),
    );
    expect([holes.exit, holes.errors.join()]).toEqual([1, expect.stringContaining("would lose it")]);
    expect(existsSync(join(cwd, "site"))).toBe(false);
  });

  it("refuses a private repository, and writes nothing", async () => {
    const secret = new BoardStory(boardDesk(), { number: 1, title: "t", at: day("09-01"), isPrivate: true });
    const { exit, errors } = await run({ out: "site", data: "data.json" }, saved([secret.input()]));
    expect(exit).toBe(1);
    expect(errors.join()).toContain("hub/helpdesk is private");
    expect(existsSync(join(cwd, "site"))).toBe(false);
  });

  it.each<[string, Readonly<Record<string, string>>, string | undefined, 1 | 2, RegExp]>([
    ["with a language that there is none of", { out: "site", languages: "en,xx" }, undefined, 2, /no language xx/],
    ["with a path that is none", { out: "site", base: "board" }, undefined, 2, /board is no path/],
    ["with a history that is not there", { out: "site", data: "data.json", history: "no.csv" }, saved(), 2, /no\.csv/],
    ["without --out", { data: "data.json" }, saved(), 2, /--out DIR/],
    ["without a source", { out: "site" }, undefined, 2, /--data FILE, or --repo/],
    ["with a repository that is none", { out: "site", repo: "nonsense" }, undefined, 2, /--data FILE, or --repo/],
    ["with a repository but no token", { out: "site", repo: "hub/helpdesk" }, undefined, 2, /GITHUB_TOKEN/],
    ["with a file that is not there", { out: "site", data: "nowhere.json" }, undefined, 2, /Cannot read nowhere\.json/],
    [
      "with a file that is no JSON",
      { out: "site", data: "data.json" },
      "{",
      1,
      /holds no requests. It must be a board’s data/,
    ],
    [
      "with a file that is something else",
      { out: "site", data: "data.json" },
      '{"builtAt":"2026-09-20T06:00:00Z","requests":[{}]}',
      1,
      /holds no requests. It must be a board’s data/,
    ],
    [
      "with a wrong time",
      { out: "site", data: "data.json" },
      '{"builtAt":"today","requests":[]}',
      1,
      /holds no requests. It must be a board’s data/,
    ],
    [
      "without a desk",
      { out: "site", data: "data.json" },
      '{"builtAt":"2026-09-20T06:00:00Z","requests":[]}',
      1,
      /desk’s configuration cannot be used/,
    ],
  ])("says what is wrong %s", async (_what, options, data, exit, sentence) => {
    const result = await run(options, data);
    expect(result.exit).toBe(exit);
    expect(result.errors.join("\n")).toMatch(sentence);
  });
});
