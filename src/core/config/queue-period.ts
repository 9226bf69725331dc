import { type Instant, instantAt, millisecondsOf } from "../domain/ids.ts";
import type { DeskConfig } from "./desk.ts";

/** A period of the queue's line: its first and its last second, UTC. */
export interface QueuePeriod {
  readonly from: Instant;
  readonly until: Instant;
}

const MONTHS: Readonly<Record<DeskConfig["queue"]["per"], number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** The period by the calendar in which a moment lies: a quarter begins in January, April, July or October. */
export function queuePeriod(per: DeskConfig["queue"]["per"], at: Instant): QueuePeriod {
  const day = new Date(millisecondsOf(at));
  const months = MONTHS[per];
  const first = Math.floor(day.getUTCMonth() / months) * months;
  const beginOf = (month: number): number => Date.UTC(day.getUTCFullYear(), month, 1);
  return { from: instantAt(beginOf(first)), until: instantAt(beginOf(first + months) - 1000) };
}
