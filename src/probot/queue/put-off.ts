import { GitHubError } from "../../github/port.ts";
import type { Later } from "../later.ts";

/** A wait for a limit of GitHub that is worth it. A longer one is left to the sweep. */
const LONGEST = 5 * 60_000;

/** Work that waits until GitHub takes requests again. */
export interface PutOff<Job> {
  /** Does `work` after so many milliseconds. */
  hold(job: Job, milliseconds: number, work: () => void): void;
  readonly size: number;
  /** Gives up all that waits, and tells what that was. */
  clear(): readonly Job[];
}

/** Makes a place for work that waits. */
export function createPutOff<Job>(later: Later): PutOff<Job> {
  const held = new Map<Job, () => void>();
  return {
    hold: (job, milliseconds, work) => {
      const cancel = later(() => {
        held.delete(job);
        work();
      }, milliseconds);
      held.set(job, cancel);
    },
    get size() {
      return held.size;
    },
    clear: () => {
      const jobs = [...held.keys()];
      for (const cancel of held.values()) cancel();
      held.clear();
      return jobs;
    },
  };
}

/** Milliseconds until GitHub takes requests again, where it said when and that is soon. */
export function waitFor(failure: unknown, now: number): number | undefined {
  if (!(failure instanceof GitHubError) || failure.waitUntil === undefined) return undefined;
  const wait = Math.max(Date.parse(failure.waitUntil) - now, 0);
  return wait <= LONGEST ? wait : undefined;
}
