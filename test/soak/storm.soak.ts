import { expect, it } from "vitest";
import { differencesIn } from "../support/differences.ts";
import { playQuietly, playStorm } from "./storm.ts";
import { stormPlan } from "./storm-plan.ts";

const SEED = Number(process.env["SOAK_SEED"] ?? 1);
const REQUESTS = 200;
const DELIVERIES = 10_000;
/** Of all deliveries. In that time Node compiles what it runs, and what is kept within bounds fills up. */
const WARM_UP = 0.1;

it(`${REQUESTS} requests end the same in a storm, with the seed ${SEED}`, async () => {
  const plan = stormPlan(SEED, REQUESTS);
  const quiet = await timed(() => playQuietly(plan));
  const stormed = await timed(() => playStorm(plan, SEED + 1));
  const { standing, memory, ...counts } = stormed.result;
  const cold = counts.delivered * WARM_UP;
  const quarter = (which: number) =>
    middleOf(memory.filter(({ delivered }) => quarterOf((delivered - cold) / (counts.delivered - cold)) === which));
  const [first, last] = [quarter(0), quarter(3)];
  const share = (count: number, of: number): string => `${count} (${((100 * count) / of).toFixed(1)} %)`;
  console.log(
    [
      `A storm over ${REQUESTS} requests, with the seed ${SEED}: ${quiet.seconds} s without faults, ${stormed.seconds} s with them`,
      `  deliveries: ${counts.delivered}, doubled ${share(counts.doubled, counts.delivered)}, lost ${share(counts.lost, counts.delivered)}`,
      `  requests to GitHub: ${counts.requests}, faulty ${share(counts.faults, counts.requests)}; sweeps: ${counts.sweeps}`,
      `  heap of the App after collection: ${inMegabytes(first)} in the first quarter after ${100 * WARM_UP} % of warm-up, ${inMegabytes(last)} in the last`,
    ].join("\n"),
  );
  expect(differencesIn(standing, quiet.result)).toEqual([]);
  for (const { visible } of standing.endings) expect(visible).toMatchObject({ cards: 1, strays: 0, twice: [] });
  expect(counts.delivered).toBeGreaterThanOrEqual(DELIVERIES);
  expect(last / first).toBeLessThan(1.1);
});

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: Math.round((performance.now() - began) / 1_000) };
}

/** From 0 to 3; below 0 while it warms up. */
const quarterOf = (share: number): number => Math.min(3, Math.floor(4 * share));

/** The median of the heap. */
function middleOf(measured: readonly { readonly heap: number }[]): number {
  const heaps = measured.map(({ heap }) => heap).sort((a, b) => a - b);
  return heaps[Math.floor(heaps.length / 2)] ?? Number.NaN;
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
