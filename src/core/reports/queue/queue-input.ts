import type { Desk } from "../../config/desk.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { Change } from "../../domain/change.ts";
import type { Instant, StageId } from "../../domain/ids.ts";
import type { RequestSnapshot } from "../../domain/snapshot.ts";
import type { Rank } from "../../domain/work-state.ts";
import { type RecordThread, writtenRecords } from "../../workflow/derive-state.ts";

/** Something in a request's records that the queue is made of. */
export type QueueEvent = {
  readonly at: Instant;
  /** From when on it counts for nothing, since it was taken back. */
  readonly undoneAt?: Instant;
} & (
  | { readonly kind: "entered"; readonly priority: string | null }
  | { readonly kind: "left"; readonly to: StageId | null; readonly started: boolean }
  | { readonly kind: "asked"; readonly rank: Rank }
  | { readonly kind: "objected"; readonly objection: NonNullable<Rank["objection"]> }
  | { readonly kind: "held"; readonly place: number }
);

/** All that the queue takes of a request: what made it come and go and change its place. */
export interface QueueInput {
  readonly number: number;
  /** In the order of the records; none where the request never came to the queue. */
  readonly events: readonly QueueEvent[];
}

/** What the queue takes of a thread, with the records of a look that are not written yet. */
export const queueInput = (
  snapshot: RecordThread & { readonly issue: Pick<RequestSnapshot["issue"], "number"> },
  fresh: readonly DecisionRecord[],
  desk: Pick<Desk, "config">,
): QueueInput =>
  queueInputOf(snapshot.issue.number, [...writtenRecords(snapshot).map(({ record }) => record), ...fresh], desk);

/** What the queue takes of all records of a request, oldest first; acts that were taken back are among them. */
export function queueInputOf(
  number: number,
  records: readonly DecisionRecord[],
  { config }: Pick<Desk, "config">,
): QueueInput {
  const queue = config.stages.findIndex((stage) => stage.queue);
  const undoneAt = takenBack(records);
  const events: QueueEvent[] = [];
  let priority: string | null = null;
  let clock: Instant | undefined;
  let known = false;
  for (const { key, at: said, changes } of records) {
    // What was noticed late stands behind what was recorded before it.
    const at: Instant = clock !== undefined && clock > said ? clock : said;
    const undone = undoneAt.get(key);
    for (const change of changes) {
      if (change.kind === "priority-settled" && undone === undefined) priority = change.priority;
      const event = eventOf(change, at, priority, config.stages, queue);
      if (!event) continue;
      clock = at;
      known ||= event.kind === "entered";
      if (known) events.push({ ...event, at, ...(undone !== undefined && { undoneAt: undone }) });
    }
  }
  return { number, events };
}

type Bare = QueueEvent extends infer Each ? (Each extends QueueEvent ? Omit<Each, "at" | "undoneAt"> : never) : never;

function eventOf(
  change: Change,
  at: Instant,
  priority: string | null,
  stages: Desk["config"]["stages"],
  queue: number,
): Bare | undefined {
  if (change.kind === "stage-entered") {
    const place = stages.findIndex(({ id }) => id === change.stage);
    const isQueue = queue >= 0 && place === queue;
    return isQueue ? { kind: "entered", priority } : { kind: "left", to: change.stage, started: place > queue };
  }
  if (change.kind === "request-left") return { kind: "left", to: null, started: false };
  if (change.kind === "rank-asked") {
    const { place, by, reason, holdsFrom } = change;
    return { kind: "asked", rank: { place, by, reason, holdsFrom, at } };
  }
  if (change.kind === "rank-objected")
    return { kind: "objected", objection: { by: change.by, at, reason: change.reason } };
  return change.kind === "rank-held" ? { kind: "held", place: change.place } : undefined;
}

/** When each act that was taken back was taken back, by its key. */
function takenBack(records: readonly DecisionRecord[]): ReadonlyMap<string, Instant> {
  return new Map(
    records.flatMap(({ at, changes }) =>
      changes.flatMap((change) => (change.kind === "act-undone" ? [[change.key, at] as const] : [])),
    ),
  );
}
