import type { Octokit } from "@octokit/rest";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { clientOf, DESK, smallWorld } from "./small-world.ts";

/** The project of the small world, as Octokit wants it. */
export const PROJECT = { org: "hub", project_number: 1 };

/** The small world with two issues, a project of the organisation with fields of every kind, and an App that may write it. */
export function projectWorld(options: Partial<SandboxOptions> = {}): {
  readonly sandbox: Sandbox;
  readonly app: Octokit;
} {
  const sandbox = smallWorld(options);
  for (const title of ["Old plates", "A <b>bold</b> idea"])
    sandbox.openIssue(DESK, { by: "rita", title, body: "", labels: ["intake"] });
  sandbox.addProject({
    owner: "hub",
    title: "Requests",
    by: "cora",
    fields: [
      { name: "Stage", type: "single_select", options: ["Intake", "In support", "Delivered"] },
      { name: "Next step", type: "text" },
      { name: "Next date", type: "date" },
      { name: "Effort", type: "number" },
    ],
  });
  sandbox.addApp({
    slug: "desk",
    id: 77,
    owner: "hub",
    webhookSecret: "s",
    permissions: { issues: "write", organization_projects: "write" },
    events: ["projects_v2_item"],
  });
  sandbox.installApp("desk", { owner: "hub" });
  sandbox.takeEvents();
  return { sandbox, app: clientOf(sandbox, sandbox.appToken("desk", DESK)) };
}

/** The fields of the project by name, as REST lists them. */
export async function fieldsOf(client: Octokit) {
  const fields = await client.paginate(client.rest.projects.listFieldsForOrg, { ...PROJECT, per_page: 5 });
  const named = new Map(fields.map((field) => [field.name, field]));
  const idOf = (name: string): number => named.get(name)?.id ?? 0;
  const optionOf = (name: string, option: string): string =>
    named.get(name)?.options?.find((one) => one.name.raw === option)?.id ?? "";
  return { fields, idOf, optionOf, nodeIdOf: (name: string): string => named.get(name)?.node_id ?? "" };
}

/** Puts an issue on the project. */
export async function addItem(client: Octokit, number: number) {
  // The types of this client know an issue by its id only; GitHub's description takes owner, name and number as well.
  const { data, status } = await client.request({
    method: "POST",
    url: "/orgs/{org}/projectsV2/{project_number}/items",
    ...PROJECT,
    type: "Issue",
    owner: "hub",
    repo: "helpdesk",
    number,
  });
  return { ...data, status };
}

/** What GraphQL answers, errors beside data. */
export async function ask(sandbox: Sandbox, token: string, query: string, variables: object = {}) {
  const answer = await sandbox.fetch("https://api.github.com/graphql", {
    method: "POST",
    headers: { authorization: `bearer ${token}`, "user-agent": "test" },
    body: JSON.stringify({ query, variables }),
  });
  return await answer.json();
}
