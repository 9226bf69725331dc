import type { Batch } from "../core/domain/batch.ts";
import type { BoardCard, BoardPlace, CardValues } from "../core/domain/board-card.ts";
import type { CommentId, Instant } from "../core/domain/ids.ts";
import type { ListedResource } from "../core/domain/neighbours.ts";
import type { CopiedBatch, DeskFile, LibraryEntry, Named, NamedIn, RequestSnapshot } from "../core/domain/snapshot.ts";
import type { SurveyedRequest } from "../core/domain/survey.ts";

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

/** What is known of all recent requests of a desk without a look at any. */
export interface Survey {
  /** The desk's files at `HEAD`. */
  readonly files: readonly DeskFile[];
  /** GitHub's clock when the survey began. */
  readonly readAt: Instant;
  /** Oldest change first. */
  readonly requests: readonly SurveyedRequest[];
  /** GraphQL points that are left in this hour; undefined where GitHub does not count. */
  readonly points: number | undefined;
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
  /** The recent requests of a small desk, oldest change first; undefined where there are more than `most`. */
  listFew(repository: RepositoryRef, most: number): Promise<readonly RequestListing[] | undefined>;
  /** All recent requests of a large desk, with what their cards say to sweeps, in a few questions for all of them. */
  survey(repository: RepositoryRef): Promise<Survey>;
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

/**
 * What to do about a failure.
 *
 * - `refused`: GitHub said no. To ask again changes nothing.
 * - `unsure`: there was no answer, or half of one. What was asked may be done: look before writing again.
 * - `wait`: too many requests. GitHub wants none before `waitUntil`.
 */
export type Trouble = "refused" | "unsure" | "wait";

/** GitHub said no, or did not answer. Wrapped once, at the edge. */
export class GitHubError extends Error {
  readonly trouble: Trouble;
  /** Only with `wait`: the moment on GitHub's clock, where GitHub told its time. */
  readonly waitUntil: Instant | undefined;

  /** Without `trouble` the status says it: 429 is `wait`, the other 4xx are `refused`, all else is `unsure`. */
  constructor(
    readonly operation: string,
    readonly status: number | undefined,
    message: string,
    { trouble = troubleOf(status), waitUntil }: { readonly trouble?: Trouble; readonly waitUntil?: Instant } = {},
  ) {
    super(`${operation}: ${message}`);
    this.name = "GitHubError";
    this.trouble = trouble;
    this.waitUntil = trouble === "wait" ? waitUntil : undefined;
  }
}

function troubleOf(status: number | undefined): Trouble {
  if (status === 429) return "wait";
  return status !== undefined && status >= 400 && status < 500 ? "refused" : "unsure";
}
