import type { Instant } from "../domain/ids.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { BoardRequest } from "./board-types.ts";

/** Something that happened to a request that is shown. */
export interface BoardChange {
  /** Never changes and is never given twice. */
  readonly id: string;
  /** The request's number. */
  readonly request: number;
  readonly at: Instant;
  readonly what: Sentence;
  /** The comment that records it; null where it was not recorded on GitHub. */
  readonly url: string | null;
}

/** More are in no feed. */
const MOST = 500;

/** What happened to the requests, the newest first, at most 500. */
export function boardChanges(requests: readonly BoardRequest[]): readonly BoardChange[] {
  return requests
    .flatMap(changesOf)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.request - a.request || (a.id < b.id ? 1 : -1)))
    .slice(0, MOST);
}

/**
 * What happened to one request, oldest first. A change is known by its request, its time, and its place among those of the same second:
 * records are only ever added.
 */
export function changesOf({ number, history }: BoardRequest): readonly BoardChange[] {
  let same = 0;
  return history.map(({ at, what, url }, index) => {
    same = history[index - 1]?.at === at ? same + 1 : 0;
    return { id: `${number}/${at}/${same}`, request: number, at, what, url };
  });
}
