import type { CommentId, Instant } from "./ids.ts";

/**
 * What a card says to a sweep: what the next look at the request waits for. Where nothing of it has happened and nobody has
 * done anything, a look decides nothing, so a sweep of a large desk may leave it out.
 */
export interface Hint {
  /** Before this moment, time alone changes nothing; without it, time alone never does. */
  readonly due?: Instant;
  /** Which of the desk's labels the issue should have, in the order of their letters. */
  readonly labels: readonly string[];
  readonly state: "open" | "closed";
  /** The ballot that people vote in. */
  readonly ballot?: {
    /** The comment that people react to; null for the record comment that the same look appends. */
    readonly comment: CommentId | null;
    /** Digest of the reactions on it. */
    readonly seen: string;
  };
}
