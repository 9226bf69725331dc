import { nodeId } from "../node-id.ts";
import type { Account, Comment, Issue, Reaction, ReactionName, Repository } from "../state.ts";
import { type Addresses, seen } from "../world.ts";
import { presentAccount, presentApp, presentSeen } from "./present-account.ts";
import { presentLabel, presentSimpleRepository, repositoryPage, repositoryUrl } from "./present-repository.ts";

/** Where people find an issue. */
export const issuePage = (issue: Issue, addresses: Addresses): string =>
  `${repositoryPage(issue.repository, addresses)}/issues/${issue.number}`;

/** Where people find a comment. */
export const commentPage = (comment: Comment, addresses: Addresses): string =>
  `${issuePage(comment.issue, addresses)}#issuecomment-${comment.id}`;

const issueUrl = (issue: Issue, addresses: Addresses): string =>
  `${repositoryUrl(issue.repository, addresses)}/issues/${issue.number}`;

/** An issue as webhooks show it. */
export function presentIssue(issue: Issue, addresses: Addresses) {
  const url = issueUrl(issue, addresses);
  const assignees = issue.assignees.flatMap((account) => presentSeen(account, addresses) ?? []);
  return {
    url,
    repository_url: repositoryUrl(issue.repository, addresses),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: issuePage(issue, addresses),
    id: issue.id,
    node_id: nodeId("I", issue.id),
    number: issue.number,
    title: issue.title,
    user: presentSeen(issue.author, addresses),
    labels: issue.labels.map((label) => presentLabel(label, addresses)),
    state: issue.state,
    locked: issue.locked,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(issue.repository, issue.author),
    active_lock_reason: issue.lockReason,
    sub_issues_summary: subIssuesSummary(issue),
    issue_dependencies_summary: { blocked_by: 0, total_blocked_by: 0, blocking: 0, total_blocking: 0 },
    body: issue.body,
    reactions: presentRollup(issue.reactions, `${url}/reactions`),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: issue.app ? presentApp(issue.app, addresses) : null,
    state_reason: issue.stateReason,
  };
}

/** How many sub-issues an issue has, and how many of them are closed. */
export function subIssuesSummary({ subIssues }: Issue) {
  const total = subIssues.length;
  const completed = subIssues.filter(({ state }) => state === "closed").length;
  return { total, completed, percent_completed: total === 0 ? 0 : Math.trunc((completed * 100) / total) };
}

/** An issue as REST shows it: with who closed it, and where its parent is. */
export const presentRestIssue = (issue: Issue, addresses: Addresses) => ({
  ...presentIssue(issue, addresses),
  closed_by: presentSeen(issue.closedBy, addresses),
  ...(issue.parent && { parent_issue_url: issueUrl(issue.parent, addresses) }),
});

/** An issue where another one's history names it. */
export const presentReference = (issue: Issue, addresses: Addresses) => ({
  number: issue.number,
  title: issue.title,
  state: issue.state,
  state_reason: issue.stateReason,
  repository: presentSimpleRepository(issue.repository, addresses),
  issue_type: null,
});

/** A comment. */
export function presentComment(comment: Comment, addresses: Addresses) {
  const url = `${repositoryUrl(comment.issue.repository, addresses)}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: commentPage(comment, addresses),
    issue_url: issueUrl(comment.issue, addresses),
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: presentSeen(comment.author, addresses),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: association(comment.issue.repository, comment.author),
    reactions: presentRollup(comment.reactions, `${url}/reactions`),
    performed_via_github_app: comment.app ? presentApp(comment.app, addresses) : null,
    minimized: comment.minimized === null ? null : { reason: comment.minimized },
  };
}

/** One reaction. REST names bots too. */
export const presentReaction = (reaction: Reaction, addresses: Addresses) => ({
  id: reaction.id,
  node_id: nodeId("REA", reaction.id),
  user: presentSeen(reaction.by, addresses),
  content: reaction.content,
  created_at: reaction.at,
});

function presentRollup(reactions: readonly Reaction[], url: string) {
  const count = (content: ReactionName): number => reactions.filter((reaction) => reaction.content === content).length;
  return {
    url,
    total_count: reactions.length,
    "+1": count("+1"),
    "-1": count("-1"),
    laugh: count("laugh"),
    hooray: count("hooray"),
    confused: count("confused"),
    heart: count("heart"),
    rocket: count("rocket"),
    eyes: count("eyes"),
  };
}

/** How an author stands to a repository. */
export function association(repository: Repository, author: Account): "OWNER" | "COLLABORATOR" | "NONE" {
  if (!seen(author)) return "NONE";
  if (repository.owner === author) return "OWNER";
  return repository.collaborators.has(author.id) ? "COLLABORATOR" : "NONE";
}

/** Somebody where the description does not allow nobody: GitHub puts its account for deleted ones there. */
export const presentGhost = (account: Account, addresses: Addresses) =>
  presentAccount(seen(account) ?? { ...account, id: 10_137, login: "ghost", kind: "user" }, addresses);
