import type { Octokit } from "@octokit/rest";

/**
 * What the clients of `@octokit/rest`, `@actions/github` and Probot share. Every call goes through `request` with a typed
 * route, so the desk takes any of them, and loads none of their plugins.
 */
export type OctokitClient = Pick<Octokit, "request">;

/** The REST version that the desk speaks; without the header GitHub drifts to a newer one by itself. */
export const REST_HEADERS = { "x-github-api-version": "2022-11-28" } as const;

/** A plugin that names the version in every request of a client, also in those that it makes by itself, as for a token. */
export function nameVersion({ hook }: Pick<Octokit, "hook">): void {
  hook.before("request", ({ headers }) => void Object.assign(headers, REST_HEADERS));
}

/** A POST is never sent twice by a client's retry plugin: the first one may have been done although the answer was 502. */
export const ONCE = { retries: 0 } as const;
