import type { Later } from "../later.ts";
import { reasonOf } from "../watch/failure-reason.ts";
import type { Log } from "../watch/log.ts";
import type { Metrics } from "../watch/metrics.ts";
import type { SweepCount } from "./sweep-installations.ts";

const MINUTE = 60_000;

/** Sweeps by the clock and by hand, never twice at once. */
export interface Sweeper {
  /**
   * Sweeps, after the sweep that is under way where there is one, and ends when that is done. Never throws: what goes wrong is
   * in the log. However often it is asked for, no more than one sweep waits.
   */
  sweepNow(): Promise<void>;
  /** Starts no more sweeps, and ends with the one that is under way. */
  stop(): Promise<void>;
}

/** How a sweeper is to work. */
export interface SweeperWish {
  readonly sweepAll: () => Promise<SweepCount>;
  readonly log: Log;
  readonly metrics: Pick<Metrics, "sweeps" | "sweptAt">;
  readonly later: Later;
  /** Told when a sweep ended in which something could be swept, or in which nothing was to be swept. */
  readonly swept?: () => void;
  /** Minutes from the end of a sweep to the next. Without them it only sweeps by hand; with them first of all now. */
  readonly minutes?: number | undefined;
}

/**
 * Makes a sweeper. At the end of each sweep the log gets one line: `sweep over`, with the number of repositories and of
 * those that failed, or `sweep failed`, where nothing could be swept.
 */
export function createSweeper({ sweepAll, log, metrics, later, swept, minutes }: SweeperWish): Sweeper {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let forget = (): void => undefined;
  let stopped = false;
  const run = async (): Promise<void> => {
    next = undefined;
    forget();
    if (stopped) return;
    const result = await sweepAndTell(sweepAll, log);
    metrics.sweeps.inc({ result });
    if (result !== "failed") {
      metrics.sweptAt.setToCurrentTime();
      swept?.();
    }
    if (minutes !== undefined && !stopped) forget = later(() => void sweepNow(), minutes * MINUTE);
  };
  const sweepNow = (): Promise<void> => {
    next ??= last = last.then(run);
    return next;
  };
  // What was lost while the server was down is found now.
  if (minutes !== undefined) void sweepNow();
  return {
    sweepNow,
    stop: async () => {
      stopped = true;
      forget();
      await last;
    },
  };
}

async function sweepAndTell(sweepAll: SweeperWish["sweepAll"], log: Log): Promise<"over" | "partly" | "failed"> {
  try {
    const { repositories, failed } = await sweepAll();
    const isLost = repositories === 0 && failed > 0;
    log[failed > 0 ? "error" : "info"](isLost ? "sweep failed" : "sweep over", { repositories, failed });
    if (isLost) return "failed";
    return failed > 0 ? "partly" : "over";
  } catch (failure) {
    log.error("sweep failed", { reason: reasonOf(failure) });
    return "failed";
  }
}
