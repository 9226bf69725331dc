import type { AssignmentEvent } from "./assignment-event.ts";
import type { Batch } from "./batch.ts";
import type { BoardCard, BoardPlace } from "./board-card.ts";
import type { CommentId, Instant, Sha256, UserId } from "./ids.ts";
import type { LibraryEntry, ListedResource, MentioningIssue, Named, NamedIssue, SubIssue } from "./neighbours.ts";
import type { LineSide } from "./work-change.ts";

export type { AssignmentEvent } from "./assignment-event.ts";
export type { LibraryEntry, MentioningIssue, Named, NamedIn, NamedIssue, SubIssue } from "./neighbours.ts";

/** An account as GitHub shows it. A deleted account (a ghost) is `null` wherever an account may stand. */
export interface Account {
  readonly id: UserId;
  /** The name of today; for display only. */
  readonly login: string;
  readonly kind: "user" | "bot" | "organization" | "mannequin";
}

/** One reaction of one account on one comment. GitHub keeps no trace of a removed one. */
export interface Reaction {
  /** Null for a deleted account, and for bots, which GitHub does not name here. */
  readonly by: Account | null;
  readonly content: ReactionContent;
  readonly at: Instant;
}

/** GitHub's eight reactions, in the names of its GraphQL API. */
export type ReactionContent =
  | "THUMBS_UP"
  | "THUMBS_DOWN"
  | "EYES"
  | "LAUGH"
  | "HOORAY"
  | "CONFUSED"
  | "HEART"
  | "ROCKET";

/** A comment on the request's issue, by a person or by an app. */
export interface Comment {
  readonly id: CommentId;
  readonly nodeId: string;
  readonly url: string;
  readonly author: Account | null;
  readonly body: string;
  readonly createdAt: Instant;
  readonly lastEditedAt?: Instant;
  /** True where every revision is known and by the author. A comment that somebody else touched runs no command. */
  readonly editedByAuthorOnly: boolean;
  readonly isMinimized: boolean;
  readonly reactions: readonly Reaction[];
}

/** Somebody changed the title or the body of the issue. */
export interface EditEvent {
  readonly by: Account | null;
  readonly at: Instant;
}

/** The conversation was locked or unlocked, from the issue's own timeline. */
export interface LockEvent {
  readonly kind: "locked" | "unlocked";
  readonly by: Account | null;
  readonly at: Instant;
}

/** A batch that the published copy of the records has. Its seal holds, or the desk has no key. */
export interface CopiedBatch {
  /** The comment that held it first. */
  readonly comment: CommentId;
  readonly createdAt: Instant;
  readonly batch: Batch;
  readonly hash: Sha256;
  /** The seal as it stood in the comment; null on a desk without a key. */
  readonly seal: string | null;
}

/** A record comment whose writer is listed and whose seal holds. Whether it follows the chain is `followChain`'s to say. */
export interface BatchComment {
  readonly comment: CommentId;
  readonly nodeId: string;
  readonly url: string;
  /** When the batch was written; a batch that was posted again keeps the time of the comment that held it first. */
  readonly createdAt: Instant;
  readonly batch: Batch;
  readonly hash: Sha256;
  /** The seal over the batch itself; null where it was written before the desk had a key. */
  readonly seal: string | null;
  readonly isMinimized: boolean;
  /** When somebody changed the words around the marker, and who. The records themselves are proved by their seal. */
  readonly wordsEdited?: { readonly by: Account | null; readonly at: Instant };
  /** The comment that held the batch first, where it was posted again after that one was deleted or changed. */
  readonly original?: CommentId;
}

/** The card: one comment, edited in place, with the open batch of quiet evidence. */
export interface CardComment {
  readonly comment: CommentId;
  readonly nodeId: string;
  readonly url: string;
  /** The whole body as GitHub has it, marker included. */
  readonly body: string;
  readonly batch: Batch;
}

/** An answer of the app to one comment, edited in place. */
export interface ReplyComment {
  readonly comment: CommentId;
  readonly nodeId: string;
  /** The comment that it answers. */
  readonly to: CommentId;
  readonly body: string;
}

/** An app comment that claims to hold records and may not be believed, with the reason. */
export interface DistrustedComment {
  readonly comment: CommentId;
  readonly nodeId: string;
  /** What its marker says that it holds; `unknown` where the marker is broken. */
  readonly holds: "records" | "card" | "reply" | "unknown";
  readonly why: "writer-not-listed" | "seal-broken" | "edited" | "marker-broken" | "second-card" | "moved";
  readonly isMinimized: boolean;
  /** The last change by hand, where GitHub shows one. */
  readonly edited?: { readonly by: Account | null; readonly at: Instant };
}

/** A label put on or taken off, from the issue's own timeline. */
export interface LabelEvent {
  readonly kind: "labelled" | "unlabelled";
  readonly label: string;
  readonly by: Account | null;
  readonly at: Instant;
}

/** The issue closed or reopened, from its own timeline. */
export interface ClosingEvent {
  readonly kind: "closed" | "reopened";
  readonly by: Account | null;
  readonly at: Instant;
}

/** A comment that somebody deleted. GitHub says who deleted and whose it was, not which. */
export interface DeletionEvent {
  readonly by: Account | null;
  readonly author: Account | null;
  readonly at: Instant;
}

/** A file of the desk at `HEAD`, with the id of its content. */
export interface DeskFile {
  /** Path in the repository, as in `.github/helpdesk/config.yml`. */
  readonly path: string;
  readonly text: string;
  /** Git blob id, 40 hexadecimal digits. */
  readonly oid: string;
}

/** The issue behind a request. */
export interface IssueFacts {
  /** Full database id; part of what a seal signs. */
  readonly id: number;
  readonly nodeId: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly author: Account | null;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  readonly lastEditedAt?: Instant;
  readonly state: "open" | "closed";
  readonly locked: boolean;
  readonly labels: readonly string[];
}

/** The repository that the desk lives in. */
export interface RepositoryFacts {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly url: string;
  readonly isPrivate: boolean;
}

/** Everything that is known about one request at one moment. Plain data: it can be saved as JSON and replayed. */
export interface RequestSnapshot {
  readonly repository: RepositoryFacts;
  readonly issue: IssueFacts;
  /** All comments in order of id, the app's own included. */
  readonly comments: readonly Comment[];
  /** Record comments that may be believed, in order of id. */
  readonly batches: readonly BatchComment[];
  readonly card?: CardComment;
  readonly replies: readonly ReplyComment[];
  readonly distrusted: readonly DistrustedComment[];
  readonly labelEvents: readonly LabelEvent[];
  readonly closings: readonly ClosingEvent[];
  readonly deletions: readonly DeletionEvent[];
  /** Changes of title and body, oldest first. */
  readonly edits: readonly EditEvent[];
  readonly locks: readonly LockEvent[];
  /** When the issue came here from another repository, the last time. Comments before it belong to that repository. */
  readonly movedHere?: { readonly by: Account | null; readonly at: Instant };
  /** The published copy of this request's records, read only where something of the desk was deleted or changed. */
  readonly copy?: readonly CopiedBatch[];
  /** The issue whose sub-issue this is. */
  readonly parent?: NamedIssue;
  /** Its sub-issues, in GitHub's order. */
  readonly subIssues?: readonly SubIssue[];
  readonly assignments?: readonly AssignmentEvent[];
  /** How the project board shows it; none where the desk has no board. */
  readonly boardCard?: BoardCard;
  /** Issues of this repository that mention this one, oldest first; none where they were not read. */
  readonly mentionedBy?: readonly MentioningIssue[];
  /** Read where an unanswered command names an issue or an account. */
  readonly named?: Named;
  /** What the board lists, read only for an issue that is not registered yet. */
  readonly library?: readonly LibraryEntry[];
  /** Resources of other requests that the board lists, read only together with the library. */
  readonly shelf?: readonly ListedResource[];
  /** Config, roster, calendar and issue forms at `HEAD`. */
  readonly files: readonly DeskFile[];
  /** Who reads: the identity that would write. */
  readonly viewer: Account;
  /** What could not be read in full, in words for the log. Nothing passes while this is not empty. */
  readonly incomplete: readonly string[];
  /** The `Date` header of the answer: the only clock that a decision knows. */
  readonly readAt: Instant;
}

/**
 * Why we looked. It goes to the log; facts are taken from the snapshot. Two events carry a fact that no snapshot can have:
 * who moved a card, which GitHub tells only as it happens, and the place in the queue, which no single request shows.
 */
export type RequestEvent =
  | { readonly kind: "request-opened" }
  | { readonly kind: "request-edited" }
  | { readonly kind: "comment-posted"; readonly comment: CommentId }
  | { readonly kind: "label-changed" }
  | { readonly kind: "request-closed" }
  | { readonly kind: "sweep" }
  /** Somebody moved the card on a project board, to the column of this name. */
  | { readonly kind: "card-moved"; readonly by: Account; readonly to: string; readonly board: BoardPlace }
  /** A sweep found the request at this place of the queue. */
  | { readonly kind: "queue-placed"; readonly place: number; readonly of: number; readonly line: LineSide }
  /** A sweep found reminders due: they are told in the request's own thread, or were told in a digest. */
  | { readonly kind: "reminders-due"; readonly told: "here" | "in-digest" };
