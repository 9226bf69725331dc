import { fullName } from "../acts/repository-acts.ts";
import { nodeId } from "../node-id.ts";
import type { Label, Repository } from "../state.ts";
import type { Addresses } from "../world.ts";
import { presentAccount } from "./present-account.ts";
import { remembered } from "./remembered.ts";

/** Where the API has a repository. */
export const repositoryUrl = (repository: Repository, { api }: Addresses): string =>
  `${api}/repos/${fullName(repository)}`;

/** Where people find a repository. */
export const repositoryPage = (repository: Repository, { web }: Addresses): string => `${web}/${fullName(repository)}`;

/** A repository as it stands in other things: only what it is, and where. */
export const presentSimpleRepository = (repository: Repository, addresses: Addresses) => ({
  id: repository.id,
  node_id: nodeId("R", repository.id),
  name: repository.name,
  full_name: fullName(repository),
  owner: presentAccount(repository.owner, addresses),
  private: repository.isPrivate,
  description: null,
  fork: false,
  ...links(repository, addresses),
});

/** A repository as REST and webhooks show it. */
export function presentRepository(repository: Repository, addresses: Addresses) {
  const openIssues = countOpen(repository);
  return {
    ...presentSimpleRepository(repository, addresses),
    ...cloneLinks(repository, addresses),
    homepage: null,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 0,
    default_branch: "main",
    open_issues_count: openIssues,
    is_template: false,
    topics: [],
    has_issues: repository.setup.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: repository.setup.pagesFrom !== null,
    has_downloads: true,
    has_discussions: false,
    archived: repository.setup.archived,
    disabled: false,
    visibility: repository.isPrivate ? "private" : "public",
    pushed_at: repository.pushedAt,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
    allow_forking: true,
    web_commit_signoff_required: false,
    license: null,
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
  };
}

function countOpen({ issues }: Repository): number {
  let open = 0;
  for (const { state, deleted } of issues.values()) if (state === "open" && !deleted) open += 1;
  return open;
}

const links = remembered(fullName, (repository: Repository, addresses) => {
  const url = repositoryUrl(repository, addresses);
  const page = repositoryPage(repository, addresses);
  return {
    html_url: page,
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
    hooks_url: `${url}/hooks`,
  };
});

function cloneLinks(repository: Repository, addresses: Addresses) {
  const page = repositoryPage(repository, addresses);
  const { host } = new URL(addresses.web);
  return {
    git_url: `git://${host}/${fullName(repository)}.git`,
    ssh_url: `git@${host}:${fullName(repository)}.git`,
    clone_url: `${page}.git`,
    mirror_url: null,
    svn_url: page,
  };
}

/** A label. */
export function presentLabel(label: Label, addresses: Addresses) {
  return {
    id: label.id,
    node_id: nodeId("LA", label.id),
    url: `${repositoryUrl(label.repository, addresses)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}
