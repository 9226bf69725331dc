import type { Instant } from "../ids.ts";
import type { Sentence } from "../sentence.ts";

/** A moment in a message. It is shown in UTC. */
export interface Time {
  readonly at: Instant;
}

/** A day in a message, for what needs no hour: a moment of it, UTC. */
export interface Day {
  readonly day: Instant;
}

/** An address in a message, built by the desk. */
export interface Place {
  readonly href: string;
}

/** A sentence that stands within another. */
export interface Phrase {
  readonly anyOf: readonly Sentence[];
}

/** A word of the desk's configuration, as a stage's title: where it is a preset's own, it is said in the reader's language. */
export interface Term {
  readonly term: string;
}

/** Several of them, as a list. */
export interface Terms {
  readonly terms: readonly string[];
}
