import { sentence } from "../../core/domain/sentence.ts";
import { asked, cannotTell, unlessHidden } from "./asked.ts";
import { runsAsAction } from "./check-writer.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

const VARIABLE = "QUORUMDESK";
const ENVIRONMENT = "helpdesk";
const ROUTE = "GET /repos/{owner}/{repo}/environments/{environment_name}";

/** Whether the workflows are switched on. */
export async function checkVariable(patient: Examined): Promise<readonly Finding[]> {
  const { client, ref, pages } = patient;
  const answer = await asked(
    client.request("GET /repos/{owner}/{repo}/actions/variables/{name}", { ...ref, name: VARIABLE }),
  );
  const variable = unlessHidden(answer, patient);
  const mend = sentence("cli-doctor-variable-set", pages.variables);
  if (variable.kind === "missing")
    return [finding("variable", "problem", sentence("cli-doctor-variable-missing"), mend)];
  if (variable.kind !== "found") return [cannotTell("variable", variable)];
  return variable.data.value === "on"
    ? [finding("variable", "ok", sentence("cli-doctor-variable-fine"))]
    : [finding("variable", "problem", sentence("cli-doctor-variable-off", variable.data.value), mend)];
}

/** Whether the environment that keeps the seal key serves runs of the default branch only. */
export async function checkEnvironment(patient: Examined): Promise<readonly Finding[]> {
  if (!runsAsAction(patient)) return [];
  const { client, ref, pages, repository } = patient;
  const branch = repository.default_branch;
  const place = { ...ref, environment_name: ENVIRONMENT };
  const mend = sentence("cli-doctor-environment-set", pages.environments, branch);
  const environment = await asked(client.request(ROUTE, place));
  if (environment.kind === "missing")
    return [finding("environment", "problem", sentence("cli-doctor-environment-missing"), mend)];
  if (environment.kind !== "found") return [cannotTell("environment", environment)];
  const policy = environment.data.deployment_branch_policy;
  if (!policy) return [finding("environment", "problem", sentence("cli-doctor-environment-open"), mend)];
  if (!policy.custom_branch_policies)
    return [finding("environment", "warning", sentence("cli-doctor-environment-protected", branch), mend)];
  const branches = await asked(client.request(`${ROUTE}/deployment-branch-policies`, place));
  if (branches.kind !== "found") return [cannotTell("environment", branches)];
  const names = branches.data.branch_policies.map(({ name = "" }) => name);
  return names.length === 1 && names[0] === branch
    ? [finding("environment", "ok", sentence("cli-doctor-environment-fine"))]
    : [finding("environment", "problem", sentence("cli-doctor-environment-branches", names, branch), mend)];
}
