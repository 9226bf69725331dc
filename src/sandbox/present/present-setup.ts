import { createHash } from "node:crypto";
import { nodeId } from "../node-id.ts";
import type { Environment, SetValue, WorkflowRun } from "../setup-state.ts";
import type { App, Repository } from "../state.ts";
import type { Addresses } from "../world.ts";
import { presentSimpleRepository, repositoryPage, repositoryUrl } from "./present-repository.ts";

/** A variable with its value. */
export const presentVariable = (name: string, { value, at }: SetValue) => ({
  name,
  value,
  created_at: at,
  updated_at: at,
});

/** A secret: that it is there, and since when. */
export const presentSecret = (name: string, { at }: SetValue) => ({ name, created_at: at, updated_at: at });

/** An environment, and whether only some branches may use it. */
export function presentEnvironment(repository: Repository, environment: Environment, addresses: Addresses) {
  const { id, name, at, branches } = environment;
  const path = `environments/${encodeURIComponent(name)}`;
  const onlyProtected = branches === "protected";
  const policy = { protected_branches: onlyProtected, custom_branch_policies: !onlyProtected };
  return {
    id,
    node_id: nodeId("EN", id),
    name,
    url: `${repositoryUrl(repository, addresses)}/${path}`,
    html_url: `${repositoryPage(repository, addresses)}/deployments/activity_log?environments_filter=${name}`,
    created_at: at,
    updated_at: at,
    protection_rules: branches ? [{ id: id + 1, node_id: nodeId("GA", id + 1), type: "branch_policy" }] : [],
    deployment_branch_policy: branches ? policy : null,
  };
}

/** The branches that may use an environment. */
export function presentBranches({ id, branches }: Environment) {
  const names = Array.isArray(branches) ? branches : [];
  return {
    total_count: names.length,
    branch_policies: names.map((name, n) => ({
      id: id * 10 + n,
      node_id: nodeId("GBP", id * 10 + n),
      name,
      type: "branch",
    })),
  };
}

/** How and where the site of a repository is published. */
export function presentPages(repository: Repository, addresses: Addresses) {
  const owner = repository.owner.login.toLowerCase();
  return {
    url: `${repositoryUrl(repository, addresses)}/pages`,
    status: repository.pages ? "built" : null,
    cname: null,
    custom_404: false,
    html_url: `https://${owner}.github.io/${repository.name}/`,
    build_type: repository.setup.pagesFrom,
    source: { branch: "main", path: "/" },
    public: true,
    https_enforced: true,
  };
}

/** The same file has the same id, however often it is asked for. */
const workflowId = (file: string): number =>
  Number.parseInt(createHash("sha256").update(file).digest("hex").slice(0, 7), 16);

/** A workflow by the name of its file. */
export function presentWorkflow(repository: Repository, file: string, addresses: Addresses) {
  const id = workflowId(file);
  const path = `.github/workflows/${file}`;
  const page = repositoryPage(repository, addresses);
  return {
    id,
    node_id: nodeId("W", id),
    name: path,
    path,
    state: repository.setup.stopped.get(file) ?? "active",
    created_at: repository.createdAt,
    updated_at: repository.pushedAt,
    url: `${repositoryUrl(repository, addresses)}/actions/workflows/${id}`,
    html_url: `${page}/blob/main/${path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(path)}/badge.svg`,
  };
}

/** A run of a workflow. */
export function presentRun(repository: Repository, run: WorkflowRun, number: number, addresses: Addresses) {
  const { id, file, event, conclusion, at } = run;
  const url = `${repositoryUrl(repository, addresses)}/actions/runs/${id}`;
  const workflow = workflowId(file);
  return {
    id,
    name: file,
    node_id: nodeId("WFR", id),
    head_branch: "main",
    head_sha: repository.commits.at(-1) ?? "",
    path: `.github/workflows/${file}`,
    display_title: file,
    run_number: number,
    event,
    status: "completed",
    conclusion,
    workflow_id: workflow,
    url,
    html_url: `${repositoryPage(repository, addresses)}/actions/runs/${id}`,
    pull_requests: [],
    created_at: at,
    updated_at: at,
    run_attempt: 1,
    run_started_at: at,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(repository, addresses)}/check-suites/${id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${repositoryUrl(repository, addresses)}/actions/workflows/${workflow}`,
    head_commit: null,
    repository: presentSimpleRepository(repository, addresses),
    head_repository: presentSimpleRepository(repository, addresses),
  };
}

/** Where GitHub sends the webhooks of an App. A secret that is set is shown as asterisks. */
export const presentHookConfig = ({ webhookUrl, webhookSecret }: App) => ({
  content_type: "json",
  insecure_ssl: "0",
  ...(webhookSecret === "" ? {} : { secret: "********" }),
  ...(webhookUrl === null ? {} : { url: webhookUrl }),
});
