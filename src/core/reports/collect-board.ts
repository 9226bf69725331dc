import type { Desk } from "../config/desk.ts";
import { queueStage } from "../config/queue-stage.ts";
import { type Counted, counted, countedFromBefore } from "./board-counted.ts";
import { boardRequestOf } from "./board-request.ts";
import type { BoardRequest } from "./board-types.ts";
import { type QueueInput, queueInput } from "./queue/queue-input.ts";
import type { RequestView } from "./request-view.ts";

/** What the board's data is made of: of each request only what the board shows, the newest number first. */
export interface Collected {
  readonly all: readonly Counted[];
  /** What the queue takes of the requests that came to it. */
  readonly queued: readonly QueueInput[];
  /** Where the requests come from; null where there were none. */
  readonly repository: string | null;
}

/** Takes one request after another, in any order. Nothing of a request is kept but what the board shows. */
export interface BoardCollecting {
  /** Takes a request as it may be shown. What is not registered, and reports of outcomes, count for nothing. */
  add(view: RequestView): void;
  collected(): Collected;
}

/** Begins to collect, with the requests from before the desk. */
export function collectBoard(desk: Desk, historic: readonly BoardRequest[]): BoardCollecting {
  const all: Counted[] = historic.map(countedFromBefore);
  const queued: QueueInput[] = [];
  const stage = queueStage(desk);
  let repository: string | null = null;
  return {
    add(view) {
      const { state, snapshot } = view;
      repository ??= snapshot.repository.url;
      if (stage !== undefined && state.visits.some((visit) => visit.stage === stage))
        queued.push(queueInput(snapshot, [], desk));
      if (state.registered && !state.report) all.push(counted(boardRequestOf(view), state, desk));
    },
    collected: () => ({ all: all.toSorted((a, b) => b.request.number - a.request.number), queued, repository }),
  };
}
