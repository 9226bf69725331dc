import { type Instant, instantAt } from "../core/domain/ids.ts";
import type { Limit } from "./limit-in.ts";

/** How long GitHub wants no requests. */
export interface Wait {
  /** The status by which GitHub said so. */
  readonly status: number;
  /** On GitHub's clock; undefined where GitHub never told its time. */
  readonly until: Instant | undefined;
}

/**
 * Holds requests back while GitHub wants none. To go on asking counts against an app, so all clients of one installation or
 * run share a gate. Nothing waits at it: what comes while it is shut fails at once.
 */
export interface LimitGate {
  /** The wait that is on now. */
  held(): Wait | undefined;
  /** Takes what an answer told: GitHub's time, in milliseconds since 1970, and a limit. Returns the wait that follows. */
  take(told: { readonly date: number | undefined; readonly limit: Limit | undefined }): Wait | undefined;
}

const SECOND = 1_000;
/** GitHub's advice where it names no time: at least a minute, and longer each time. */
const SHORTEST_GUESS = 60 * SECOND;
/** No window of GitHub's is longer, so a wrong time in an answer shuts nobody out for days. */
const LONGEST = 3_600 * SECOND;

/** A gate that is open. `monotonicMs` only ever counts up, in milliseconds; where it starts does not matter. */
export function createLimitGate(monotonicMs: () => number = () => performance.now()): LimitGate {
  let clock: { readonly date: number; readonly at: number } | undefined;
  let shut: { readonly status: number; readonly until: number } | undefined;
  let inARow = 0;
  const held = (): Wait | undefined => {
    if (!shut || monotonicMs() >= shut.until) return undefined;
    const until = clock && instantAt(Math.ceil((clock.date + shut.until - clock.at) / SECOND) * SECOND);
    return { status: shut.status, until };
  };
  return {
    held,
    take({ date, limit }) {
      const at = monotonicMs();
      const isShut = held() !== undefined;
      if (date !== undefined) clock = { date, at };
      if (!limit) {
        if (!isShut) inARow = 0;
        return undefined;
      }
      // Requests that were under way together were refused together: that is one limit.
      if (!isShut) inARow += 1;
      const until = at + lengthOf(limit, date, inARow);
      shut = { status: limit.status, until: Math.max(until, shut?.until ?? until) };
      return held();
    },
  };
}

function lengthOf({ retryAfter, resetAt }: Limit, date: number | undefined, inARow: number): number {
  const guess = SHORTEST_GUESS * 2 ** Math.min(inARow - 1, 10);
  const untilReset = resetAt !== undefined && date !== undefined ? resetAt - date : undefined;
  const told = retryAfter === undefined ? untilReset : retryAfter * SECOND;
  return Math.min(Math.max(told ?? guess, SECOND), LONGEST);
}
