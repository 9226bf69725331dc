import { Octokit } from "@octokit/rest";
import { REST_HEADERS } from "../github/octokit-client.ts";
import type { GitHubError } from "../github/port.ts";
import type { Terminal } from "./verb.ts";

/**
 * The client of a verb: a token, GitHub's address from the environment, the version of the API that the desk speaks, and no
 * words of its own on the terminal.
 */
export function createGitHubClient({ env, fetch }: Pick<Terminal, "env" | "fetch">, auth: string): Octokit {
  const baseUrl = env["HELPDESK_API_URL"] || env["GITHUB_API_URL"];
  const client = new Octokit({
    auth: tokenIn(auth),
    log: SILENT,
    ...(baseUrl ? { baseUrl } : {}),
    ...(fetch ? { request: { fetch } } : {}),
  });
  client.hook.before("request", (options) => {
    Object.assign(options.headers, REST_HEADERS);
  });
  return client;
}

/** No token holds anything else. What a line break between two halves would do: the platform refuses it, and prints the token. */
const tokenIn = (pasted: string): string => pasted.replace(/[^\x21-\x7e]/g, "");

/** What GitHub or the network said, without our word for what was asked. */
export const wordsOf = ({ operation, message }: GitHubError): string => message.replace(`${operation}: `, "");

const nothing = (): void => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
