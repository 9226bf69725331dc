import type { RequestState } from "../../core/domain/request-state.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { sha256Of } from "../../core/records/hash.ts";
import type { PublishedRecords } from "../../core/records/published.ts";
import { SHOWN_FORM, shownCopy } from "../../core/reports/shown-copy.ts";
import { leansOn, type ShownIndex, type ShownRow } from "../../core/reports/shown-index.ts";
import type { ShownRequest } from "../../core/reports/shown-request.ts";
import { shownText } from "../../core/reports/shown-shape.ts";
import type { SiteFile } from "../site/write-site.ts";
import type { KeptIssue } from "./board-item.ts";

/** Where the list of what is shown is on the site. */
export const SHOWN_INDEX = "/shown/index.json";

/** Where the copy of what is shown of a request is on the site. */
export const shownPath = (number: number): string => `/shown/${number}.json`;

/** Makes the copy from which the next build goes on: what is shown of each request, beside its records. */
export interface ShownCopying {
  /** What a reading shows. `published` is the copy of the records after it. */
  after(
    snapshot: RequestSnapshot,
    state: RequestState,
    shown: ShownRequest | undefined,
    published: PublishedRecords,
  ): readonly SiteFile[];
  /** What is shown of a request that has not moved. */
  kept(issue: KeptIssue): readonly SiteFile[];
  /** The list. */
  index(from: Omit<ShownIndex, "form" | "requests">): SiteFile;
  /** What the pages are made of, in one hash for each issue, by number: the same as long as the board says the same. */
  hashes(): readonly (readonly [number: number, hash: string])[];
}

/** Begins the copy of what is shown. */
export function copyShown(): ShownCopying {
  const rows: ShownRow[] = [];
  const hashes: (readonly [number, string])[] = [];
  return {
    after(snapshot, state, shown, published) {
      const { number, updatedAt } = snapshot.issue;
      const copy = shown && shownCopy(shown, snapshot, state, published);
      const text = copy && shownText(copy);
      const hash = text === undefined ? null : sha256Of(text);
      hashes.push([number, hash ?? sha256Of(JSON.stringify([state.head, published.card?.line ?? null]))]);
      if (!isSettled(snapshot) || (shown && !copy)) return [];
      const others = leansOn(state);
      rows.push({ number, updatedAt, hash, ...(others.length > 0 && { leansOn: others }) });
      return text === undefined ? [] : [{ path: shownPath(number), text }];
    },
    kept({ row, shown }) {
      rows.push(row);
      hashes.push([row.number, row.hash ?? ""]);
      return shown ? [{ path: shownPath(row.number), text: shownText(shown.copy) }] : [];
    },
    index: (from) => ({
      path: SHOWN_INDEX,
      text: shownText({ form: SHOWN_FORM, ...from, requests: rows.toSorted((a, b) => a.number - b.number) }),
    }),
    hashes: () => hashes.toSorted(([a], [b]) => a - b),
  };
}

/** Whether a later reading would see that something has moved: GitHub's times are whole seconds. */
const isSettled = ({ incomplete, issue, readAt }: RequestSnapshot): boolean =>
  incomplete.length === 0 && issue.updatedAt < readAt;

/**
 * The oldest whole reading on which a build may go on, in milliseconds. GitHub moves no time when a comment is folded away, so that is
 * seen within the day: by the build of the night, or by the first one that comes when that one was dropped.
 */
export const WHOLE_FOR = 20 * 3_600_000;
