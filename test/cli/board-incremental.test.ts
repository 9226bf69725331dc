import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boardVerb } from "../../src/cli/board.ts";
import type { Terminal } from "../../src/cli/verb.ts";
import { DESK } from "../github/sandbox-desk.ts";
import { createLargeDesk, LARGE_DESK, type LargeDesk } from "../support/large-desk.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "board-again-"));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const HOUR = 3_600_000;

/** A desk with seven requests, of which two are voted on; its clock goes on. */
async function openDesk() {
  const desk = await createLargeDesk({ requests: 7, ballots: 2 });
  desk.sandbox.clock.advance(HOUR);
  return desk;
}

type Options = Readonly<Record<string, string | boolean>>;

/** Builds the board. `asked` counts the questions to GitHub. */
async function build({ sandbox }: LargeDesk, options: Options = {}) {
  const [lines, errors]: [string[], string[]] = [[], []];
  const env = { GITHUB_TOKEN: sandbox.workflowToken(DESK) };
  const terminal: Terminal = {
    out: (line) => lines.push(line),
    err: (line) => errors.push(line),
    readInput: async () => "",
    cwd,
    env,
    fetch: sandbox.fetch,
    now: sandbox.clock.now,
  };
  const before = sandbox.log.length;
  const repo = `${LARGE_DESK.owner}/${LARGE_DESK.repo}`;
  const exit = await boardVerb.run({ args: [], options: { out: "site", repo, json: true, ...options } }, terminal);
  const report = lines[0] === undefined ? undefined : JSON.parse(lines[0]);
  return { exit, errors, report, asked: sandbox.log.length - before };
}

/** All files of a site, but for what tells when they were read. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(cwd, folder), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const wanted = files.filter((file) => !/\/(\.quorumdesk-files|records\/index|shown\/index)\.json$/.test(file));
  return new Map(
    await Promise.all(
      wanted.map(async (file) => [file.slice(join(cwd, folder).length), await readFile(file, "utf8")] as const),
    ),
  );
}

describe("a board that is built again", () => {
  it("asks GitHub for the list and for the request that changed, and is the same as one that reads everything", async () => {
    const desk = await openDesk();
    const first = await build(desk);
    expect(first).toMatchObject({
      exit: 0,
      asked: 8,
      report: { read: { count: 7, of: 7, whole: true }, changed: true },
    });
    desk.sandbox.comment(DESK, desk.waiting[1] ?? 0, { by: "cora", body: "/accept" });
    desk.sandbox.clock.advance(HOUR);

    const again = await build(desk);
    expect(again).toMatchObject({ asked: 2, report: { read: { count: 1, of: 7, whole: false } } });
    const whole = await build(desk, { out: "whole", whole: true });
    expect(whole).toMatchObject({ asked: 8, report: { read: { count: 7, whole: true } } });
    expect(await filesIn("site")).toEqual(await filesIn("whole"));
  });

  it("goes on from the address of the board as well", async () => {
    const desk = await openDesk();
    await build(desk);
    const files = await filesIn("site");
    const listed = ["records/index.json", "shown/index.json"].map(
      async (name) => [name, await readFile(join(cwd, "site", name), "utf8")] as const,
    );
    const all = [...[...files].map(([path, text]) => [path.slice(1), text] as const), ...(await Promise.all(listed))];
    desk.sandbox.publishPages(DESK, Object.fromEntries(all));
    await rm(join(cwd, "site"), { recursive: true });
    const { report, exit } = await build(desk, { previous: "https://acme.github.io/desk" });
    expect({ exit, read: report.read.count }).toEqual({ exit: 0, read: 1 });
    expect(await filesIn("site")).toEqual(files);
  });

  it("says that nothing is new on the same day, and that the day is new on the next one", async () => {
    const desk = await openDesk();
    const { report: first } = await build(desk);
    const { report: same, asked } = await build(desk);
    expect([first.changed, same.changed, asked, same.tree === first.tree]).toEqual([true, false, 2, true]);
    desk.sandbox.clock.advance(24 * HOUR);
    expect((await build(desk)).report.changed).toBe(true);
  });

  it("reads a request again as long as GitHub’s clock stands in the second of its last change", async () => {
    const desk = await openDesk();
    const number = desk.waiting[1] ?? 0;
    desk.sandbox.comment(DESK, number, { by: "rex", body: "One." });
    await build(desk);
    desk.sandbox.comment(DESK, number, { by: "rex", body: "Two." });
    const { report } = await build(desk);
    expect(report.read.count).toBe(1);
    desk.sandbox.clock.advance(HOUR);
    expect((await build(desk)).report.read).toMatchObject({ count: 1, whole: false });
  });

  it.each<[string, (desk: LargeDesk) => Options | undefined]>([
    [
      "the desk’s files changed",
      ({ sandbox }) => void sandbox.putFile(DESK, ".github/helpdesk/calendar.yml", "version: 1\n"),
    ],
    ["the last time was most of a day ago", ({ sandbox }) => void sandbox.clock.advance(20 * HOUR)],
    ["somebody wants it", () => ({ whole: true })],
  ])("reads everything again where %s", async (_what, happens) => {
    const desk = await openDesk();
    await build(desk);
    const options = happens(desk);
    expect((await build(desk, options ?? {})).report.read).toEqual({ count: 7, of: 7, whole: true });
  });

  it("does not take a copy for the request that was changed on the way", async () => {
    const desk = await openDesk();
    await build(desk);
    const path = join(cwd, `site/shown/${desk.waiting[1]}.json`);
    await writeFile(path, (await readFile(path, "utf8")).replace("maps", "apps"));
    const { report } = await build(desk);
    expect(report.read.count).toBe(2);
    expect(await readFile(path, "utf8")).toContain("maps");
  });

  it("keeps the records of a request that is gone, flagged, and shows nothing else of it", async () => {
    const desk = await openDesk();
    await build(desk);
    const number = desk.voting[0] ?? 0;
    desk.sandbox.deleteIssue(DESK, number, { by: "acme" });
    const { report } = await build(desk);
    expect(report).toMatchObject({ requests: 6 });
    const names = [...(await filesIn("site")).keys()].filter((name) => new RegExp(`/${number}[./]`).test(name));
    expect(names).toEqual([`/records/${number}.json`]);
    const records = JSON.parse(await readFile(join(cwd, `site/records/${number}.json`), "utf8"));
    expect(records.batches.every(({ gone }: { gone?: true }) => gone)).toBe(true);
  });
});
