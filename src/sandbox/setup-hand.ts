import { commit, encode } from "./acts/repository-acts.ts";
import type { RepositoryName } from "./hand.ts";
import type { Environment, RepositorySetup, WorkflowRun } from "./setup-state.ts";
import type { Repository } from "./state.ts";
import { nextId, nowOf, type World } from "./world.ts";

/** Somebody who sets a repository up: a push, and clicks on the settings pages. */
export interface SetupHand {
  /** Writes files, path to text, in one commit. */
  push(repository: RepositoryName, files: Readonly<Record<string, string>>): void;
  setFeatures(repository: RepositoryName, wish: Partial<Pick<RepositorySetup, "hasIssues" | "archived">>): void;
  setVariable(repository: RepositoryName, name: string, value: string): void;
  /** Makes an environment, for some branches or for all of them, with secrets; in the place of one of that name. */
  setEnvironment(
    repository: RepositoryName,
    name: string,
    wish?: { readonly branches?: Environment["branches"]; readonly secrets?: Readonly<Record<string, string>> },
  ): void;
  /** Chooses how the site is built. */
  setPagesSource(repository: RepositoryName, from: NonNullable<RepositorySetup["pagesFrom"]>): void;
  /** Switches a workflow off, by the name of its file, as a person or GitHub itself does. */
  stopWorkflow(repository: RepositoryName, file: string, state: "disabled_inactivity" | "disabled_manually"): void;
  /** Notes that a workflow ran now. */
  noteRun(repository: RepositoryName, run: Pick<WorkflowRun, "file" | "event"> & Partial<WorkflowRun>): void;
}

/** The hand for the settings of a sandbox's repositories. */
export function createSetupHand(world: World, named: (name: RepositoryName) => Repository): SetupHand {
  const setup = (name: RepositoryName): RepositorySetup => named(name).setup;
  const now = (value: string) => ({ value, at: nowOf(world) });
  return {
    push(name, files) {
      commit(world, named(name), new Map(Object.entries(files).map(([path, text]) => [path, encode(text)])));
    },
    setFeatures: (name, wish) => void Object.assign(setup(name), wish),
    setVariable: (name, variable, value) => void setup(name).variables.set(variable, now(value)),
    setEnvironment(name, environment, { branches = null, secrets = {} } = {}) {
      setup(name).environments.set(environment, {
        id: nextId(world.state, "environment"),
        name: environment,
        at: nowOf(world),
        branches,
        secrets: new Map(Object.entries(secrets).map(([secret, value]) => [secret, now(value)])),
      });
    },
    setPagesSource(name, from) {
      setup(name).pagesFrom = from;
    },
    stopWorkflow: (name, file, state) => void setup(name).stopped.set(file, state),
    noteRun(name, run) {
      setup(name).runs.push({ id: nextId(world.state, "run"), conclusion: "success", at: nowOf(world), ...run });
    },
  };
}
