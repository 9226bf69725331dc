import { type Instant, instantAt, millisecondsOf } from "../core/domain/ids.ts";

/** The only clock of a sandbox. It stands still until somebody moves it. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the clock to `at`, forwards or backwards. */
  set(at: Instant): void;
  /** Moves the clock forward by `milliseconds`. */
  advance(milliseconds: number): void;
}

/** A clock that stands at `start`. */
export function createClock(start: Instant): SandboxClock {
  let now = millisecondsOf(start);
  return {
    now: () => now,
    set: (at) => {
      now = millisecondsOf(at);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** What the clock shows, as GitHub writes it: whole seconds. */
export const instantOf = (clock: SandboxClock): Instant => instantAt(clock.now());
