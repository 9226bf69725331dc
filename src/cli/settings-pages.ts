import type { RepositoryRef } from "../github/port.ts";
import type { Terminal } from "./verb.ts";

/** An address for a message. */
export interface Address {
  readonly href: string;
}

/** The pages of GitHub on which a desk is set up by hand. */
export interface SettingsPages {
  /** Features, visibility, archive. */
  readonly general: Address;
  /** Where the site is built from. */
  readonly site: Address;
  readonly environments: Address;
  /** Variables of workflows. */
  readonly variables: Address;
  /** The Apps that are installed, with their permissions. */
  readonly apps: Address;
  readonly labels: Address;
  /** Tokens of the account that is signed in. */
  readonly tokens: Address;
  /** A file of the default branch, for reading and editing. */
  file(path: string): Address;
  /** A workflow, by the name of its file, with its runs. */
  workflow(file: string): Address;
}

/** The pages of one repository, on github.com or where the environment says that GitHub is. */
export function settingsPages({ owner, repo }: RepositoryRef, env: Terminal["env"]): SettingsPages {
  const server = (env["GITHUB_SERVER_URL"] || "https://github.com").replace(/\/$/, "");
  const repository = `${server}/${owner}/${repo}`;
  const at = (path: string): Address => ({ href: `${repository}/${path}` });
  return {
    general: at("settings"),
    site: at("settings/pages"),
    environments: at("settings/environments"),
    variables: at("settings/variables/actions"),
    apps: at("settings/installations"),
    labels: at("labels"),
    tokens: { href: `${server}/settings/tokens` },
    // What the name of a file may hold, and what would end the path of an address.
    file: (path) => at(`blob/HEAD/${path.replace(/[%?#]/g, encodeURIComponent)}`),
    workflow: (file) => at(`actions/workflows/${file}`),
  };
}

/** Where GitHub publishes the site of a repository; undefined away from github.com, where each server has its own rule. */
export function siteAddress({ owner, repo }: RepositoryRef, env: Terminal["env"]): string | undefined {
  const server = env["GITHUB_SERVER_URL"] || "https://github.com";
  if (new URL(server).host !== "github.com") return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return repo.toLowerCase() === host ? `https://${host}/` : `https://${host}/${repo}/`;
}
