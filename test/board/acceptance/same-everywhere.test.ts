import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { siteDesk, siteInputs } from "../../support/board-site.ts";
import { READ_AT } from "../../support/board-story.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "same-everywhere-"));
const saved = join(folder, "saved.json");
const HISTORY = "history.csv";
const MAIN = resolve("build/cli/main.js");

/** An old case, so that months and years of long ago are said as well. */
const OLD_CASE = `id,title,language,place,received,ended,end,kinds,partner,consent,source,source-url
1,Herbarium labels,en,Kenya,2023,2024-05,learned,do,research,named,Notes,https://example.org/notes
`;

beforeAll(() => {
  const requests = siteInputs(siteDesk()).map(({ snapshot }) => snapshot);
  writeFileSync(saved, JSON.stringify({ builtAt: READ_AT, requests }));
  writeFileSync(join(folder, HISTORY), OLD_CASE);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Machine = Readonly<Record<"LANG" | "TZ", string>>;

/** A process of its own: what it takes from its machine is settled when it starts. */
const on = ({ LANG, TZ }: Machine, ...args: readonly string[]) =>
  run(process.execPath, args, { cwd: folder, env: { LANG, LC_ALL: LANG, TZ }, maxBuffer: 1 << 26 });

/** Builds the sample board, in languages of all kinds, as a machine would: every file by its path. */
async function built(name: string, machine: Machine): Promise<ReadonlyMap<string, string>> {
  const site = join(folder, name);
  const languages = "en,es,ar,fr";
  await on(machine, MAIN, "board", "--data", saved, "--history", HISTORY, "--languages", languages, "--out", site);
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name: file }) => {
      const path = join(parentPath, file);
      return [path.slice(site.length), readFileSync(path, "latin1")];
    }),
  );
}

const HERE: Machine = { LANG: "C", TZ: "UTC" };
const THERE: Machine = { LANG: "fa_IR.UTF-8", TZ: "Asia/Kolkata" };

describe("I6 a site is the same wherever it is built", () => {
  it("I6 a process does take language and zone from these machines: a careless date would differ", async () => {
    const careless = "console.log(new Date(0).toLocaleString())";
    const [here, there] = await Promise.all([HERE, THERE].map((machine) => on(machine, "-e", careless)));
    expect(there?.stdout).not.toBe(here?.stdout);
  });

  it("I6 byte for byte under LANG=C and LANG=fa_IR.UTF-8, TZ=UTC and TZ=Asia/Kolkata", async () => {
    const [here, there] = await Promise.all([built("here", HERE), built("there", THERE)]);
    expect(here.size).toBeGreaterThan(300);
    expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
    expect([...there].filter(([path, text]) => here.get(path) !== text).map(([path]) => path)).toEqual([]);
  });
});
