import { postWebhook, type SentWebhook } from "../../src/sandbox/deliver.ts";
import { addressOf, environmentOf } from "../../src/sandbox/runner/probot-door.ts";
import { startServerProcess } from "../../src/sandbox/runner/server-process.ts";
import type { Setting } from "../../src/sandbox/scenario/setting.ts";

/** How much memory a process has in use, in bytes. */
export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

/** The App's server in a process of its own, as a storm meets it. */
export interface StormApp {
  /** Sends deliveries side by side, and ends when the App has nothing left to do. */
  deliver(webhooks: readonly SentWebhook[]): Promise<void>;
  /** Sweeps once. Returns how many requests it failed at; undefined where the sweep itself failed. */
  sweep(): Promise<number | undefined>;
  /** The last lines in which the App told of trouble. */
  troubles(): readonly string[];
  /** What is left after a collection. */
  memory(): Promise<Memory>;
  close(): Promise<void>;
}

const SERVER = new URL("collecting-server.mjs", import.meta.url).pathname;
const AT_ONCE = 16;
const ACCEPTED = 202;
/** The App answers first and works afterwards. Each delivery that it accepts has one line in the end. */
const ENDED = /"message":"delivery (?!refused)/;
const TROUBLE = /"level":"(warn|error)"/;
const LAST_WORDS = 20;
const COLLECTED = /^collected$/;
const SWEEP_OVER = /"message":"sweep (over|failed)/;

/** Starts the App for the desk of a setting, with the sandbox for its GitHub. */
export async function startStormApp(setting: Setting): Promise<StormApp> {
  const github = await setting.sandbox.listen();
  let failed: number | undefined;
  let [accepted, ended] = [0, 0];
  const troubles: string[] = [];
  let whenEnded = (): void => undefined;
  const server = startServerProcess({
    node: process.execPath,
    entry: SERVER,
    env: environmentOf(setting, github.url),
    log: (line) => {
      const [, count] = / swept looked=\d+ decided=\d+ failed=(\d+)/.exec(line) ?? [];
      if (count !== undefined) failed = Number(count);
      if (TROUBLE.test(line)) troubles.splice(0, troubles.length, ...troubles.slice(-LAST_WORDS), line);
      if (!ENDED.test(line)) return;
      ended += 1;
      whenEnded();
    },
  });
  const url = await addressOf(server);
  const metrics = async (): Promise<string> => (await fetch(new URL("/metrics", url))).text();
  return {
    async deliver(webhooks) {
      const left = [...webhooks];
      const post = async (): Promise<void> => {
        for (let next = left.shift(); next; next = left.shift())
          if ((await postWebhook({ ...next, url })) === ACCEPTED) accepted += 1;
      };
      await Promise.all(Array.from({ length: AT_ONCE }, post));
      await new Promise<void>((done) => {
        whenEnded = () => void (ended >= accepted && done());
        whenEnded();
      });
    },
    async sweep() {
      failed = undefined;
      const over = server.nextLine(SWEEP_OVER);
      server.signal("SIGHUP");
      return (await over).includes("sweep failed") ? undefined : failed;
    },
    troubles: () => troubles,
    async memory() {
      const collected = server.nextLine(COLLECTED);
      server.signal("SIGUSR2");
      await collected;
      const text = await metrics();
      return {
        heap: metricOf(text, "nodejs_heap_size_used_bytes"),
        resident: metricOf(text, "process_resident_memory_bytes"),
      };
    },
    async close() {
      server.signal("SIGTERM");
      await server.ended;
      await github.close();
    },
  };
}

/** The value of a metric without labels. */
function metricOf(metrics: string, name: string): number {
  const line = metrics.split("\n").find((one) => one.startsWith(`${name} `));
  if (line === undefined) throw new Error(`the App tells nothing of ${name}`);
  return Number(line.slice(name.length));
}
