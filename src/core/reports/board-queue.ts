import { lowerMedian } from "../ballots/lower-median.ts";
import type { Desk } from "../config/desk.ts";
import { isQueued, pendingRank, placeInQueue, queueStage } from "../config/queue-stage.ts";
import type { Instant } from "../domain/ids.ts";
import type { QueueEntry, QueueLine } from "../domain/queue.ts";
import type { LineSide } from "../domain/work-change.ts";
import type { Rank } from "../domain/work-state.ts";
import type { WrittenText } from "./board-care-types.ts";
import type { QueueInput } from "./queue/queue-input.ts";
import { queueOf } from "./queue/queue-of.ts";
import type { RequestView } from "./request-view.ts";

/** A place that was asked for, and what became of it. */
export interface BoardRank {
  readonly place: number;
  readonly by: string | null;
  readonly at: Instant;
  readonly reason: WrittenText;
  readonly url: string | null;
  /** From when on it holds if nobody objects. */
  readonly holdsFrom: Instant;
  /** `ended`: another place was asked for, or the request left the queue. */
  readonly outcome: "pending" | "held" | "objected" | "withdrawn" | "ended";
  readonly objection: {
    readonly by: string | null;
    readonly at: Instant;
    readonly reason: WrittenText;
    readonly url: string | null;
  } | null;
}

/** What the members scored by one criterion. It orders nothing. */
export interface BoardScore {
  readonly criterion: string;
  /** The lower median. */
  readonly median: number;
  readonly highest: number;
  readonly scored: number;
}

/** What the queue and the scorecard have of one request. */
export interface BoardQueued {
  /** Null where it does not wait in the queue. Where it waits, and no sweep has found its place yet, the place is null. */
  readonly queued: { readonly place: number | null; readonly of: number | null; readonly line: LineSide } | null;
  /** Oldest first. */
  readonly ranks: readonly BoardRank[];
  readonly scores: readonly BoardScore[];
}

/** One line of the queue. The number is null where the request is only counted. */
export interface BoardQueueEntry extends Omit<QueueEntry, "number" | "rank" | "pending"> {
  readonly number: number | null;
  /** Null where it stands by priority and day, or where nothing of it may be shown. */
  readonly rank: BoardRank | null;
  readonly pending: BoardRank | null;
}

/** A change of place; `of` is the request whose rank moved it. Numbers of what is only counted are null. */
export interface BoardQueueMove {
  readonly at: Instant;
  readonly number: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly why: "entered" | "left" | "ranked" | "moved-by-rank";
  readonly of: number | null;
}

/** The queue as everybody may see it. */
export interface BoardQueue {
  readonly line: QueueLine | null;
  readonly entries: readonly BoardQueueEntry[];
  /** Oldest first. */
  readonly history: readonly BoardQueueMove[];
}

/** What the queue and the scorecard have of one request, with names and words as far as they may be shown. */
export function boardQueued(view: RequestView): BoardQueued {
  const { state, desk } = view;
  const queued = placeInQueue(state, desk);
  return {
    queued: isQueued(state, desk)
      ? { place: queued?.place ?? null, of: queued?.of ?? null, line: queued?.line ?? null }
      : null,
    ranks: state.ranks.map((rank) => boardRank(rank, view)),
    scores: boardScores(view),
  };
}

function boardRank(rank: Rank, view: RequestView): BoardRank {
  const { place, by, at, reason, holdsFrom, objection } = rank;
  const { names, written, urlOf, desk } = view;
  // Where votes are not shown by name, a comment's address would name who wrote it.
  const url = (comment: typeof reason.comment) => (desk.config.board.voters === "handle" ? urlOf(comment) : null);
  return {
    place,
    by: names.person(by),
    at,
    reason: written(reason),
    url: url(reason.comment),
    holdsFrom,
    outcome: outcomeOf(rank, view),
    objection: objection
      ? {
          by: names.person(objection.by),
          at: objection.at,
          reason: written(objection.reason),
          url: url(objection.reason.comment),
        }
      : null,
  };
}

function outcomeOf(rank: Rank, { state, desk }: RequestView): BoardRank["outcome"] {
  if (rank.heldAt) return "held";
  if (rank.objection) return rank.objection.by.id === rank.by.id ? "withdrawn" : "objected";
  return rank === pendingRank(state, desk) ? "pending" : "ended";
}

function boardScores({ state, desk }: RequestView): readonly BoardScore[] {
  const card = desk.config.scorecard;
  return (card?.criteria ?? []).flatMap(({ id, title }) => {
    const given = state.scores.filter(({ criterion }) => criterion === id).map(({ score }) => score);
    const median = lowerMedian(given);
    return median === undefined || !card
      ? []
      : [{ criterion: title, median, highest: card.highest, scored: given.length }];
  });
}

/** The queue at a moment, from the records of all requests; null where the desk has none. */
export function boardQueue(
  inputs: readonly QueueInput[],
  shown: readonly (BoardQueued & { readonly number: number })[],
  desk: Desk,
  at: Instant,
): BoardQueue | null {
  if (queueStage(desk) === undefined) return null;
  const queue = queueOf(inputs, desk, at);
  const known = new Map(shown.map((request) => [request.number, request]));
  const numberOf = (number: number): number | null => (known.has(number) ? number : null);
  return {
    line: queue.line,
    entries: queue.entries.map(({ number, rank, pending, ...entry }) => {
      const ranks = known.get(number)?.ranks ?? [];
      const ofRank = (wanted: typeof rank) => ranks.findLast(({ at: asked }) => asked === wanted?.at) ?? null;
      return { ...entry, number: numberOf(number), rank: ofRank(rank), pending: ofRank(pending) };
    }),
    history: queue.history.map(({ at: moved, number, from, to, why }) => ({
      at: moved,
      number: numberOf(number),
      from,
      to,
      why: why.kind,
      of: why.kind === "moved-by-rank" ? numberOf(why.of) : null,
    })),
  };
}
