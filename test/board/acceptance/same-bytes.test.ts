import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardDesk } from "../../support/board-desk.ts";
import {
  siteDesk,
  siteHistory,
  siteInputs,
  siteModel,
  siteOf,
  siteSource,
  wholeSite,
} from "../../support/board-site.ts";
import { READ_AT } from "../../support/board-story.ts";

const hashOf = (site: ReadonlyMap<string, string>): string => {
  const hash = createHash("sha256");
  for (const [path, text] of site) hash.update(`${path}\0${text}\0`);
  return hash.digest("hex");
};

/** Sets the clock of a process to a day on which nothing of the stories happened, and lets nothing be left to chance. */
const OTHER_CLOCK = `data:text/javascript,${encodeURIComponent(`
  const wall = Date.parse("2031-12-31T23:59:58Z");
  const Plain = Date;
  globalThis.Date = class extends Plain {
    constructor(...given) { if (given.length === 0) super(wall); else super(...given); }
    static now() { return wall; }
  };
`)}`;

const CLI = new URL("../../../build/cli/main.js", import.meta.url).pathname;
const run = promisify(execFile);

let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "same-bytes-"));
  const requests = siteInputs(boardDesk()).map(({ snapshot }) => snapshot);
  await writeFile(join(cwd, "saved.json"), JSON.stringify({ builtAt: READ_AT, requests }));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** The habits of a machine: how it writes, where it is, and which day it has. */
interface Machine {
  readonly env: Readonly<Record<string, string>>;
  readonly clock?: string;
}

const MACHINES: readonly Machine[] = [
  { env: { LANG: "C", LC_ALL: "C", TZ: "UTC" } },
  { env: { LANG: "fa_IR.UTF-8", LC_ALL: "fa_IR.UTF-8", TZ: "Asia/Kolkata" }, clock: OTHER_CLOCK },
  { env: { LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8", TZ: "Pacific/Kiritimati" } },
];

/** All files of the site that the command makes on such a machine. */
async function builtOn({ env, clock }: Machine, out: string): Promise<ReadonlyMap<string, string>> {
  const words = ["board", "--data", "saved.json", "--out", out, "--languages", "en,es,ar", "--json"];
  const given = clock === undefined ? [] : ["--import", clock];
  await run(process.execPath, [...given, CLI, ...words], { cwd, env: { ...process.env, ...env } });
  const paths = await readdir(join(cwd, out), { recursive: true, withFileTypes: true });
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.sort().map(async (path) => [path.slice(join(cwd, out).length), await readFile(path, "utf8")] as const),
  );
  return new Map(texts);
}

describe("P7 the same data gives the same bytes", () => {
  it("P7 twice in a row, with the copies of records too", async () => {
    const desk = siteDesk("handle", ["en", "ar"]);
    const build = () => wholeSite(siteSource(desk, siteInputs(desk)), siteHistory(desk));
    const [one, other] = [await build(), await build()];
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect(hashOf(other)).toBe(hashOf(one));
  });

  it("P7 on machines with other languages, zones, clocks and digits", async () => {
    const habits = await run(
      process.execPath,
      ["-p", "new Intl.DateTimeFormat().resolvedOptions().locale + new Date(0).getHours()"],
      {
        env: { ...process.env, ...MACHINES[1]?.env },
      },
    );
    expect(habits.stdout).toMatch(/^fa.*5$/m);
    const [first, ...others] = await Promise.all(MACHINES.map((machine, index) => builtOn(machine, `out-${index}`)));
    expect(first?.size).toBeGreaterThan(300);
    for (const other of others) {
      expect([...other.keys()]).toEqual([...(first?.keys() ?? [])]);
      expect([...other].filter(([path, text]) => first?.get(path) !== text).map(([path]) => path)).toEqual([]);
    }
  });

  it("P7 the time of a build is that of its data", () => {
    const site = siteOf(siteModel());
    expect(site.get("/en/index.html")).toContain('<time datetime="2026-09-20T06:00:00Z">');
    expect(JSON.parse(site.get("/status.json") ?? "")).toMatchObject({ builtAt: READ_AT });
    for (const [path, text] of site) {
      if (!path.endsWith(".ics")) continue;
      for (const [, stamp] of text.matchAll(/^DTSTAMP:(.*)\r$/gm)) expect(stamp, path).toBe("20260920T060000Z");
    }
  });
});
