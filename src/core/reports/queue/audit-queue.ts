import type { Desk } from "../../config/desk.ts";
import { queueStage } from "../../config/queue-stage.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import { type Instant, later } from "../../domain/ids.ts";
import type { LineSide } from "../../domain/work-change.ts";
import type { PublishedQueue } from "./published-queue.ts";
import { type QueueInput, queueInputOf } from "./queue-input.ts";
import { lineAt, sideOf } from "./queue-of.ts";
import { QueueWalk } from "./queue-walk.ts";

/** Where a request stands in the queue; null where it is not in it. */
export type QueuePlace = { readonly place: number; readonly of: number; readonly line: LineSide } | null;

/** A place that was recorded. */
interface Placed {
  readonly number: number;
  readonly at: Instant;
  readonly said: NonNullable<QueuePlace>;
}

/** What the audit of the queue keeps of a request. */
export interface AuditedQueueInput extends QueueInput {
  readonly placed: readonly Placed[];
}

/** A recorded place that the records of all requests do not give. */
export interface QueueDifference extends Placed {
  readonly computed: QueuePlace;
}

/**
 * A sweep works the queue out before it writes the places down, one by one, and GitHub may tell of a command a while later. So
 * a place is right that was right at some moment of the hour before.
 */
const HOUR = 3_600_000;

/** What the audit takes of all records of a request; acts that were taken back are among them, since they counted once. */
export const auditedQueueInput = (
  number: number,
  records: readonly DecisionRecord[],
  desk: Pick<Desk, "config">,
): AuditedQueueInput => ({
  ...queueInputOf(number, records, desk),
  placed: records.flatMap(({ at, changes }) =>
    changes.flatMap((change) => {
      if (change.kind !== "queue-placed") return [];
      const { place, of, line } = change;
      return [{ number, at, said: { place, of, line } }];
    }),
  ),
});

/** Works the queue out from the records alone, and names each recorded place that is another one. */
export function auditQueue(
  inputs: readonly AuditedQueueInput[],
  desk: Pick<Desk, "config">,
): readonly QueueDifference[] {
  if (queueStage(desk) === undefined) return [];
  const judge = judgeOf(inputs, desk);
  const placed = inputs.flatMap((input) => input.placed).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return placed.flatMap((one) => {
    const computed = judge(one, (place) => isSame(place, one.said));
    return computed === undefined ? [] : [{ ...one, computed }];
  });
}

/** A place that a board has published and that the records of all requests do not give; `computed` is null where none is. */
export interface PublishedDifference {
  readonly number: number;
  readonly at: Instant;
  readonly published: number;
  readonly computed: number | null;
}

/** Compares the order that a board has published with the one that the records had at that moment. */
export function auditPublished(
  { builtAt, entries }: PublishedQueue,
  inputs: readonly QueueInput[],
  desk: Pick<Desk, "config">,
): readonly PublishedDifference[] {
  if (queueStage(desk) === undefined) return [];
  const judge = judgeOf(inputs, desk);
  return entries.flatMap(({ number, place: published }) => {
    if (number === null) return [];
    const computed = judge({ number, at: builtAt }, (found) => found?.place === published);
    return computed === undefined ? [] : [{ number, at: builtAt, published, computed: computed?.place ?? null }];
  });
}

/** Says where a request stood at a moment, where that is not right, nor was at any moment of the hour before. */
function judgeOf(inputs: readonly QueueInput[], desk: Pick<Desk, "config">) {
  const walk = new QueueWalk(inputs, desk);
  const again = new QueueWalk(inputs, desk);
  return (
    { number, at }: Pick<Placed, "number" | "at">,
    isRight: (place: QueuePlace) => boolean,
  ): QueuePlace | undefined => {
    const computed = placeAt(walk, number, at, desk);
    const wasRight =
      isRight(computed) || momentsBefore(walk, at).some((then) => isRight(placeAt(again, number, then, desk)));
    return wasRight ? undefined : computed;
  };
}

/** The moments of the hour before at which the queue was another one. */
function momentsBefore({ events }: QueueWalk, at: Instant): readonly Instant[] {
  const first = later(at, -HOUR);
  const changes = events.map(({ event }) => event.at).filter((moment) => first < moment && moment <= at);
  return [first, ...changes.map((moment) => later(moment, -1000))];
}

function placeAt(walk: QueueWalk, number: number, at: Instant, desk: Pick<Desk, "config">): QueuePlace {
  const fold = walk.to(at);
  const index = fold.order.findIndex((standing) => standing.number === number);
  if (index < 0) return null;
  return { place: index + 1, of: fold.order.length, line: sideOf(index + 1, lineAt(fold, desk, at)) };
}

const isSame = (a: QueuePlace, b: QueuePlace): boolean =>
  a?.place === b?.place && a?.of === b?.of && a?.line === b?.line;
