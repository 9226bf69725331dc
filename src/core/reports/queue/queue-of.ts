import type { Desk } from "../../config/desk.ts";
import { queuePeriod } from "../../config/queue-period.ts";
import { queueStage } from "../../config/queue-stage.ts";
import { type Instant, millisecondsOf } from "../../domain/ids.ts";
import type { Queue, QueueEntry, QueueLine } from "../../domain/queue.ts";
import type { RequestSnapshot } from "../../domain/snapshot.ts";
import type { LineSide } from "../../domain/work-change.ts";
import type { QueueFold, Standing } from "./queue-fold.ts";
import { type QueueInput, queueInput } from "./queue-input.ts";
import { QueueWalk } from "./queue-walk.ts";

const DAY = 86_400_000;

/**
 * The queue at a moment, from the records of all requests: the same records give the same queue, in whatever order the
 * requests come. A request that comes in stands behind those that came before it, but before those of lower priority; it
 * never passes one that a rank put forward, and passes one that a rank put back where it passes the request before that one. A
 * rank that holds moves its request to the place; others keep their order.
 */
export function queueOf(inputs: readonly QueueInput[], desk: Pick<Desk, "config">, at: Instant): Queue {
  const fold = new QueueWalk(inputs, desk).to(at);
  const line = lineAt(fold, desk, at);
  const entries = fold.order.map((standing, index) => entryAt(standing, index + 1, line, at));
  return { at, entries, line, history: fold.history, ranks: fold.ranks };
}

/** The queue at a moment, from the threads of all requests; undefined where the desk has none. */
export function queueUntil(
  requests: readonly RequestSnapshot[],
  desk: Pick<Desk, "config">,
  at: Instant,
): Queue | undefined {
  if (queueStage(desk) === undefined) return undefined;
  const inputs = requests.map((snapshot) => queueInput(snapshot, [], desk));
  return queueOf(inputs, desk, at);
}

/** The line at a moment. A place that was used in the period is used up, unless its request came back. */
export function lineAt({ started }: QueueFold, { config }: Pick<Desk, "config">, at: Instant): QueueLine | null {
  const { places, per } = config.queue;
  if (places === undefined) return null;
  const period = queuePeriod(per, at);
  const used = [...started.values()].filter((day) => period.from <= day).length;
  return { places, started: used, free: Math.max(0, places - used), ...period };
}

function entryAt(standing: Standing, place: number, line: QueueLine | null, at: Instant): QueueEntry {
  const { number, since, priority, rank, pending } = standing;
  return {
    place,
    number,
    since,
    waited: Math.floor((millisecondsOf(at) - millisecondsOf(since)) / DAY),
    priority,
    rank,
    pending,
    line: sideOf(place, line),
  };
}

/** On which side of the line a place is. */
export const sideOf = (place: number, line: QueueLine | null): LineSide =>
  line === null ? null : place <= line.free ? "above" : "below";
