import type { Desk } from "../config/desk.ts";
import { isOver } from "../config/is-over.ts";
import { earliest, type Instant, latest, millisecondsOf } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { heldTime } from "./held-time.ts";

/** How long a request takes, in whole days: in all, and how many of them it was on hold. */
export interface RequestDays {
  readonly inAll: number;
  readonly onHold: number;
}

const DAY = 86_400_000;

/**
 * Days from the moment a request reached the desk until it ended or was delivered, or until `now`. A day on which two
 * holds stood counts once. Nothing of a request that is not registered.
 */
export function requestDays(state: RequestState, desk: Desk, now: Instant): RequestDays {
  const from = state.registered?.receivedAt ?? now;
  const until = latest(from, earliest(now, endOf(state, desk) ?? now));
  return {
    inAll: Math.floor((millisecondsOf(until) - millisecondsOf(from)) / DAY),
    onHold: Math.floor(heldTime(state, from, until) / DAY),
  };
}

/** When it ended, or entered the first of the stages in which it has been closed since. */
function endOf({ exit, stage, visits }: RequestState, { config }: Desk): Instant | undefined {
  if (exit) return exit.at;
  const isOverIn = (id: string | undefined): boolean => isOver(config.stages.find((one) => one.id === id));
  if (!isOverIn(stage)) return undefined;
  const lastOpen = visits.findLastIndex((visit) => !isOverIn(visit.stage));
  return visits[lastOpen + 1]?.at;
}
