import type { Desk } from "../../config/desk.ts";
import type { Instant } from "../../domain/ids.ts";
import { QueueFold } from "./queue-fold.ts";
import type { QueueEvent, QueueInput } from "./queue-input.ts";

interface OfRequest {
  readonly number: number;
  readonly event: QueueEvent;
}

/**
 * The queue from moment to moment. To go on in time reads only what is new; to go back, or over a moment at which an act was
 * taken back, reads all anew.
 */
export class QueueWalk {
  /** Oldest first. What several requests did in one second comes by their number, whatever the order of the requests. */
  readonly events: readonly OfRequest[];
  readonly #takenBack: readonly Instant[];
  readonly #scale: readonly string[];
  #fold: QueueFold;
  #read = 0;
  #at: Instant | undefined;

  constructor(inputs: readonly QueueInput[], { config }: Pick<Desk, "config">) {
    // To sort keeps the order of what is equal, so the events of one request stay as its records have them.
    this.events = inputs
      .flatMap(({ number, events }) => events.map((event) => ({ number, event })))
      .sort((a, b) => (a.event.at === b.event.at ? a.number - b.number : a.event.at < b.event.at ? -1 : 1));
    this.#takenBack = this.events.flatMap(({ event }) => event.undoneAt ?? []);
    this.#scale = config.priorities.scale;
    this.#fold = new QueueFold(this.#scale);
  }

  /** What counts at a moment. The next call changes it. */
  to(at: Instant): QueueFold {
    const before = this.#at;
    if (before !== undefined && (at < before || this.#takenBack.some((undone) => before < undone && undone <= at))) {
      this.#fold = new QueueFold(this.#scale);
      this.#read = 0;
    }
    this.#at = at;
    for (let next = this.events[this.#read]; next && next.event.at <= at; next = this.events[this.#read]) {
      const { number, event } = next;
      if (event.undoneAt === undefined || event.undoneAt > at) this.#fold.take(number, event);
      this.#read += 1;
    }
    return this.#fold;
  }
}
