import type { Person } from "./batch.ts";
import type { TextRef } from "./change.ts";
import type { Instant, StageId } from "./ids.ts";
import type { LineSide } from "./work-change.ts";
import type { Rank } from "./work-state.ts";

/** A place that was asked for, and for which request. */
export interface QueueRank extends Rank {
  readonly number: number;
  /**
   * What became of it: it holds, somebody objected, who asked named another place, the request left before it held, or
   * nothing yet.
   */
  readonly outcome: "held" | "objected" | "replaced" | "left" | "pending";
}

/** One approved request in the queue. */
export interface QueueEntry {
  /** From 1. */
  readonly place: number;
  readonly number: number;
  /** When it came into the queue: the day of its approval. */
  readonly since: Instant;
  /** Whole days since then. */
  readonly waited: number;
  /** The priority that the committee settled; null where it settled none. */
  readonly priority: string | null;
  /** The rank that put it where it stands, with its reason; null where it stands by priority and day. */
  readonly rank: QueueRank | null;
  /** The rank that was asked for and does not hold yet. */
  readonly pending: QueueRank | null;
  readonly line: LineSide;
}

/** How many requests of the queue can be taken into support in the period. */
export interface QueueLine {
  readonly places: number;
  /** How many were taken in the period already. */
  readonly started: number;
  /** How many places are left: this many requests stand above the line. */
  readonly free: number;
  /** First and last second of the period, UTC. */
  readonly from: Instant;
  readonly until: Instant;
}

/** Why a request came to another place. */
export type QueueMoveReason =
  | { readonly kind: "entered"; readonly priority: string | null }
  /** `to` is the stage that it went to; null where it ended. `started`: it was taken into support. */
  | { readonly kind: "left"; readonly to: StageId | null; readonly started: boolean }
  | { readonly kind: "ranked"; readonly by: Person; readonly reason: TextRef; readonly askedAt: Instant }
  /** The rank of another request moved it. */
  | { readonly kind: "moved-by-rank"; readonly of: number };

/** A change of place. Those behind a request that comes or goes move on without a word. */
export interface QueueMove {
  readonly at: Instant;
  readonly number: number;
  /** Null where it was not in the queue before. */
  readonly from: number | null;
  /** Null where it is in the queue no more. */
  readonly to: number | null;
  readonly why: QueueMoveReason;
}

/** All approved requests that wait for support, in order, as their records have it at a moment. */
export interface Queue {
  readonly at: Instant;
  readonly entries: readonly QueueEntry[];
  /** Null where the desk has no line. */
  readonly line: QueueLine | null;
  /** Oldest first. */
  readonly history: readonly QueueMove[];
  /** Every place that was asked for, oldest first. */
  readonly ranks: readonly QueueRank[];
}
