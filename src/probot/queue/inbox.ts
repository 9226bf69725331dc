import type { Later } from "../later.ts";
import type { Metrics } from "../watch/metrics.ts";
import { createDeliveryEnds, type DeliveryEnds, type DeliveryEndsWish } from "./delivery-ends.ts";
import { goesFirst, joinJobs, type LookJob, type SignedDelivery, toLookJob } from "./look-job.ts";
import { createPutOff, waitFor } from "./put-off.ts";
import { createSeenDeliveries } from "./seen-deliveries.ts";
import { type LookWish, takeLook } from "./take-look.ts";
import { createWorkQueue } from "./work-queue.ts";

/** Looks under way at once. GitHub allows a hundred requests at a time, and each look has one. */
const AT_ONCE = 8;

/** Takes deliveries in, and works on them afterwards. */
export interface Inbox {
  /** Puts a delivery into the queue, unless nothing would come of it. Answers at once, and never throws. */
  take(delivery: SignedDelivery): void;
  /** Whether the queue takes another look. What it does not take is left to the sweep. */
  hasRoom(): boolean;
  /** Ends when nothing waits and nothing is under way; what waits for a limit of GitHub aside. */
  idle(): Promise<void>;
  /** Gives up what waits for GitHub, works on the rest until `timeIsOver`, and tells how many deliveries are left to the sweep. */
  stop(timeIsOver: Promise<void>): Promise<number>;
}

/** What an inbox needs. */
export interface InboxWish extends LookWish, DeliveryEndsWish {
  readonly metrics: Pick<Metrics, "looks" | "deliveries" | "failures" | "waiting" | "working">;
  readonly later: Later;
  readonly now: () => number;
  /** Login of the App's own account, once it is known. */
  readonly ownLogin: () => string | undefined;
  /** How many looks may wait. */
  readonly mostWaiting: number;
}

/** Makes an inbox. In the log, each delivery has one line that says what became of it. */
export function createInbox(wish: InboxWish): Inbox {
  const seen = createSeenDeliveries();
  const ends = createDeliveryEnds(wish);
  const leave: Leave = (job, end, fields) => {
    for (const { id } of job.deliveries) seen.forget(id);
    ends.tellAll(job, end, fields);
  };
  const { queue, hasRoom, stop } = createLookQueue(wish, ends, leave);
  return {
    take: (delivery) => {
      if (seen.has(delivery.id)) return ends.tell(delivery, "duplicate");
      const job = toLookJob(delivery);
      if ("ignored" in job) return ends.tell(delivery, "ignored", { why: job.ignored });
      if (isEcho(delivery, wish.ownLogin())) return ends.tell(delivery, "own");
      seen.add(delivery.id);
      queue.put(job);
    },
    hasRoom,
    idle: queue.idle,
    stop,
  };
}

/** Gives up a job: its deliveries may come again. */
type Leave = (job: LookJob, end: "failed" | "left", fields?: { readonly incident: string }) => void;

/** The queue of looks, and the place for those that wait for a limit of GitHub. */
function createLookQueue(wish: InboxWish, { tellAll, tellFailure, tellPutOff }: DeliveryEnds, leave: Leave) {
  const { metrics, later, now, mostWaiting } = wish;
  const putOff = createPutOff<LookJob>(later);
  let stopping = false;
  const fail = (job: LookJob, failure: unknown): void => {
    const wait = job.again || stopping ? undefined : waitFor(failure, now());
    if (wait === undefined) {
      leave(job, "failed", { incident: tellFailure(job, failure) });
      return;
    }
    tellPutOff(job, failure, wait);
    putOff.hold(job, wait, () => queue.put({ ...job, again: true }));
  };
  const queue = createWorkQueue<LookJob>({
    join: joinJobs,
    goesFirst,
    atOnce: AT_ONCE,
    work: (job) =>
      takeLook(job, wish).then(
        ({ end, fields }) => tellAll(job, end, fields),
        (failure: unknown) => fail(job, failure),
      ),
    onChange: () => {
      metrics.waiting.set(queue.waiting + putOff.size);
      metrics.working.set(queue.working);
    },
  });
  return {
    queue,
    hasRoom: () => queue.waiting + putOff.size < mostWaiting,
    stop: async (timeIsOver: Promise<void>): Promise<number> => {
      stopping = true;
      const given = putOff.clear();
      await Promise.race([queue.idle(), timeIsOver]);
      const left = [...given, ...queue.abandon()];
      for (const job of left) leave(job, "left");
      return left.flatMap(({ deliveries }) => deliveries).length;
    },
  };
}

/** What the App did itself: the look that did it has seen to it. Only a new issue of its own was looked at by nobody yet. */
const isEcho = ({ name, action, by }: SignedDelivery, own: string | undefined): boolean =>
  by === own && `${name}.${action}` !== "issues.opened";
