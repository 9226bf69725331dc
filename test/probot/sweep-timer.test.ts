import { expect, it, vi } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { createSweeper, sweepInstallations } from "../../src/probot/sweep-timer.ts";
import { createTurns } from "../../src/probot/turns.ts";
import { ask, createSandboxDesk, probotOf } from "../github/sandbox-desk.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";

const observer = contractOfThisFile();

function sweeping() {
  const desk = createSandboxDesk({ observer });
  const log: string[] = [];
  const say = (line: string): void => void log.push(line);
  const connect = (client: Parameters<typeof createOctokitGitHub>[0]) => ({
    github: createOctokitGitHub(client),
    dryRun: false,
    log: say,
  });
  return { desk, log, sweeping: { probot: probotOf(desk), connect, turns: createTurns(), log: say } };
}

it("a sweep goes through every repository of every installation", async () => {
  const { desk, log, sweeping: what } = sweeping();
  ask(desk);
  ask(desk);
  expect(await sweepInstallations(what)).toBe(1);
  expect(log.filter((line) => line.includes(" swept "))).toEqual(["acme/desk swept looked=2 decided=2 failed=0"]);
});

/** A sweeper whose sweeps end when they are told to, and whose timer goes when it is told to. */
function sweeps(minutes?: number) {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const waits: { work: () => void; milliseconds: number }[] = [];
  const sweeper = createSweeper({
    sweepAll: () => new Promise<number>((done) => ends.push(() => done(2))),
    log: (line) => void log.push(line),
    minutes,
    later: (work, milliseconds) => {
      const wait = { work, milliseconds };
      waits.push(wait);
      return () => void (waits.includes(wait) && waits.splice(waits.indexOf(wait), 1));
    },
  });
  return { sweeper, log, ends, waits };
}

const settled = () => new Promise((done) => setImmediate(done));

it("a sweep by hand waits for the one that is under way, and each ends with one line", async () => {
  const { sweeper, log, ends } = sweeps();
  const both = [sweeper.sweepNow(), sweeper.sweepNow()];
  await settled();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await both[0];
  expect(log).toEqual(["sweep over repositories=2"]);
  await settled();
  ends[1]?.();
  await both[1];
  expect(log).toHaveLength(2);
});

it("a sweep that fails says why, and the next one is taken", async () => {
  const log: string[] = [];
  const sweepAll = vi.fn(async () => 0).mockRejectedValueOnce(new Error("no such App"));
  const { sweepNow } = createSweeper({ sweepAll, log: (line) => void log.push(line) });
  await sweepNow();
  await sweepNow();
  expect(log).toEqual(["sweep failed: Error: no such App", "sweep over repositories=0"]);
});

it("one that is stopped ends the sweep under way and takes none that waits", async () => {
  const { sweeper, log, ends, waits } = sweeps(10);
  void sweeper.sweepNow();
  void sweeper.sweepNow();
  await settled();
  const stopping = sweeper.stop();
  ends[0]?.();
  await stopping;
  expect(log).toEqual(["sweep over repositories=2"]);
  expect({ sweeps: ends.length, waits: waits.length }).toEqual({ sweeps: 1, waits: 0 });
});

it("one that is stopped before its time does nothing and ends at once", async () => {
  const { sweeper, log, waits } = sweeps(10);
  await sweeper.stop();
  expect({ log, waits }).toEqual({ log: [], waits: [] });
});

it("without minutes nothing happens by the clock", async () => {
  const { sweeper, ends, waits } = sweeps();
  const byHand = sweeper.sweepNow();
  await settled();
  ends[0]?.();
  await byHand;
  expect(waits).toEqual([]);
});

it("the minutes are counted from the end of the sweep before, also of one by hand", async () => {
  const { sweeper, ends, waits } = sweeps(10);
  expect(waits).toHaveLength(1);
  const byHand = sweeper.sweepNow();
  await settled();
  expect(waits).toEqual([]);
  ends[0]?.();
  await byHand;
  expect(waits).toMatchObject([{ milliseconds: 600_000 }]);
  waits[0]?.work();
  await settled();
  expect(ends).toHaveLength(2);
});
