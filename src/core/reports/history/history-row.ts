/**
 * The columns of a desk's list of requests from before the desk, in the order in which they are written. `id`, `title`, `received`,
 * `end`, `source` and `source-url` are required.
 */
export const HISTORY_COLUMNS = [
  "id",
  "title",
  "language",
  "place",
  "received",
  "ended",
  "end",
  "kinds",
  "partner",
  "material",
  "need",
  "support",
  "outcome",
  "lesson",
  "consent",
  "source",
  "source-url",
] as const;

/** The name of a column. */
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** One line of the list: every column, empty where it says nothing. */
export interface HistoryRow {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<HistoryColumn, string>>;
}
