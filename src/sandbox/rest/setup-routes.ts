import { demand, mayRead } from "../door/access.ts";
import {
  presentBranches,
  presentEnvironment,
  presentHookConfig,
  presentPages,
  presentRun,
  presentSecret,
  presentVariable,
  presentWorkflow,
} from "../present/present-setup.ts";
import { forbidden, notFound } from "../refusal.ts";
import type { Environment } from "../setup-state.ts";
import type { Repository } from "../state.ts";
import { appOf } from "./app-routes.ts";
import { type Call, ok, param, type Route, repositoryOf } from "./call.ts";
import { cutPage } from "./paging.ts";

const REPOSITORY = "/repos/{owner}/{repo}";
const ENVIRONMENT = `${REPOSITORY}/environments/{environment_name}`;
const WORKFLOW = `${REPOSITORY}/actions/workflows/{workflow_id}`;

/** What stands on settings pages, and what the workflows of a repository did. Read only. */
export const setupRoutes: readonly Route[] = [
  {
    method: "GET",
    path: `${REPOSITORY}/actions/variables/{name}`,
    answer: withRight("variables", (call, { setup }) => {
      const name = param(call, "name").toUpperCase();
      return presentVariable(name, found(setup.variables.get(name)));
    }),
  },
  {
    method: "GET",
    path: ENVIRONMENT,
    answer: withRight("actions", (call, repository) =>
      presentEnvironment(repository, environmentOf(call, repository), call.world.addresses),
    ),
  },
  {
    method: "GET",
    path: `${ENVIRONMENT}/deployment-branch-policies`,
    answer: withRight("actions", (call, repository) => presentBranches(environmentOf(call, repository))),
  },
  {
    method: "GET",
    path: `${ENVIRONMENT}/secrets/{secret_name}`,
    answer: withRight("environments", (call, repository) => {
      const name = param(call, "secret_name").toUpperCase();
      return presentSecret(name, found(environmentOf(call, repository).secrets.get(name)));
    }),
  },
  {
    method: "GET",
    path: `${REPOSITORY}/pages`,
    answer: withRight("pages", ({ world }, repository) => {
      if (repository.setup.pagesFrom === null) throw notFound();
      return presentPages(repository, world.addresses);
    }),
  },
  {
    method: "GET",
    path: WORKFLOW,
    answer: withRight("actions", (call, repository) =>
      presentWorkflow(repository, workflowOf(call, repository), call.world.addresses),
    ),
  },
  { method: "GET", path: `${WORKFLOW}/runs`, answer: withRight("actions", listRuns) },
  { method: "GET", path: "/app/hook/config", answer: (call) => ok(presentHookConfig(appOf(call.session))) },
];

/**
 * People need to work in the repository, programs a permission of its own. What needs `actions` is shown to everybody who may
 * see the repository. A refusal names the permission that is missing.
 */
function withRight(
  permission: "variables" | "actions" | "environments" | "pages",
  answer: (call: Call, repository: Repository) => unknown,
): Route["answer"] {
  return (call) => {
    const repository = repositoryOf(call);
    const { session } = call;
    const isPerson = session.kind === "person";
    const isOpen = permission === "actions" && (isPerson || !repository.isPrivate);
    if (isPerson && !isOpen) demand(session, repository, "push", "contents");
    if (isPerson || isOpen || mayRead(session, repository, permission)) return ok(answer(call, repository));
    const { status, body } = forbidden("Resource not accessible by integration");
    return { status, body, headers: { "x-accepted-github-permissions": `${permission}=read` } };
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

const environmentOf = (call: Call, { setup }: Repository): Environment =>
  found(setup.environments.get(param(call, "environment_name")));

/** A workflow may be asked for by the name of its file. */
function workflowOf(call: Call, { files }: Repository): string {
  const file = param(call, "workflow_id");
  found(files.get(`.github/workflows/${file}`));
  return file;
}

/** Newest first. */
function listRuns(call: Call, repository: Repository): unknown {
  const file = workflowOf(call, repository);
  const runs = repository.setup.runs.filter((run) => run.file === file).reverse();
  const { shown } = cutPage(call, runs);
  const present = (run: (typeof runs)[number]): unknown =>
    presentRun(repository, run, runs.length - runs.indexOf(run), call.world.addresses);
  return { total_count: runs.length, workflow_runs: shown.map(present) };
}
