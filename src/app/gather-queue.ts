import type { Desk } from "../core/config/desk.ts";
import { queuePeriod } from "../core/config/queue-period.ts";
import { isQueued, placeInQueue, queueStage } from "../core/config/queue-stage.ts";
import { type Instant, later, latest } from "../core/domain/ids.ts";
import type { Queue } from "../core/domain/queue.ts";
import type { RequestState } from "../core/domain/request-state.ts";
import type { RequestEvent } from "../core/domain/snapshot.ts";
import { type QueueInput, queueInput } from "../core/reports/queue/queue-input.ts";
import { queueOf } from "../core/reports/queue/queue-of.ts";
import type { RequestRef } from "../github/port.ts";
import type { ProcessReport } from "./process-request.ts";

/** A request whose records say another place than the queue has, and what they should say. */
export interface ToPlace {
  readonly ref: RequestRef;
  readonly event: Extract<RequestEvent, { readonly kind: "queue-placed" }>;
}

/** Gathers from looks at all requests what the queue is made of. Only that is kept, not the threads. */
export interface QueueGathering {
  /** Takes a look's report; a later one of the same request replaces it. */
  take(report: ProcessReport): void;
  /** Notes that a request could not be looked at: nobody's place is known then. */
  miss(request: number): void;
  /** The queue, at the moment of the last look; undefined where the desk has none, or where a request is missing. */
  queue(): Queue | undefined;
  /** The first moment of the line's period, where it lies so far back that requests of it are not recent any more. */
  reachesBack(): Instant | undefined;
  /** The requests that wait in the queue and do not know their place. */
  toPlace(): readonly ToPlace[];
}

/** Listings of recent requests reach back 200 days. */
const RECENT = 199 * 86_400_000;

interface Seen {
  readonly ref: RequestRef;
  readonly input: QueueInput;
  /** What the records say of the place; undefined where the request is not in the queue, or where the desk may not write. */
  readonly known?: { readonly place: RequestState["queued"] };
}

/** Begins to gather. */
export function gatherQueue(): QueueGathering {
  const seen = new Map<number, Seen>();
  const missed = new Set<number>();
  let begun: { readonly desk: Desk; readonly at: Instant } | undefined;
  let made: Queue | undefined;

  const take = (report: ProcessReport): void => {
    if (report.kind === "config-broken") return;
    const { ref, snapshot, desk } = report;
    begun = { desk, at: latest(begun?.at ?? snapshot.readAt, snapshot.readAt) };
    made = undefined;
    missed.delete(ref.number);
    if (queueStage(desk) === undefined) return;
    if (report.kind === "left-alone") {
      if (snapshot.incomplete.length > 0) missed.add(ref.number);
      seen.set(ref.number, { ref, input: queueInput(snapshot, [], desk) });
    } else {
      const { state, records } = report.decision;
      const isOurs = report.kind === "done" || report.because === "dry-run";
      seen.set(ref.number, {
        ref,
        input: queueInput(snapshot, records, desk),
        ...(isOurs && isQueued(state, desk) && { known: { place: placeInQueue(state, desk) } }),
      });
    }
    report.also?.forEach(take);
  };

  const queue = (): Queue | undefined => {
    if (!begun || missed.size > 0 || queueStage(begun.desk) === undefined) return undefined;
    made ??= queueOf(
      [...seen.values()].map(({ input }) => input),
      begun.desk,
      begun.at,
    );
    return made;
  };

  return {
    take,
    miss: (request) => missed.add(request),
    queue,
    reachesBack: () => {
      const { places, per } = begun?.desk.config.queue ?? {};
      if (!begun || places === undefined || per === undefined || queueStage(begun.desk) === undefined) return undefined;
      const { from } = queuePeriod(per, begun.at);
      return from < later(begun.at, -RECENT) ? from : undefined;
    },
    toPlace: () => {
      const entries = queue()?.entries ?? [];
      return entries.flatMap(({ number, place, line }): readonly ToPlace[] => {
        const { ref, known } = seen.get(number) ?? {};
        const of = entries.length;
        const isSame = known?.place?.place === place && known.place.of === of && known.place.line === line;
        return ref && known && !isSame ? [{ ref, event: { kind: "queue-placed", place, of, line } }] : [];
      });
    },
  };
}
