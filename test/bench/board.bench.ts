import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { it } from "vitest";
import { DESK } from "../github/sandbox-desk.ts";
import { createLargeDesk } from "../support/large-desk.ts";
import { figure } from "./figure.ts";
import { type DeskSize, writeRequests } from "./many-requests.ts";
import { durationOf } from "./timing.ts";

/** Says at its end how much memory the process took at most, in kB. */
const WATCH = `process.on("exit", () => require("fs").writeSync(2, "peak " + process.resourceUsage().maxRSS + "\\n"));`;

/** Builds a board with the command line, in a process of its own: the seconds, the peak of its memory in MB, the MB of the site. */
function build(
  size: DeskSize,
  folder: string,
): { readonly seconds: number; readonly memory: number; readonly site: string; readonly size: number } {
  const [saved, watch, site] = ["saved.jsonl", "watch.cjs", "site"].map((name) => join(folder, name));
  if (!saved || !watch || !site) throw new Error("there is no folder");
  writeRequests(saved, size);
  writeFileSync(watch, WATCH);
  const before = performance.now();
  const args = ["--require", watch, resolve("build/cli/main.js"), "board", "--data", saved, "--out", site, "--json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder });
  const seconds = (performance.now() - before) / 1_000;
  if (status !== 0) throw new Error(`the board of ${size.requests} requests ended with ${status}: ${stderr}`);
  return { seconds, memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1_000, site, size: JSON.parse(stdout).size / 1e6 };
}

const within = async (work: (folder: string) => void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-board-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const HOW = "in English, Spanish and Arabic; a process of its own, from saved data to files, its start included";
const PACKED = "packed as it is sent (gzip)";

it("a board of 300 requests, and what its pages weigh", () =>
  within((folder) => {
    const { seconds, site } = build({ requests: 300, recent: 30 }, folder);
    figure({ what: "Board of 300 requests", is: seconds, unit: "s", budget: { atMost: 1 }, beside: HOW });
    const names = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
    const heaviest = names.map((name) => ({ name, bytes: packed(join(site, name)) })).reduce(heavier);
    const kilobytes = (what: string, bytes: number, atMost: number, beside = PACKED) =>
      figure({ what, is: bytes / 1_000, unit: "kB", budget: { atMost }, beside });
    kilobytes("The heaviest page of a board of 300 requests", heaviest.bytes, 30, `${heaviest.name}, ${PACKED}`);
    kilobytes("The first page with all that it loads", weigh(site, "en/index.html"), 60);
    kilobytes("The style of the board", packed(join(site, "assets/board.css")), 12);
    kilobytes("The script of the board", packed(join(site, "assets/board.js")), 6);
  }));

it("a board of 10,000 requests", () =>
  within((folder) => {
    const { seconds, memory, size } = build({ requests: 10_000, recent: 200 }, folder);
    figure({ what: "Board of 10,000 requests", is: seconds, unit: "s", budget: { atMost: 20 }, beside: HOW });
    figure({ what: "Board of 10,000 requests, memory", is: memory, unit: "MB", budget: { atMost: 500 }, beside: HOW });
    figure({ what: "Board of 10,000 requests, the site", is: size, unit: "MB", budget: { atMost: 900 } });
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
  sandbox.clock.advance(3_600_000);
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
  const page = readFileSync(join(site, name), "utf8");
  const loaded = [...page.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)"/g)].map(
    ([, href = ""]) => href,
  );
  const files = loaded.map((href) => join(site, href.startsWith("/") ? href : join(name, "..", href)));
  return [join(site, name), ...files]
    .filter((file) => statSync(file, { throwIfNoEntry: false }))
    .reduce((sum, file) => sum + packed(file), 0);
}

const packed = (file: string): number => gzipSync(readFileSync(file)).length;

const heavier = <T extends { readonly bytes: number }>(one: T, other: T): T => (other.bytes > one.bytes ? other : one);
