import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type PreviousCopies, RECORDS_INDEX, recordsPath } from "../../board/read/records-files.ts";
import type { DeskConfig } from "../../core/config/desk.ts";
import { type PublishedRecords, parsePublished, parsePublishedIndex } from "../../core/records/published.ts";
import { type PublishedQueue, parsePublishedQueue } from "../../core/reports/queue/published-queue.ts";
import { type Fetch, isCardBelieved, judgeCopy, readPublic } from "../../github/read-copy.ts";

/**
 * The published copies in a folder, or at the address of a board, as they are: nothing is judged. Undefined where no list
 * of copies can be read there.
 */
export async function openCopies(source: string, cwd: string, fetch: Fetch): Promise<PreviousCopies | undefined> {
  const read = publicFiles(source, cwd, fetch);
  const listed = await read(RECORDS_INDEX);
  const index = listed === undefined ? undefined : parsePublishedIndex(listed);
  return index && { index, read: async (number) => readOne(number, await read(recordsPath(number)), source) };
}

/** The queue that a board has published, in a folder or at its address; undefined where there is none. */
export async function openQueue(source: string, cwd: string, fetch: Fetch): Promise<PublishedQueue | undefined> {
  const text = await publicFiles(source, cwd, fetch)(QUEUE);
  return text === undefined ? undefined : parsePublishedQueue(text);
}

/** Where a board has the queue, below its address. */
const QUEUE = "/api/v1/queue.json";

/** The text of a file by its path on the site, with a leading `/`; undefined where it cannot be read. */
type ReadFile = (path: string) => Promise<string | undefined>;

/** The files of a board, in a folder or at its address. Those at an address are never larger than 5 MB, and of the same origin. */
export const publicFiles = (source: string, cwd: string, fetch: Fetch): ReadFile =>
  /^https:\/\//.test(source) ? atAddress(source, fetch) : inFolder(resolve(cwd, source));

const inFolder =
  (folder: string): ReadFile =>
  (path) =>
    readFile(join(folder, path), "utf8").catch(() => undefined);

const atAddress =
  (board: string, fetch: Fetch): ReadFile =>
  (path) =>
    readPublic(fetch, new URL(path.slice(1), board.endsWith("/") ? board : `${board}/`));

/** A copy is in the list and cannot be read. */
export class UnreadableCopy extends Error {
  constructor(
    readonly number: number,
    readonly source: string,
  ) {
    super(`the copy of request ${number} cannot be read from ${source}`);
    this.name = "UnreadableCopy";
  }
}

/** The copies without what may not be believed, so that it is not carried along for ever. */
export const believedCopies = ({ index, read }: PreviousCopies, config: DeskConfig): PreviousCopies => ({
  index,
  read: async (number) => {
    const published = await read(number);
    const doubted = new Set(judgeCopy(published, config).doubted.map(({ comment }) => comment));
    const { card, ...kept } = published;
    return {
      ...kept,
      batches: published.batches.filter(({ comment }) => !doubted.has(comment)),
      ...(card && isCardBelieved(published, config) && { card }),
    };
  },
});

function readOne(number: number, text: string | undefined, source: string): PublishedRecords {
  const published = text === undefined ? undefined : parsePublished(text);
  if (published?.number !== number) throw new UnreadableCopy(number, source);
  return published;
}
