import type { Batch } from "../core/domain/batch.ts";
import type { BoardCard, BoardPlace, CardValues } from "../core/domain/board-card.ts";
import type { CommentId } from "../core/domain/ids.ts";
import type { ListedResource } from "../core/domain/neighbours.ts";
import type { CopiedBatch, LibraryEntry, Named, NamedIn, RequestSnapshot } from "../core/domain/snapshot.ts";

/** Where a repository is. */
export interface RepositoryRef {
  readonly owner: string;
  readonly repo: string;
}

/** Where a request is. */
export interface RequestRef extends RepositoryRef {
  readonly number: number;
}

/** The parts of a request that a writer needs to seal a batch: a seal holds for one issue of one repository. */
export interface SealPlace {
  readonly repositoryId: number;
  readonly issueId: number;
}

/** A request as the sweep sees it: enough to know whether a look is due. */
export interface RequestListing {
  readonly ref: RequestRef;
  readonly updatedAt: string;
  readonly state: "open" | "closed";
  readonly labels: readonly string[];
}

/** Which requests a listing has: open ones and those closed ones that changed within 200 days, or every one. */
export type ListingScope = "recent" | "all";

/** What the desk writes into the issue of a part. */
export interface PartDraft {
  /** Which part of the request, from 1. */
  readonly part: number;
  readonly title: string;
  readonly text: string;
}

/** What the helpdesk reads. */
export interface RequestReader {
  /** One request, whole, or with what is missing named in `incomplete`. */
  readSnapshot(ref: RequestRef): Promise<RequestSnapshot>;
  /** Issues of this repository by number, and accounts by login, as far as they exist. One question to GitHub. */
  readNamed(repository: RepositoryRef, asked: NamedIn): Promise<Named>;
  /** What the public board at this address lists; undefined where it cannot be read now. */
  readLibrary(boardUrl: string): Promise<readonly LibraryEntry[] | undefined>;
  /** The resources of requests that the public board at this address lists; undefined where they cannot be read now. */
  readShelf(boardUrl: string): Promise<readonly ListedResource[] | undefined>;
  /** How a project board shows a request. A board that cannot be read is an answer, not a failure. */
  readBoardCard(ref: RequestRef, board: BoardPlace): Promise<BoardCard>;
  /** Which issue is behind a card of a project board, by GitHub's id of the issue; undefined where it cannot be seen. */
  readCardPlace(contentId: string): Promise<RequestRef | undefined>;
  /** The issues of a repository, oldest change first. Pull requests are left out. */
  listRequests(repository: RepositoryRef, scope: ListingScope): AsyncIterable<RequestListing>;
}

/** What the helpdesk writes. Each method may be called again with the same words without harm. */
export interface RequestWriter {
  /** Posts a record comment: text for people, then the sealed batch. */
  appendBatch(ref: RequestRef, place: SealPlace, text: string, batch: Batch): Promise<CommentId>;
  /** Posts a batch of the published copy again, with the seal that it had. It counts in the place of its first comment. */
  repostBatch(ref: RequestRef, place: SealPlace, text: string, copied: CopiedBatch): Promise<CommentId>;
  /** Edits the card, or posts it where there is none. */
  putCard(
    ref: RequestRef,
    place: SealPlace,
    text: string,
    batch: Batch,
    existing: CommentId | undefined,
  ): Promise<CommentId>;
  /** Edits the reply, or posts it where there is none. */
  putReply(ref: RequestRef, to: CommentId, text: string, existing: CommentId | undefined): Promise<CommentId>;
  setLabels(ref: RequestRef, add: readonly string[], remove: readonly string[]): Promise<void>;
  setIssueState(
    ref: RequestRef,
    state: "open" | "closed",
    reason: "completed" | "not_planned" | undefined,
  ): Promise<void>;
  /** Makes the request a sub-issue of another issue of this repository, in the place of an earlier parent. */
  setParent(ref: RequestRef, place: SealPlace, parent: number): Promise<void>;
  /** Opens the issue of a group's part below the request, unless it is there already. Returns its number. */
  openPart(ref: RequestRef, place: SealPlace, draft: PartDraft): Promise<number>;
  /** Makes another issue of this repository a sub-issue of the request, in the place of an earlier parent. */
  addPart(ref: RequestRef, issue: number): Promise<void>;
  /** Writes these fields of the request's card on a project board, and puts it there first where it is missing. */
  mirrorCard(ref: RequestRef, board: BoardPlace, values: Partial<CardValues>): Promise<void>;
  react(ref: RequestRef, comment: CommentId, content: "eyes" | "rocket" | "confused"): Promise<void>;
  /** Folds a comment away as outdated. */
  minimise(ref: RequestRef, nodeId: string): Promise<void>;
}

/** GitHub, as far as the desk needs it. */
export interface GitHub extends RequestReader, RequestWriter {}

/** GitHub said no, or did not answer. Wrapped once, at the edge. */
export class GitHubError extends Error {
  constructor(
    readonly operation: string,
    readonly status: number | undefined,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${operation}: ${message}`, options);
    this.name = "GitHubError";
  }
}
