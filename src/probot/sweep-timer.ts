import type { Probot } from "probot";
import { sweep } from "../app/sweep.ts";
import type { RepositoryRef } from "../github/port.ts";
import type { Connect } from "./helpdesk-app.ts";
import type { Turns } from "./turns.ts";

const MINUTE = 60_000;

/** What a sweep of all installations needs. */
export interface Sweeping {
  readonly probot: Probot;
  readonly connect: Connect;
  readonly turns: Turns;
  readonly log: (line: string) => void;
}

/** Sweeps by the clock and by hand, never twice at once. */
export interface Sweeper {
  /** Sweeps after the sweep that is under way, and ends when that is done. Never throws: what goes wrong is in the log. */
  sweepNow(): Promise<void>;
  /** Starts no more sweeps, and ends with the one that is under way. */
  stop(): Promise<void>;
}

/** Calls `work` once, after so many milliseconds, unless the answer is called before. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** How a sweeper is to work. */
export interface SweeperWish {
  /** Sweeps, and returns how many repositories. */
  readonly sweepAll: () => Promise<number>;
  readonly log: (line: string) => void;
  /** Minutes from the end of a sweep to the next; without them it only sweeps by hand. */
  readonly minutes?: number | undefined;
  /** Default: the machine's own timer. */
  readonly later?: Later;
}

/**
 * Makes a sweeper. At the end of each sweep the log gets one line: `sweep over`, with the number of repositories, or
 * `sweep failed`, with the reason.
 */
export function createSweeper({ sweepAll, log, minutes, later = laterByMachine }: SweeperWish): Sweeper {
  let last: Promise<void> = Promise.resolve();
  let forget = (): void => undefined;
  let stopped = false;
  const wait = (): void => {
    if (minutes !== undefined && !stopped) forget = later(() => void sweepNow(), minutes * MINUTE);
  };
  const run = async (): Promise<void> => {
    forget();
    if (stopped) return;
    try {
      log(`sweep over repositories=${await sweepAll()}`);
    } catch (failure) {
      log(`sweep failed: ${String(failure)}`);
    }
    wait();
  };
  const sweepNow = (): Promise<void> => {
    last = last.then(run);
    return last;
  };
  wait();
  return {
    sweepNow,
    stop: async () => {
      stopped = true;
      forget();
      await last;
    },
  };
}

const laterByMachine: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Sweeps every repository that the app is installed in, one after the other. Returns how many those were. */
export async function sweepInstallations({ probot, connect, turns, log }: Sweeping): Promise<number> {
  let repositories = 0;
  const app = await probot.auth();
  for (const { id } of await app.paginate("GET /app/installations", { per_page: 100 })) {
    const client = await probot.auth(id);
    const services = connect(client);
    for (const repository of await client.paginate("GET /installation/repositories", { per_page: 100 })) {
      if (repository.archived || repository.disabled) continue;
      const ref: RepositoryRef = { owner: repository.owner.login, repo: repository.name };
      repositories += 1;
      const { looked, decided, failed, stopped } = await sweep(ref, services, turns.inTurn);
      log(
        `${ref.owner}/${ref.repo} swept looked=${looked} decided=${decided.length} failed=${failed.length}${stopped ? ` stopped=${stopped.why}` : ""}`,
      );
    }
  }
  return repositories;
}
