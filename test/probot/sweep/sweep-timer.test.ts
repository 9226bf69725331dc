import { expect, it, vi } from "vitest";
import type { SweepCount } from "../../../src/probot/sweep/sweep-installations.ts";
import { createSweeper } from "../../../src/probot/sweep/sweep-timer.ts";
import { createLog } from "../../../src/probot/watch/log.ts";
import { createMetrics } from "../../../src/probot/watch/metrics.ts";
import { handTimer } from "../app-server.ts";

/** A log that keeps what it is told. */
function keepLog() {
  const lines: Record<string, unknown>[] = [];
  return { lines, log: createLog((line) => void lines.push(JSON.parse(line))) };
}

/** A sweeper whose sweeps end when they are told to, and whose timer goes when it is told to. */
function sweeps(minutes?: number) {
  const { lines, log } = keepLog();
  const ends: (() => void)[] = [];
  const { later, waits } = handTimer();
  const sweeper = createSweeper({
    sweepAll: () => new Promise<SweepCount>((done) => ends.push(() => done({ repositories: 2, failed: 0 }))),
    log,
    metrics: createMetrics(),
    minutes,
    later,
  });
  return { sweeper, lines, ends, waits };
}

const settled = () => new Promise((done) => setImmediate(done));
const OVER = { message: "sweep over", repositories: 2, failed: 0 };

it("a sweep by hand waits for the one that is under way, and each ends with one line; no second one waits", async () => {
  const { sweeper, lines, ends } = sweeps();
  const both = [sweeper.sweepNow()];
  await settled();
  both.push(sweeper.sweepNow(), sweeper.sweepNow(), sweeper.sweepNow());
  await settled();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await both[0];
  expect(lines).toMatchObject([OVER]);
  await settled();
  ends[1]?.();
  await Promise.all(both);
  expect(lines).toHaveLength(2);
});

it.each([
  [{ repositories: 1, failed: 1 }, "sweep over", "error", 'result="partly"} 1', 1],
  [{ repositories: 0, failed: 2 }, "sweep failed", "error", 'result="failed"} 1', 0],
] as const)("of a sweep that came to %o it says '%s'", async (count, message, level, figure, swept) => {
  const { lines, log } = keepLog();
  const metrics = createMetrics();
  const told = vi.fn();
  const sweepAll = async () => count;
  await createSweeper({ sweepAll, log, metrics, swept: told, later: handTimer().later }).sweepNow();
  expect(lines).toMatchObject([{ level, message, ...count }]);
  expect(await metrics.registry.getSingleMetricAsString("quorumdesk_sweeps_total")).toContain(figure);
  expect(told).toHaveBeenCalledTimes(swept);
});

it("a sweep that fails says why and counts as failed, and the next one is taken", async () => {
  const { lines, log } = keepLog();
  const metrics = createMetrics();
  const swept = vi.fn();
  const sweepAll = vi.fn(async () => ({ repositories: 0, failed: 0 })).mockRejectedValueOnce(new Error("no such App"));
  const { sweepNow } = createSweeper({ sweepAll, log, metrics, swept, later: handTimer().later });
  await sweepNow();
  expect(swept).not.toHaveBeenCalled();
  await sweepNow();
  expect(swept).toHaveBeenCalledOnce();
  expect(lines).toMatchObject([
    { level: "error", message: "sweep failed", reason: expect.stringContaining("no such App") },
    { message: "sweep over", repositories: 0 },
  ]);
  expect(await metrics.registry.getSingleMetricAsString("quorumdesk_sweeps_total")).toContain('result="failed"} 1');
});

it("with minutes the first sweep is taken at once: what was lost while the server was down is found", async () => {
  const { ends } = sweeps(10);
  await settled();
  expect(ends).toHaveLength(1);
});

it("one that is stopped ends the sweep under way and takes none that waits", async () => {
  const { sweeper, lines, ends, waits } = sweeps(10);
  void sweeper.sweepNow();
  await settled();
  const stopping = sweeper.stop();
  ends[0]?.();
  await stopping;
  expect(lines).toMatchObject([OVER]);
  expect({ sweeps: ends.length, waits: waits.length }).toEqual({ sweeps: 1, waits: 0 });
});

it("one that is stopped before it began does nothing and ends at once", async () => {
  const { sweeper, lines, waits } = sweeps(10);
  await sweeper.stop();
  expect({ lines, waits }).toEqual({ lines: [], waits: [] });
});

it("without minutes nothing happens by the clock", async () => {
  const { sweeper, ends, waits } = sweeps();
  await settled();
  expect(ends).toEqual([]);
  const byHand = sweeper.sweepNow();
  await settled();
  ends[0]?.();
  await byHand;
  expect(waits).toEqual([]);
});

it("the minutes are counted from the end of the sweep before, also of one by hand", async () => {
  const { sweeper, ends, waits } = sweeps(10);
  await settled();
  ends[0]?.();
  await settled();
  expect(waits).toMatchObject([{ milliseconds: 600_000 }]);
  const byHand = sweeper.sweepNow();
  await settled();
  expect(waits).toEqual([]);
  ends[1]?.();
  await byHand;
  expect(waits).toMatchObject([{ milliseconds: 600_000 }]);
  waits[0]?.work();
  await settled();
  expect(ends).toHaveLength(3);
});
