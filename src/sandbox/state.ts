import type { Instant } from "../core/domain/ids.ts";
import type { Project } from "./project-state.ts";
import type { RepositorySetup } from "./setup-state.ts";

/** An account. A deleted one stays here, so that what it did keeps pointing at it, and is shown as nobody. */
export interface Account {
  readonly id: number;
  login: string;
  readonly kind: "user" | "bot" | "organization";
  readonly createdAt: Instant;
  deleted: boolean;
  /** Whether an organisation has projects switched on. */
  readonly hasProjects: boolean;
}

/** The REST names of GitHub's reactions. */
export type ReactionName = "+1" | "-1" | "laugh" | "confused" | "heart" | "hooray" | "rocket" | "eyes";

/** A reaction of one account. One account may leave several, of different contents. */
export interface Reaction {
  readonly id: number;
  readonly by: Account;
  readonly content: ReactionName;
  readonly at: Instant;
}

/** One version of a text. The first is the text as it was created; GitHub lists it only once the text was edited. */
export interface Revision {
  readonly editor: Account;
  readonly at: Instant;
  readonly body: string;
}

/** A label of a repository. Things point at it, so that a new name shows everywhere. */
export interface Label {
  readonly id: number;
  readonly repository: Repository;
  name: string;
  color: string;
  description: string | null;
}

/** Something that happened to an issue and that nobody can delete. */
export type TimelineEvent = {
  readonly id: number;
  readonly actor: Account;
  readonly app: App | null;
  readonly at: Instant;
} & (
  | { readonly kind: "labeled" | "unlabeled"; readonly label: Label }
  | { readonly kind: "assigned" | "unassigned"; readonly assignee: Account }
  | { readonly kind: "closed" | "reopened"; readonly reason: StateReason | null }
  | { readonly kind: "locked" | "unlocked"; readonly reason: LockReason | null }
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "comment_deleted"; readonly author: Account }
  | { readonly kind: "transferred"; readonly from: Repository }
  /** Another issue mentions this one: once, however often it does. */
  | { readonly kind: "cross-referenced"; source: Issue }
  | { readonly kind: "sub_issue_added" | "sub_issue_removed"; readonly subIssue: Issue }
  | { readonly kind: "parent_issue_added" | "parent_issue_removed"; readonly parent: Issue }
);

/** Why an issue is in the state that it is in. */
export type StateReason = "completed" | "not_planned" | "duplicate" | "reopened";
/** Why a conversation is locked. */
export type LockReason = "off-topic" | "too heated" | "resolved" | "spam";

/** A comment on an issue. */
export interface Comment {
  readonly id: number;
  /** Another one after a transfer: a comment keeps its id, an issue does not. */
  issue: Issue;
  readonly author: Account;
  /** The GitHub App through which it was written. */
  readonly app: App | null;
  body: string;
  readonly createdAt: Instant;
  updatedAt: Instant;
  readonly revisions: Revision[];
  /** Why it is folded away, as in `outdated`; null where it is not. */
  minimized: string | null;
  readonly reactions: Reaction[];
}

/** An issue. A deleted one stays with its repository, marked, since GitHub remembers its number. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  title: string;
  body: string | null;
  readonly author: Account;
  readonly app: App | null;
  readonly createdAt: Instant;
  updatedAt: Instant;
  readonly revisions: Revision[];
  state: "open" | "closed";
  stateReason: StateReason | null;
  closedAt: Instant | null;
  closedBy: Account | null;
  locked: boolean;
  lockReason: LockReason | null;
  readonly labels: Label[];
  readonly assignees: Account[];
  readonly comments: Comment[];
  readonly timeline: TimelineEvent[];
  readonly reactions: Reaction[];
  /** The issue whose sub-issue this is. */
  parent: Issue | null;
  /** In the order in which they were added. */
  readonly subIssues: Issue[];
  deleted: boolean;
}

/** What an account may do in a repository, from most to least. */
export type Permission = "admin" | "maintain" | "write" | "triage" | "read";

/** A file at the head. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  /** Git blob id. */
  readonly oid: string;
}

/** A repository with one branch, `main`. */
export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly createdAt: Instant;
  updatedAt: Instant;
  pushedAt: Instant;
  /** Path to content at the head of the only branch, `main`. */
  readonly files: Map<string, StoredFile>;
  /** Commit ids, oldest first. */
  readonly commits: string[];
  readonly labels: Label[];
  /** By number, oldest first; deleted ones stay, marked. */
  readonly issues: Map<number, Issue>;
  /** Issues that were transferred away, by the number that they had here. */
  readonly movedIssues: Map<number, Issue>;
  /** By account id. */
  readonly collaborators: Map<number, Permission>;
  /** The files of its site, path to text; null where it has none. */
  pages: ReadonlyMap<string, string> | null;
  readonly setup: RepositorySetup;
}

/** Permission names as in the description of an App, as in `issues`. */
export type Permissions = Readonly<Record<string, "read" | "write">>;

/** A GitHub App, or GitHub's own app for workflows. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly owner: Account;
  readonly bot: Account;
  readonly createdAt: Instant;
  readonly permissions: Permissions;
  readonly events: readonly string[];
  /** PEM; null for GitHub's own apps, which nobody else can sign for. */
  readonly publicKey: string | null;
  readonly webhookUrl: string | null;
  readonly webhookSecret: string;
}

/** Where an App may act: in all repositories of an account, or in some. */
export interface Installation {
  readonly id: number;
  readonly app: App;
  readonly account: Account;
  readonly repositories: "all" | readonly Repository[];
  readonly createdAt: Instant;
  suspended: { readonly by: Account; readonly at: Instant } | null;
}

/** What a token opens. */
export type Token = { readonly value: string; readonly expiresAt: Instant | null } & (
  | { readonly kind: "person"; readonly account: Account; readonly scopes: readonly string[] }
  | { readonly kind: "workflow"; readonly repository: Repository; readonly permissions: Permissions }
  | { readonly kind: "installation"; readonly installation: Installation; readonly permissions: Permissions }
);

/** One webhook on its way to an App, or arrived, or lost. */
export interface Delivery {
  readonly id: number;
  /** The same for a second try. */
  readonly guid: string;
  readonly app: App;
  readonly installation: Installation;
  /** Null where it happened in no repository, but on a project of an organisation, or to an installation. */
  readonly repository: Repository | null;
  readonly event: string;
  readonly action: string;
  /** The payload as JSON text: the signature is over these bytes. */
  readonly body: string;
  readonly redelivery: boolean;
  status: "pending" | "OK" | "failed";
  statusCode: number;
  deliveredAt: Instant;
}

/** What a workflow of the repository sees. */
export interface RepositoryEvent {
  readonly guid: string;
  readonly event: string;
  readonly action: string;
  readonly repository: Repository;
  readonly payload: Readonly<Record<string, unknown>>;
  /** False for what the token of a workflow did: GitHub starts no run for it, so that workflows cannot call each other for ever. */
  readonly startsWorkflows: boolean;
}

/** The whole of a sandbox's memory. Things point at each other directly; `structuredClone` keeps that. */
export interface SandboxState {
  readonly counters: Map<string, number>;
  readonly accounts: Map<number, Account>;
  readonly repositories: Map<number, Repository>;
  readonly issues: Map<number, Issue>;
  readonly comments: Map<number, Comment>;
  readonly projects: Map<number, Project>;
  readonly apps: Map<number, App>;
  readonly installations: Map<number, Installation>;
  readonly tokens: Map<string, Token>;
  readonly deliveries: Delivery[];
  events: RepositoryEvent[];
}
