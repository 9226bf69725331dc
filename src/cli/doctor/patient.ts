import type { Desk } from "../../core/config/desk.ts";
import type { Instant } from "../../core/domain/ids.ts";
import type { DeskFile } from "../../core/domain/snapshot.ts";
import type { OctokitClient } from "../../github/octokit-client.ts";
import type { RepositoryRef } from "../../github/port.ts";
import type { SettingsPages } from "../settings-pages.ts";
import type { Terminal } from "../verb.ts";
import type { AppKeys } from "./app-keys.ts";
import type { Finding } from "./finding.ts";

/** Whose token it is: a person's of one of two kinds, a workflow's, or one of an App. */
export type TokenKind = "classic" | "fine-grained" | "workflow" | "app";

/** What matters of the repository, in GitHub's names. */
interface RepositoryFacts {
  readonly archived: boolean;
  readonly has_issues: boolean;
  readonly private: boolean;
  readonly default_branch: string;
  /** What a person may do; programs are told nothing that they could rely on. */
  readonly permissions?: { readonly triage?: boolean; readonly push: boolean };
}

/** A desk under examination: all that several checks look at, read once. */
export interface Patient {
  readonly client: OctokitClient;
  readonly ref: RepositoryRef;
  readonly pages: SettingsPages;
  readonly terminal: Pick<Terminal, "env" | "fetch">;
  readonly repository: RepositoryFacts;
  readonly token: {
    readonly kind: TokenKind;
    readonly login: string;
    readonly id: number;
    /** The rights of a classic token. */
    readonly scopes: readonly string[];
  };
  /** Requests that are left in this hour, of how many. */
  readonly limit: { readonly left: number; readonly of: number } | undefined;
  /** GitHub's time, and the machine's at the same moment. */
  readonly now: Instant;
  readonly machineNow: number;
  /** The desk's files on the default branch, and all forms and workflows. */
  readonly files: readonly DeskFile[];
  /** What was not found is missing here; what could not be asked for is `unread`. */
  readonly unread: readonly string[];
  /** The number and the key of the App, where the environment has them. */
  readonly app: AppKeys | undefined;
}

/** A desk whose files load, too. */
export interface Examined extends Patient {
  readonly desk: Desk;
}

/** One look at one thing. */
export type Check<P extends Patient = Patient> = (patient: P) => Promise<readonly Finding[]> | readonly Finding[];
