import type { Instant } from "../core/domain/ids.ts";

/** What stands on the settings pages of a repository, and on the page of its workflows. */
export interface RepositorySetup {
  hasIssues: boolean;
  archived: boolean;
  /** The variables of its workflows. */
  readonly variables: Map<string, SetValue>;
  readonly environments: Map<string, Environment>;
  /** How its site is built; null without one. */
  pagesFrom: "workflow" | "legacy" | null;
  /** Workflows that somebody, or GitHub itself, has switched off, by the name of their file. */
  readonly stopped: Map<string, "disabled_inactivity" | "disabled_manually">;
  /** Oldest first. */
  readonly runs: WorkflowRun[];
}

/** A value that is set. That of a secret is shown to nobody. */
export interface SetValue {
  readonly value: string;
  readonly at: Instant;
}

/** An environment of workflows. */
export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly at: Instant;
  /** The branches that may use it: some by name, those that are protected, or, where it is null, all of them. */
  readonly branches: readonly string[] | "protected" | null;
  readonly secrets: Map<string, SetValue>;
}

/** One run of a workflow that is over. */
export interface WorkflowRun {
  readonly id: number;
  /** The name of the workflow's file. */
  readonly file: string;
  readonly event: string;
  readonly conclusion: "success" | "failure";
  readonly at: Instant;
}

/** The settings of a new repository. */
export const newSetup = (): RepositorySetup => ({
  hasIssues: true,
  archived: false,
  variables: new Map(),
  environments: new Map(),
  pagesFrom: null,
  stopped: new Map(),
  runs: [],
});
