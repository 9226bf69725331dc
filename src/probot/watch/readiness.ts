/** What the answer of `/readyz` depends on. Times in milliseconds since 1970. */
export interface Readiness {
  readonly isStopping: boolean;
  /** Whether GitHub took the App's key since the start. */
  readonly keyWorks: boolean;
  readonly hasRoom: boolean;
  /** When the last sweep ended that did not fail; before the first, when the server started. */
  readonly sweptAt: number;
  /** Minutes between two sweeps; undefined where there are none by the clock. */
  readonly sweepMinutes: number | undefined;
  readonly now: number;
}

/** So many periods without a sweep mean that sweeps fail, or that one hangs. */
const PERIODS = 3;

/** Why the server should not be relied on, or nothing. Holds no names and no secrets: anybody may read it. */
export function notReady(readiness: Readiness): string | undefined {
  const { isStopping, keyWorks, hasRoom, sweptAt, sweepMinutes, now } = readiness;
  if (isStopping) return "stopping";
  if (!keyWorks) return "GitHub has not taken the key of the App";
  if (!hasRoom) return "too many deliveries wait";
  if (sweepMinutes !== undefined && now - sweptAt > PERIODS * sweepMinutes * 60_000) return "the last sweep is too old";
  return undefined;
}
