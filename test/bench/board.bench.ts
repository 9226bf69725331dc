import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { it } from "vitest";
import type { RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { DESK } from "../github/sandbox-desk.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";
import { createLargeDesk } from "../support/large-desk.ts";
import { figure } from "./figure.ts";
import { durationOf } from "./timing.ts";

const kinds = boardInputs(boardDesk()).map(({ snapshot }) => snapshot);

/** Requests in all stages, over and over: each with a number of its own. */
const requests = (count: number): readonly RequestSnapshot[] =>
  Array.from({ length: count }, (_, at) => {
    const snapshot = kinds[at % kinds.length];
    if (!snapshot) throw new Error("there are no requests");
    const number = snapshot.issue.number + 1_000 * Math.floor(at / kinds.length);
    return { ...snapshot, issue: { ...snapshot.issue, number } };
  });

/** Says at its end how much memory the process took at most, in kB. */
const WATCH = `process.on("exit", () => require("fs").writeSync(2, "peak " + process.resourceUsage().maxRSS + "\\n"));`;

/** Builds a board with the command line, in a process of its own: the seconds, the peak of its memory in MB. */
function build(
  count: number,
  folder: string,
): { readonly seconds: number; readonly memory: number; readonly site: string } {
  const [saved, watch, site] = ["saved.json", "watch.cjs", "site"].map((name) => join(folder, name));
  if (!saved || !watch || !site) throw new Error("there is no folder");
  writeFileSync(saved, JSON.stringify({ builtAt: READ_AT, requests: requests(count) }));
  writeFileSync(watch, WATCH);
  const before = performance.now();
  const args = ["--require", watch, "build/cli/main.js", "board", "--data", saved, "--out", site];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 });
  const seconds = (performance.now() - before) / 1_000;
  if (status !== 0) throw new Error(`the board of ${count} requests ended with ${status}: ${stderr.slice(-2_000)}`);
  return { seconds, memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1_000, site };
}

const within = async (work: (folder: string) => void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-board-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const HOW = "a process of its own, from saved data to files, its start included";

it("a board of 300 requests, and one of its pages", () =>
  within((folder) => {
    const { seconds, site } = build(300, folder);
    figure({ what: "Board of 300 requests", is: seconds, unit: "s", budget: { atMost: 1 }, beside: HOW });
    const sizes = readdirSync(site, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .map((name) => ({ name, bytes: weigh(site, name) }));
    const heaviest = sizes.reduce((one, other) => (other.bytes > one.bytes ? other : one));
    figure({
      what: "The heaviest page of a board of 300 requests, with its style",
      is: heaviest.bytes / 1_000,
      unit: "kB",
      budget: { atMost: 60 },
      beside: `${heaviest.name}, packed as it is sent (gzip)`,
    });
  }));

it("a board of 10,000 requests", () =>
  within((folder) => {
    const { seconds, memory } = build(10_000, folder);
    figure({ what: "Board of 10,000 requests", is: seconds, unit: "s", budget: { atMost: 20 }, beside: HOW });
    figure({ what: "Board of 10,000 requests, memory", is: memory, unit: "MB", budget: { atMost: 500 }, beside: HOW });
  }));

it("a board after one change", async () => {
  const desk = await createLargeDesk({ requests: 50, ballots: 5 });
  const { sandbox } = desk;
  const github = await sandbox.listen();
  const folder = mkdtempSync(join(tmpdir(), "bench-board-"));
  const build = async (): Promise<number> => {
    const before = sandbox.log.length;
    const env = {
      GITHUB_API_URL: `${github.url}/api/v3`,
      GITHUB_REPOSITORY: DESK,
      GITHUB_TOKEN: sandbox.workflowToken(DESK),
    };
    await durationOf({
      node: process.execPath,
      args: ["build/cli/main.js", "board", "--out", join(folder, "site")],
      env,
    });
    return sandbox.log.length - before;
  };
  const whole = await build();
  sandbox.comment(DESK, desk.waiting[0] ?? 0, { by: "rex", body: "Thank you!" });
  const after = await build();
  await github.close();
  rmSync(folder, { recursive: true });
  figure({
    what: "Board of 50 requests, built again after one change",
    is: after,
    unit: "requests",
    // The list, and the one that changed.
    budget: { atMost: 2 },
    beside: `the first build: ${whole} requests`,
  });
});

/** A page and the files that it loads, packed. */
function weigh(site: string, name: string): number {
  const page = readFileSync(join(site, name));
  const loaded = [...page.toString().matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)"/g)].map(
    ([, href = ""]) => href,
  );
  const files = loaded.map((href) => join(site, href.startsWith("/") ? href : join(name, "..", href)));
  const packed = files
    .filter((file) => statSync(file, { throwIfNoEntry: false }))
    .map((file) => gzipSync(readFileSync(file)).length);
  return packed.reduce((sum, bytes) => sum + bytes, gzipSync(page).length);
}
