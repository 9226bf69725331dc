import { type Instant, later, latest } from "../../core/domain/ids.ts";
import type { DeskFile, RequestSnapshot } from "../../core/domain/snapshot.ts";
import { type ShownCopy, threadFrom } from "../../core/reports/shown-copy.ts";
import type { ShownIndex, ShownRow } from "../../core/reports/shown-index.ts";
import type { RepositoryRef, RequestListing, RequestReader } from "../../github/port.ts";
import type { BoardItem, KeptIssue } from "./board-item.ts";
import type { PreviousCopies } from "./records-files.ts";
import { WHOLE_FOR } from "./shown-files.ts";

/** What a board has published, as far as it may be believed. */
export interface PreviousBoard {
  readonly copies: PreviousCopies;
  /** What is shown of requests; missing where the board has no such copy. */
  readonly shown?: {
    readonly index: ShownIndex;
    /** The copy of one request; undefined where it is not just that of the list. */
    read(row: ShownRow): Promise<ShownCopy | undefined>;
  };
}

/** What GitHub has now, before anything but the newest change was read. */
export interface Glance {
  readonly listing: readonly RequestListing[];
  /** The issue that changed last; undefined where there is none. Its files are those of the desk. */
  readonly newest: RequestSnapshot | undefined;
}

/** Lists all issues and reads the one that changed last: two questions, whether or not anything is new. */
export async function glance(github: RequestReader, repository: RepositoryRef): Promise<Glance> {
  const listing: RequestListing[] = [];
  for await (const row of github.listRequests(repository, "all")) listing.push(row);
  const last = listing.at(-1);
  return { listing, newest: last && (await github.readSnapshot(last.ref)) };
}

/** How a build reads what is left. */
export interface Reading {
  /** Whether everything is read again. */
  readonly whole: boolean;
  /** All issues: first those that are read, then those that have not moved. */
  items(): AsyncIterable<BoardItem>;
  /** How many issues were read from GitHub so far, and how many there are. */
  counts(): { readonly read: number; readonly of: number };
  /** GitHub's clock at the newest reading so far. */
  readAt(): Instant | undefined;
}

/** What decides whether a build may go on from the last one. */
export interface ReadingWish {
  readonly previous: PreviousBoard | undefined;
  /** The version of this program. */
  readonly version: string;
  /** Everything is wanted anew. */
  readonly whole: boolean;
}

/**
 * Reads what has moved since the last build, and takes the rest as that build published it. Everything is read again where the desk's
 * files or this program are others than those of the last build, where somebody wants it, and after a day: GitHub tells nobody when a
 * comment is folded away.
 */
export function readBoard(github: RequestReader, { listing, newest }: Glance, wish: ReadingWish): Reading {
  const index = wish.previous?.shown?.index;
  const isWhole = wish.whole || newest === undefined || index === undefined || !goesOn(index, newest, wish.version);
  const moved = isWhole ? new Set(listing.map(({ ref }) => ref.number)) : movedSince(index, listing);
  let [read, readAt] = [newest ? 1 : 0, newest?.readAt];

  const readOne = async (row: RequestListing): Promise<BoardItem> => {
    const snapshot = await github.readSnapshot(row.ref);
    read += 1;
    readAt = readAt === undefined ? snapshot.readAt : latest(readAt, snapshot.readAt);
    return { kind: "read", snapshot };
  };
  return {
    whole: isWhole,
    counts: () => ({ read, of: listing.length }),
    readAt: () => readAt,
    async *items() {
      if (newest) yield { kind: "read", snapshot: newest };
      const rest = listing.filter(({ ref }) => ref.number !== newest?.issue.number);
      for (const row of rest) if (moved.has(row.ref.number)) yield readOne(row);
      const unmoved = rest.filter(({ ref }) => !moved.has(ref.number));
      const keep = keptIssues(wish.previous);
      for await (const { row, issue } of inOrder(unmoved, AHEAD, keep))
        yield issue ? { kind: "kept", ...issue } : readOne(row);
    },
  };
}

/** How many copies are asked for at once. */
const AHEAD = 16;

/** A result for each of a list, in its order; so many are under way at once. */
async function* inOrder<T, R>(list: readonly T[], ahead: number, act: (one: T) => Promise<R>): AsyncIterable<R> {
  const running: Promise<R>[] = [];
  for (const one of list) {
    const result = act(one);
    // A failure is thrown in its turn.
    result.catch(() => {});
    running.push(result);
    const first = running.length > ahead ? running.shift() : undefined;
    if (first) yield first;
  }
  yield* running;
}

/** Issues as they were published; without one where that copy is not to be had. */
function keptIssues(previous: PreviousBoard | undefined) {
  const rows = new Map(previous?.shown?.index.requests.map((row) => [row.number, row]));
  const copied = new Set(previous?.copies.index.requests.map(({ number }) => number));
  return async (row: RequestListing): Promise<{ readonly row: RequestListing; readonly issue?: KeptIssue }> => {
    const { number } = row.ref;
    const known = rows.get(number);
    if (!previous?.shown || !known) return { row };
    const published = copied.has(number) ? await previous.copies.read(number) : undefined;
    const records = published && { published };
    if (known.hash === null) return { row, issue: { row: known, ...records } };
    const copy = await previous.shown.read(known);
    const thread = copy && published && threadFrom(copy, published);
    return copy && thread ? { row, issue: { row: known, ...records, shown: { copy, thread } } } : { row };
  };
}

/** Whether a build may go on from the last one. */
function goesOn(index: ShownIndex, { repository, files, readAt }: RequestSnapshot, version: string): boolean {
  return (
    index.version === version &&
    index.repositoryId === repository.id &&
    JSON.stringify(index.files) === JSON.stringify(filesOf(files)) &&
    readAt < later(index.wholeAt, WHOLE_FOR)
  );
}

/** The desk's files as a list of copies names them. */
export const filesOf = (files: readonly DeskFile[]): ShownIndex["files"] =>
  files.map(({ path, oid }) => [path, oid] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The issues that have moved, or from which something is shown that has moved. */
function movedSince({ requests }: ShownIndex, listing: readonly RequestListing[]): ReadonlySet<number> {
  const known = new Map(requests.map((row) => [row.number, row]));
  const now = new Map(listing.map(({ ref, updatedAt }) => [ref.number, updatedAt]));
  const hasMoved = (number: number): boolean => now.get(number) !== known.get(number)?.updatedAt;
  return new Set([...now.keys()].filter((number) => hasMoved(number) || known.get(number)?.leansOn?.some(hasMoved)));
}
