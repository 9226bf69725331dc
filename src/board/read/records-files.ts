import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { followChain } from "../../core/records/chain.ts";
import {
  type PublishedEntry,
  type PublishedIndex,
  type PublishedRecords,
  publishedAfter,
  publishedText,
} from "../../core/records/published.ts";
import type { SiteFile } from "../site/write-site.ts";

/** The copies that were published before. */
export interface PreviousCopies {
  readonly index: PublishedIndex;
  /** The copy of one request that is in the list. Throws where it cannot be read: a build without it would lose it. */
  read(number: number): Promise<PublishedRecords>;
}

/** Where the list of all copies is on the site. */
export const RECORDS_INDEX = "/records/index.json";

/** Where the copy of a request's records is on the site. */
export const recordsPath = (number: number): string => `/records/${number}.json`;

/** Makes the published copy of all records, one request after another. */
export interface RecordsCopying {
  /** The copy after a reading of the request. */
  after(snapshot: RequestSnapshot): Promise<PublishedRecords>;
  /** The copy of a request that has not changed since it was published. */
  kept(published: PublishedRecords): void;
  /** The copies of requests that are not there any more, and the list of all copies. */
  end(): AsyncIterable<SiteFile>;
}

/** A copy as a file. */
export const recordsFile = (published: PublishedRecords): SiteFile => ({
  path: recordsPath(published.number),
  text: publishedText(published),
});

/** Begins the copy of all records of a repository. What was published before stays: also of a request that is no longer there. */
export function copyRecords(repositoryId: number, previous: PreviousCopies | undefined): RecordsCopying {
  const before = new Map(
    previous?.index.repositoryId === repositoryId ? previous.index.requests.map((entry) => [entry.number, entry]) : [],
  );
  const entries: PublishedEntry[] = [];
  const takeOff = (number: number): PublishedEntry | undefined => {
    const entry = before.get(number);
    before.delete(number);
    return entry;
  };
  return {
    async after(snapshot) {
      const known = takeOff(snapshot.issue.number);
      const published = publishedAfter(
        snapshot,
        known && !isWhole(snapshot, known) ? await previous?.read(known.number) : undefined,
      );
      if (published.batches.length > 0) entries.push(entryOf(published, snapshot));
      return published;
    },
    kept({ number }) {
      const entry = takeOff(number);
      if (entry) entries.push(entry);
    },
    async *end() {
      for (const entry of before.values()) {
        const published = await previous?.read(entry.number);
        if (!published) continue;
        const batches = published.batches.map((batch) => ({ ...batch, gone: true as const }));
        entries.push({ ...entry, gone: batches.length });
        yield recordsFile({ ...published, batches });
      }
      const index: PublishedIndex = { repositoryId, requests: entries.sort((a, b) => a.number - b.number) };
      yield { path: RECORDS_INDEX, text: publishedText(index) };
    },
  };
}

/** Whether the conversation has all that the copy has, so that the copy need not be read. */
function isWhole({ issue, batches, card, incomplete }: RequestSnapshot, known: PublishedEntry): boolean {
  if (known.issueId !== issue.id || known.gone > 0 || incomplete.length > 0 || !card) return false;
  const { counted, stray, head } = followChain(batches);
  return head === known.head && counted.length + stray.length === known.batches;
}

function entryOf(published: PublishedRecords, { batches, readAt }: RequestSnapshot): PublishedEntry {
  const { number, issueId } = published;
  return {
    number,
    issueId,
    head: followChain(batches).head,
    batches: published.batches.length,
    gone: published.batches.filter(({ gone }) => gone).length,
    at: readAt,
  };
}
