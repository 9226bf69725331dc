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

/**
 * The published copy of all records, one file for each request, and a list. What was published before stays: also of a
 * request that is no longer there. Nothing is published of a repository that is not public itself.
 */
export async function recordsFiles(
  snapshots: readonly RequestSnapshot[],
  previous: PreviousCopies | undefined,
): Promise<readonly SiteFile[]> {
  if (snapshots.some(({ repository }) => repository.isPrivate)) return [];
  const repositoryId = snapshots[0]?.repository.id ?? previous?.index.repositoryId;
  if (repositoryId === undefined) return [];
  const before = new Map(
    previous?.index.repositoryId === repositoryId ? previous.index.requests.map((entry) => [entry.number, entry]) : [],
  );
  const copies: { readonly entry: PublishedEntry; readonly published: PublishedRecords }[] = [];
  for (const snapshot of snapshots) {
    const known = before.get(snapshot.issue.number);
    before.delete(snapshot.issue.number);
    const published = publishedAfter(
      snapshot,
      known && !isWhole(snapshot, known) ? await previous?.read(known.number) : undefined,
    );
    if (published.batches.length > 0) copies.push({ published, entry: entryOf(published, snapshot) });
  }
  for (const entry of before.values()) {
    const published = await previous?.read(entry.number);
    if (published) copies.push(vanished(published, entry));
  }
  copies.sort((a, b) => a.entry.number - b.entry.number);
  const index: PublishedIndex = { repositoryId, requests: copies.map(({ entry }) => entry) };
  return [
    { path: RECORDS_INDEX, text: publishedText(index) },
    ...copies.map(({ published }) => ({ path: recordsPath(published.number), text: publishedText(published) })),
  ];
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

/** The copy of a request whose issue is not there any more. */
function vanished(published: PublishedRecords, entry: PublishedEntry) {
  const batches = published.batches.map((batch) => ({ ...batch, gone: true as const }));
  return { published: { ...published, batches }, entry: { ...entry, gone: batches.length } };
}
