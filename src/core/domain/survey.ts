import type { Batch } from "./batch.ts";
import type { Instant } from "./ids.ts";

/** A request as a sweep of a large desk sees it without a look: what GitHub lists, and what its card says. */
export interface SurveyedRequest {
  readonly number: number;
  readonly updatedAt: Instant;
  readonly openedAt: Instant;
  readonly state: "open" | "closed";
  /** Undefined where it has more labels than were read. */
  readonly labels: readonly string[] | undefined;
  /** What its card holds, as far as that was read. Its seal is not verified: a false card is found by the next look. */
  readonly card?: Batch;
  /** Whether no card was found although all its comments, or a comment of the desk, were seen. */
  readonly body?: string;
  /** Digest of the reactions on its open ballot's comment; undefined where there is none, or where it could not be read. */
  readonly reactions?: string;
}
