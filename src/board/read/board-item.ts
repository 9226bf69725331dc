import type { Desk } from "../../core/config/desk.ts";
import type { Instant } from "../../core/domain/ids.ts";
import type { DeskFile, RepositoryFacts, RequestSnapshot } from "../../core/domain/snapshot.ts";
import type { PublishedRecords } from "../../core/records/published.ts";
import type { ShownCopy } from "../../core/reports/shown-copy.ts";
import type { ShownRow } from "../../core/reports/shown-index.ts";
import type { RecordThread } from "../../core/workflow/derive-state.ts";
import type { PreviousCopies } from "./records-files.ts";

/** An issue as a build has it: read from GitHub now, or kept as the last build published it, since it has not moved. */
export type BoardItem =
  | { readonly kind: "read"; readonly snapshot: RequestSnapshot }
  | ({ readonly kind: "kept" } & KeptIssue);

/** An issue that has not moved. */
export interface KeptIssue {
  readonly row: ShownRow;
  /** The copy of its records; missing where it has none. */
  readonly published?: PublishedRecords;
  /** What the board shows of it; missing where that is nothing. */
  readonly shown?: { readonly copy: ShownCopy; readonly thread: RecordThread };
}

/** The issues of a desk and the rules that they are shown by. */
export interface BoardSource {
  readonly desk: Desk;
  /** The desk's files at the newest reading. */
  readonly files: readonly DeskFile[];
  /** Undefined where there are no issues. */
  readonly repository: RepositoryFacts | undefined;
  /** What was published before; undefined where there is nothing, or it is not to be believed. */
  readonly previous: PreviousCopies | undefined;
  /** When all issues were read the last time; undefined where that is now. */
  readonly wholeAt: Instant | undefined;
  /** One after another, those that are read first. */
  items(): AsyncIterable<BoardItem>;
  /** The time of the data, by GitHub's clock, once all issues came. */
  builtAt(): Instant;
}
