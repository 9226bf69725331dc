import type { Instant } from "../core/domain/ids.ts";
import { instantOf, type SandboxClock } from "./clock.ts";
import type { ProjectField, ProjectItem } from "./project-state.ts";
import type { Account, App, Comment, Installation, Issue, Label, Repository, SandboxState } from "./state.ts";

/** Where the sandbox says that it lives, in the addresses that it writes. */
export interface Addresses {
  /** As in `https://github.com`. */
  readonly web: string;
  /** As in `https://api.github.com`. */
  readonly api: string;
}

/** Who does something, and through what. */
export interface Actor {
  readonly account: Account;
  readonly app: App | null;
  /** False for the token of a workflow. */
  readonly startsWorkflows: boolean;
}

/** A thing that hooks are told about. Reactions are none: GitHub has no webhook for them. */
export type Happening = RepositoryHappening | ItemHappening | InstallationHappening;

/** Something that happened to the installation of an App: the App hears of it, whatever it listens to. */
export interface InstallationHappening {
  readonly event: "installation";
  readonly action: "suspend" | "unsuspend" | "deleted";
  readonly by: Actor;
  readonly installation: Installation;
}

/** Something on a project of an organisation: the hooks of the organisation hear of it, those of repositories do not. */
export interface ItemHappening {
  readonly event: "projects_v2_item";
  readonly action: "created" | "edited" | "archived" | "restored" | "deleted";
  readonly by: Actor;
  readonly item: ProjectItem;
  readonly change?: ItemChange;
}

/** What of an item changed: what stands in a field, or since when it is archived. */
export type ItemChange =
  | {
      readonly kind: "value";
      readonly field: ProjectField;
      readonly from: string | number | null;
      readonly to: string | number | null;
    }
  | { readonly kind: "archived"; readonly from: Instant | null; readonly to: Instant | null };

/** Something in a repository. */
export interface RepositoryHappening {
  readonly event: "issues" | "issue_comment" | "label" | "sub_issues";
  readonly action: string;
  readonly by: Actor;
  readonly repository: Repository;
  readonly issue?: Issue;
  readonly comment?: Comment;
  readonly label?: Label;
  readonly assignee?: Account;
  /** What a text was before, by field. */
  readonly changes?: Readonly<Record<string, { readonly from: string }>>;
  /** Who belongs to whom, where that changed. */
  readonly family?: { readonly parent: Issue; readonly child: Issue };
  /** The issue as it is in the other repository: where it went, or where it came from. */
  readonly elsewhere?: { readonly which: "old" | "new"; readonly issue: Issue };
}

/** What every act needs: memory, time, and somebody to tell. */
export interface World {
  readonly state: SandboxState;
  readonly clock: SandboxClock;
  /** By how many milliseconds lists lag behind. */
  readonly lag: number;
  readonly addresses: Addresses;
  announce(happening: Happening): void;
}

/** Ids of issues and comments start above 2^31, as GitHub's do by now; reactions stay below, since GraphQL shows theirs as Int. */
const FIRST_IDS: Readonly<Record<string, number>> = {
  account: 5_000_001,
  repository: 700_000_001,
  issue: 3_000_000_001,
  comment: 3_100_000_001,
  event: 12_000_000_001,
  label: 6_000_000_001,
  reaction: 250_000_001,
  installation: 40_000_001,
  delivery: 20_000_000_001,
  project: 14_000_001,
  item: 150_000_001,
  field: 200_000_001,
  "field-value": 300_000_001,
  view: 16_000_001,
  environment: 1_000_000_001,
  run: 9_000_000_001,
};

/** The next id of its kind: 1, 2, 3 after the kind's start. The same acts always give the same ids. */
export function nextId(state: SandboxState, kind: string): number {
  const id = state.counters.get(kind) ?? FIRST_IDS[kind] ?? 1;
  state.counters.set(kind, id + 1);
  return id;
}

/** Now, on the sandbox's clock. */
export const nowOf = (world: World): Instant => instantOf(world.clock);

/** The account as others see it: null once it is deleted. */
export const seen = (account: Account | null): Account | null => (account?.deleted ? null : account);

/** A person who acts by hand. */
export const inPerson = (account: Account): Actor => ({ account, app: null, startsWorkflows: true });

/** A memory with nothing in it. */
export function emptyState(): SandboxState {
  return {
    counters: new Map(),
    accounts: new Map(),
    repositories: new Map(),
    issues: new Map(),
    comments: new Map(),
    projects: new Map(),
    apps: new Map(),
    installations: new Map(),
    tokens: new Map(),
    deliveries: [],
    events: [],
  };
}
