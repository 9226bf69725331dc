import type { Instant, Sha256 } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { SHOWN_FORM } from "./shown-copy.ts";

/** Issues beside a request from which the board shows something: those of parts, and the report of its outcome. */
export function leansOn({ parts, outcome }: Pick<RequestState, "parts" | "outcome">): readonly number[] {
  const issues = [...parts.map(({ issue }) => issue), outcome?.report?.issue];
  return issues.filter((issue) => issue !== undefined);
}

/** One issue of the repository, as the last build knew it. */
export interface ShownRow {
  readonly number: number;
  /** As GitHub tells it: while it has not moved, the issue need not be read again. */
  readonly updatedAt: string;
  /** Hash of the published copy; null for an issue of which the board shows nothing. */
  readonly hash: Sha256 | null;
  /** Where one of these has moved, this one is read again too. */
  readonly leansOn?: readonly number[];
}

/**
 * What a build left for the next one: from which files and which version of this program it was made, and all issues that need not be
 * read again while they stay as they are.
 */
export interface ShownIndex {
  readonly form: typeof SHOWN_FORM;
  /** The version of the program. */
  readonly version: string;
  readonly repositoryId: number;
  /** The desk's files: path and blob id. */
  readonly files: readonly (readonly [path: string, oid: string])[];
  /** When all issues were read the last time. */
  readonly wholeAt: Instant;
  readonly requests: readonly ShownRow[];
}
