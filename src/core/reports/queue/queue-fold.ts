import type { Instant } from "../../domain/ids.ts";
import type { QueueMove, QueueRank } from "../../domain/queue.ts";
import type { Rank } from "../../domain/work-state.ts";
import type { QueueEvent } from "./queue-input.ts";

/** A request in the queue while the records are read. */
export interface Standing {
  readonly number: number;
  readonly since: Instant;
  readonly priority: string | null;
  /** How heavy it is for those that come later; nobody passes the infinitely heavy. */
  readonly weight: number;
  readonly rank: QueueRank | null;
  readonly pending: QueueRank | null;
}

type Said<K extends QueueEvent["kind"]> = Extract<QueueEvent, { readonly kind: K }>;

/** What the records of all requests add up to, read one after the other, oldest first. */
export class QueueFold {
  /** The first is the next. */
  readonly order: Standing[] = [];
  /** When each request was taken into support for the last time; a request that came back is not among them. */
  readonly started = new Map<number, Instant>();
  /** Oldest first. */
  readonly history: QueueMove[] = [];
  /** Every place that was asked for, oldest first, each with what became of it. */
  readonly ranks: QueueRank[] = [];
  readonly #waiting = new Set<number>();
  readonly #newest = new Map<number, number>();
  readonly #scale: readonly string[];

  /** `scale` has the priorities, the most important last. */
  constructor(scale: readonly string[]) {
    this.#scale = scale;
  }

  /** Reads what one request did next. */
  take(number: number, event: QueueEvent): void {
    switch (event.kind) {
      case "entered":
        this.#enter(number, event);
        break;
      case "left":
        this.#leave(number, event);
        break;
      case "asked":
        this.#ask(number, event.rank);
        break;
      case "objected":
        if (this.#settle(number, "objected", { objection: event.objection })) this.#change(number, { pending: null });
        break;
      case "held":
        this.#hold(number, event);
        break;
    }
  }

  #enter(number: number, { at, priority }: Said<"entered">): void {
    if (this.#waiting.has(number)) return;
    this.#waiting.add(number);
    this.started.delete(number);
    const weight = priority === null ? -1 : this.#scale.indexOf(priority);
    const index = this.order.findLastIndex((before) => before.weight >= weight) + 1;
    this.order.splice(index, 0, { number, since: at, priority, weight, rank: null, pending: null });
    this.history.push({ at, number, from: null, to: index + 1, why: { kind: "entered", priority } });
  }

  #leave(number: number, { at, to, started }: Said<"left">): void {
    const index = this.#indexOf(number);
    if (index < 0) return;
    this.order.splice(index, 1);
    this.#waiting.delete(number);
    if (started) this.started.set(number, at);
    this.#settle(number, "left");
    this.history.push({ at, number, from: index + 1, to: null, why: { kind: "left", to, started } });
  }

  #ask(number: number, asked: Rank): void {
    if (!this.#waiting.has(number)) return;
    this.#settle(number, "replaced");
    const pending: QueueRank = { ...asked, number, outcome: "pending" };
    this.#newest.set(number, this.ranks.length);
    this.ranks.push(pending);
    this.#change(number, { pending });
  }

  #hold(number: number, { at, place }: Said<"held">): void {
    const index = this.#indexOf(number);
    const standing = this.order[index];
    const rank = standing && this.#settle(number, "held", { heldAt: at });
    if (!rank) return;
    const to = Math.min(place, this.order.length);
    this.order.splice(index, 1);
    // Who was put forward is not passed by those that come later. Who was put back is passed by whoever passes the one before.
    const weight =
      to <= index + 1 ? Number.POSITIVE_INFINITY : Math.min(standing.weight, this.order[to - 2]?.weight ?? -1);
    this.order.splice(to - 1, 0, { ...standing, weight, rank, pending: null });
    const { by, reason, at: askedAt } = rank;
    this.history.push({ at, number, from: index + 1, to, why: { kind: "ranked", by, reason, askedAt } });
    this.history.push(...this.#movedBy(number, index + 1, to, at));
  }

  /** Those between the old and the new place went one place down or up. */
  #movedBy(of: number, from: number, to: number, at: Instant): readonly QueueMove[] {
    const isUp = to < from;
    const between = isUp ? this.order.slice(to, from) : this.order.slice(from - 1, to - 1);
    return between.map(({ number }, n) => {
      const place = (isUp ? to + 1 : from) + n;
      return { at, number, from: isUp ? place - 1 : place + 1, to: place, why: { kind: "moved-by-rank", of } };
    });
  }

  /** What became of the newest rank of a request; undefined where none is pending. */
  #settle(number: number, outcome: QueueRank["outcome"], more: Partial<Rank> = {}): QueueRank | undefined {
    const place = this.#newest.get(number);
    const rank = place === undefined ? undefined : this.ranks[place];
    if (place === undefined || rank?.outcome !== "pending") return undefined;
    const settled: QueueRank = { ...rank, ...more, outcome };
    this.ranks[place] = settled;
    return settled;
  }

  #change(number: number, news: Partial<Standing>): void {
    const index = this.#indexOf(number);
    const standing = this.order[index];
    if (standing) this.order[index] = { ...standing, ...news };
  }

  #indexOf(number: number): number {
    return this.order.findIndex((standing) => standing.number === number);
  }
}
