import { nodeId } from "../node-id.ts";
import type { Account, App, Permission } from "../state.ts";
import { type Addresses, seen } from "../world.ts";
import { remembered } from "./remembered.ts";

/** GitHub's word for a kind of account. */
export const accountType = ({ kind }: Account): "User" | "Bot" | "Organization" =>
  kind === "user" ? "User" : kind === "bot" ? "Bot" : "Organization";

/** The global id of an account. */
export const accountNodeId = ({ kind, id }: Account): string =>
  nodeId(kind === "user" ? "U" : kind === "bot" ? "BOT" : "O", id);

/** The page of an account. A bot has the page of its App. */
export const accountPage = ({ kind, login }: Account, { web }: Addresses): string =>
  kind === "bot" ? `${web}/apps/${login.replace(/\[bot\]$/, "")}` : `${web}/${login}`;

const loginOf = ({ login }: Account): string => login;

/** An account as REST shows it in other things. */
export const presentAccount = remembered(loginOf, (account: Account, addresses) => {
  const url = `${addresses.api}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: accountNodeId(account),
    avatar_url: `${addresses.web}/avatars/u/${account.id}?v=4`,
    gravatar_id: "",
    url,
    html_url: accountPage(account, addresses),
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: accountType(account),
    site_admin: false,
  };
});

/** The same, or null for nobody and for a deleted account. */
export function presentSeen(account: Account | null, addresses: Addresses): ReturnType<typeof presentAccount> | null {
  const living = seen(account);
  return living ? presentAccount(living, addresses) : null;
}

/** An account as REST shows it by itself. */
export function presentPublicAccount(account: Account, addresses: Addresses) {
  return {
    ...presentAccount(account, addresses),
    name: null,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: account.createdAt,
    updated_at: account.createdAt,
  };
}

/** An organisation as webhooks name it beside what happened. */
export function presentOrganization(account: Account, addresses: Addresses) {
  const url = `${addresses.api}/orgs/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: accountNodeId(account),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${addresses.web}/avatars/u/${account.id}?v=4`,
    description: null,
  };
}

/** An organisation as REST shows it by itself to everybody. */
export function presentPublicOrganization(account: Account, addresses: Addresses) {
  return {
    ...presentOrganization(account, addresses),
    has_organization_projects: account.hasProjects,
    has_repository_projects: account.hasProjects,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: accountPage(account, addresses),
    type: accountType(account),
    created_at: account.createdAt,
    updated_at: account.createdAt,
    archived_at: null,
  };
}

/** A right in a repository, as all rights that it holds. */
export function permissionsOf(permission: Permission) {
  const rank = ["read", "triage", "write", "maintain", "admin"].indexOf(permission);
  return { pull: true, triage: rank >= 1, push: rank >= 2, maintain: rank >= 3, admin: rank >= 4 };
}

/** An account with its right in a repository. */
export function presentPermission(account: Account, permission: Permission, addresses: Addresses) {
  const permissions = permissionsOf(permission);
  // The old word knows four rights only: triage is shown as read, maintain as write.
  const old = permission === "triage" ? "read" : permission === "maintain" ? "write" : permission;
  const user = { ...presentAccount(account, addresses), permissions, role_name: permission };
  return { permission: old, role_name: permission, user };
}

/** An App, where it stands beside what was made through it. */
export function presentApp(app: App, addresses: Addresses) {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId("A", app.id),
    owner: presentAccount(app.owner, addresses),
    name: app.slug,
    description: "",
    external_url: `${addresses.web}/apps/${app.slug}`,
    html_url: `${addresses.web}/apps/${app.slug}`,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: app.permissions,
    events: app.events,
  };
}
