import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { deskWithLine, QueueDesk } from "../core/reports/queue/queue-desk.ts";
import { boardFiles, member } from "../support/board-desk.ts";
import { aTerminal } from "../support/test-terminal.ts";

let cwd = "";
const END = instant("2026-03-20T09:00:00Z");

/** Three requests: the second asks in vain, the third comes to the front by a rank. */
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "verb-queue-"));
  const desk = new QueueDesk(deskWithLine({ places: 1, per: "quarter" }));
  for (const [number, priority] of [
    [1, "high"],
    [2, "low"],
    [3, null],
  ] as const)
    desk.approve(number, instant(`2026-03-0${number}T09:00:00Z`), priority);
  desk.say(2, member("bala"), instant("2026-03-05T09:00:00Z"), "/rank 1 We like it.");
  desk.say(2, member("davi"), instant("2026-03-06T09:00:00Z"), "/object We like all of them.");
  desk.say(3, member("aino"), instant("2026-03-10T09:00:00Z"), "/rank 1 The exhibition\nopens in May.");
  desk.sweep(END);
  const files = boardFiles().map((file) =>
    file.path.endsWith("config.yml") ? { ...file, text: `${file.text}queue: { places: 1 }\n` } : file,
  );
  const requests = desk.all().map((snapshot) => ({ ...snapshot, files }));
  await writeFile(join(cwd, "saved.json"), JSON.stringify({ builtAt: END, requests }));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  const terminal = aTerminal({ cwd });
  const exit = await runCli(["queue", "--data", "saved.json", ...words], terminal);
  return { exit, lines: terminal.printed, errors: terminal.complained };
}

describe("quorumdesk queue", () => {
  it("prints the order with its line, the waits, the reasons, and every change of place", async () => {
    const { exit, lines, errors } = await run();
    expect({ exit, errors }).toEqual({ exit: 0, errors: [] });
    expect(lines).toEqual([
      "20 March 2026, 09:00 UTC: 3 approved requests wait",
      "1. #3, 17 days: place 1 since 13 March 2026, as aino asked: The exhibition opens in May.",
      "---- the line for January – March 2026: 1 place, 1 left ----",
      "2. #1, 19 days: priority high, approved on 1 March 2026",
      "3. #2, 18 days: priority low, approved on 2 March 2026",
      "Places that were asked for and do not hold:",
      "5 March 2026  #2: bala asked for place 1 (We like it.), and davi objected: We like all of them.",
      "Changes of place, oldest first:",
      "1 March 2026  #1 came in at place 1",
      "2 March 2026  #2 came in at place 2",
      "3 March 2026  #3 came in at place 3",
      "13 March 2026  #3 went from place 3 to 1, as aino asked: The exhibition opens in May.",
      "13 March 2026  #1 went from place 1 to 2, since #3 was moved",
      "13 March 2026  #2 went from place 2 to 3, since #3 was moved",
    ]);
  });

  it("goes back to the end of a day", async () => {
    const { lines } = await run("--at", "2026-03-12");
    expect(lines.slice(0, 5)).toEqual([
      "12 March 2026, 23:59 UTC: 3 approved requests wait",
      "1. #1, 11 days: priority high, approved on 1 March 2026",
      "---- the line for January – March 2026: 1 place, 1 left ----",
      "2. #2, 10 days: priority low, approved on 2 March 2026",
      "3. #3, 9 days: no priority, approved on 3 March 2026",
    ]);
    expect(lines.join("\n")).toContain("#3: aino asked for place 1, which holds from 13 March 2026, 09:00 UTC");
  });

  it("says the same in JSON", async () => {
    const { lines } = await run("--json");
    const queue = JSON.parse(lines.join("\n"));
    expect(queue.line).toMatchObject({ places: 1, started: 0, free: 1 });
    expect(queue.entries.map((entry: { number: number; line: string }) => [entry.number, entry.line])).toEqual([
      [3, "above"],
      [1, "below"],
      [2, "below"],
    ]);
    expect(queue.ranks).toMatchObject([
      { number: 2, outcome: "objected", objection: { by: "davi", reason: "We like all of them." } },
      { number: 3, outcome: "held", reason: "The exhibition opens in May." },
    ]);
    expect(queue.history).toHaveLength(6);
  });

  it("refuses what is no day", async () => {
    expect(await run("--at", "2026-02-30")).toMatchObject({ exit: 2, lines: [] });
  });
});
