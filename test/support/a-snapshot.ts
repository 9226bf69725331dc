import { commentId, instant, userId } from "../../src/core/domain/ids.ts";
import type { Account, Comment, RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { PLACE } from "../core/records/batches.ts";

/** The desk's own account in these snapshots. */
export const DESK_APP: Account = { id: userId(90_001), login: "quorumdesk[bot]", kind: "bot" };

/** The lists of a request in which nothing happened. */
export const NOTHING_HAPPENED = {
  comments: [],
  batches: [],
  replies: [],
  distrusted: [],
  labelEvents: [],
  closings: [],
  deletions: [],
  edits: [],
  locks: [],
  files: [],
  incomplete: [],
} as const satisfies Partial<RequestSnapshot>;

/** The reading of a request in which nothing happened, with what a test adds. */
export const aSnapshot = (more: Partial<RequestSnapshot> = {}): RequestSnapshot => ({
  repository: {
    id: PLACE.repositoryId,
    owner: "acme",
    name: "desk",
    url: "https://github.com/acme/desk",
    isPrivate: false,
  },
  issue: {
    id: PLACE.issueId,
    nodeId: "I_7",
    number: 7,
    url: "https://github.com/acme/desk/issues/7",
    title: "Old maps",
    body: "Please scan our maps.",
    author: { id: userId(3), login: "rosa", kind: "user" },
    openedAt: instant("2026-06-01T09:00:00Z"),
    updatedAt: instant("2026-06-20T09:00:00Z"),
    state: "open",
    locked: false,
    labels: [],
  },
  ...NOTHING_HAPPENED,
  viewer: DESK_APP,
  readAt: instant("2026-06-20T09:00:00Z"),
  ...more,
});

/** A comment by a person on that request. */
export const aComment = (id: number, body: string, more: Partial<Comment> = {}): Comment => ({
  id: commentId(id),
  nodeId: `IC_${id}`,
  url: `https://github.com/acme/desk/issues/7#issuecomment-${id}`,
  author: { id: userId(5), login: "asha", kind: "user" },
  body,
  createdAt: instant("2026-06-02T09:30:00Z"),
  editedByAuthorOnly: true,
  isMinimized: false,
  reactions: [],
  ...more,
});
