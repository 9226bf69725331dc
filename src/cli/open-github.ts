import type { RepositoryRef, RequestReader } from "../github/port.ts";
import type { Terminal } from "./verb.ts";

/** GitHub as a verb reads it. The client is loaded when it is asked for: a build from saved requests does not wait for it. */
export async function openGitHub(terminal: Pick<Terminal, "env" | "fetch">, auth: string): Promise<RequestReader> {
  const { createOctokitGitHub } = await import("../github/octokit-github.ts");
  const { createGitHubClient } = await import("./github-client.ts");
  return createOctokitGitHub(createGitHubClient(terminal, auth));
}

/** The repository that `owner/name` names; undefined where a text names none. */
export function repositoryNamed(text: unknown): RepositoryRef | undefined {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(typeof text === "string" ? text : "") ?? [];
  return owner === undefined || repo === undefined ? undefined : { owner, repo };
}
