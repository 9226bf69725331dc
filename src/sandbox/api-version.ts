import type { Headers } from "./traffic.ts";

/** The versions of GitHub's REST API that can be asked for (https://docs.github.com/en/rest/about-the-rest-api/api-versions). */
export const API_VERSIONS = ["2022-11-28", "2026-03-10"] as const;

/** One of them, by the day from which it is. */
export type ApiVersion = (typeof API_VERSIONS)[number];

/** Set to a version, it is as if GitHub had no other one any more, whatever clients ask for. Only tests set it. */
const ONLY = "QUORUMDESK_API_VERSION";

/** The version that webhooks are checked with: they ask for none. */
export const currentVersion = (): ApiVersion => known(process.env[ONLY]) ?? "2022-11-28";

/** The version that a request asks for, and the oldest where it asks for none; undefined for one that GitHub does not have. */
export function versionAsked(headers: Headers): ApiVersion | undefined {
  const asked = headers["x-github-api-version"];
  return process.env[ONLY] === undefined && asked !== undefined ? known(asked) : currentVersion();
}

/** The version that an answer was given in. */
export const versionSelected = (headers: Headers): ApiVersion => known(headers[SELECTED]) ?? currentVersion();

/** What GitHub says beside an answer of how it was to be read. */
export const SELECTED = "x-github-api-version-selected";

const known = (text: string | undefined): ApiVersion | undefined => API_VERSIONS.find((version) => version === text);

/**
 * A body as that version has it. Since 2026-03-10 issues have no `assignee` beside their `assignees`, repositories no
 * `has_downloads`, and the limits no `rate` beside their `resources`.
 */
export function inVersion(version: ApiVersion, body: unknown): unknown {
  switch (version) {
    case "2022-11-28":
      return body;
    case "2026-03-10":
      return without(body);
  }
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== "object" || value === null) return value;
  const isGone = (key: string): boolean => {
    const beside = GONE.get(key);
    return beside !== undefined && beside in value;
  };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inside]) => (isGone(key) ? [] : [[key, without(inside)]])),
  );
}

/** What is gone, and by what beside it it is known for what it was. */
const GONE: ReadonlyMap<string, string> = new Map([
  ["assignee", "assignees"],
  ["has_downloads", "full_name"],
  ["rate", "resources"],
]);
