/** How a list is ordered: each row has one place, a text that compares like the rows. */
export interface Order<T> {
  place(row: T): string;
  readonly descending?: boolean;
}

/** Part of a list, and whether there is more on either side. */
export interface Slice<T> {
  readonly rows: readonly T[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** What GraphQL's connections and REST's cursors ask for. `first` counts from the start, `last` from the end. */
export interface Window {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A number as a place: padded, so that it compares as text. */
export const placeOf = (id: number): string => String(id).padStart(16, "0");

/** The cursor of a row. It names a place and not a count, so it holds while rows come and go. */
export const cursorOf = <T>(row: T, order: Order<T>): string =>
  Buffer.from(`cursor:v2:${order.place(row)}`).toString("base64");

/** Cuts a window out of an ordered list. Undefined where a cursor is none of ours. */
export function slice<T>(rows: readonly T[], order: Order<T>, window: Window): Slice<T> | undefined {
  const after = window.after == null ? "" : readCursor(window.after);
  const before = window.before == null ? "" : readCursor(window.before);
  if (after === undefined || before === undefined) return undefined;
  const sign = order.descending ? -1 : 1;
  const isPast = (row: T, place: string): boolean => sign * compare(order.place(row), place) > 0;
  const isShort = (row: T, place: string): boolean => sign * compare(order.place(row), place) < 0;
  const from = after === "" ? 0 : countUntil(rows, (row) => isPast(row, after));
  const to = before === "" ? rows.length : countUntil(rows, (row) => !isShort(row, before));
  const start = window.last == null ? from : Math.max(from, to - window.last);
  const end = window.first == null ? to : Math.min(to, from + window.first);
  return { rows: rows.slice(start, end), hasNext: end < rows.length, hasPrevious: start > 0 };
}

function readCursor(cursor: string): string | undefined {
  return /^cursor:v2:(.+)$/s.exec(Buffer.from(cursor, "base64").toString())?.[1];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function countUntil<T>(rows: readonly T[], isReached: (row: T) => boolean): number {
  const at = rows.findIndex(isReached);
  return at < 0 ? rows.length : at;
}
