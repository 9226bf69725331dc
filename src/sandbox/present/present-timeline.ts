import { nodeId } from "../node-id.ts";
import type { Comment, Issue, TimelineEvent } from "../state.ts";
import type { Addresses } from "../world.ts";
import { presentApp } from "./present-account.ts";
import { presentComment, presentGhost, presentReference, presentRestIssue } from "./present-issue.ts";
import { repositoryUrl } from "./present-repository.ts";

/** An event in the list of an issue's events: as in the timeline, but with who assigned and without why it was closed. */
export function presentEvent(issue: Issue, event: TimelineEvent, addresses: Addresses) {
  if (event.kind === "closed") return presentBase(issue, event, addresses);
  const shown = presentTimelineEvent(issue, event, addresses);
  const isAssignment = event.kind === "assigned" || event.kind === "unassigned";
  return isAssignment ? { ...shown, assigner: shown.actor } : shown;
}

/** An event in the timeline of an issue. */
export const presentTimelineEvent = (issue: Issue, event: TimelineEvent, addresses: Addresses) =>
  event.kind === "cross-referenced"
    ? presentMention(event, addresses)
    : { ...presentBase(issue, event, addresses), ...details(event, addresses) };

/** A mention has no id and no address of its own. */
const presentMention = ({ kind, actor, at, source }: EventOf<"cross-referenced">, addresses: Addresses) => ({
  event: kind,
  actor: presentGhost(actor, addresses),
  created_at: at,
  updated_at: at,
  source: { type: "issue", issue: presentRestIssue(source, addresses) },
});

type EventOf<K extends TimelineEvent["kind"]> = Extract<TimelineEvent, { readonly kind: K }>;

function presentBase(issue: Issue, event: TimelineEvent, addresses: Addresses) {
  return {
    id: event.id,
    node_id: nodeId("EV", event.id),
    url: `${repositoryUrl(issue.repository, addresses)}/issues/events/${event.id}`,
    actor: presentGhost(event.actor, addresses),
    event: event.kind,
    commit_id: null,
    commit_url: null,
    created_at: event.at,
    performed_via_github_app: event.app ? presentApp(event.app, addresses) : null,
  };
}

function details(event: TimelineEvent, addresses: Addresses): Readonly<Record<string, unknown>> {
  switch (event.kind) {
    case "labeled":
    case "unlabeled":
      return { label: { name: event.label.name, color: event.label.color } };
    case "assigned":
    case "unassigned":
      return { assignee: presentGhost(event.assignee, addresses) };
    case "closed":
      return { state_reason: event.reason };
    case "locked":
      return { lock_reason: event.reason };
    case "renamed":
      return { rename: { from: event.from, to: event.to } };
    case "reopened":
    case "unlocked":
    case "comment_deleted":
    case "transferred":
    case "cross-referenced":
      return {};
    case "sub_issue_added":
    case "sub_issue_removed":
      return { sub_issue: presentReference(event.subIssue, addresses) };
    case "parent_issue_added":
    case "parent_issue_removed":
      return { parent_issue: presentReference(event.parent, addresses) };
  }
}

/** A comment in the timeline of its issue. */
export function presentTimelineComment(comment: Comment, addresses: Addresses) {
  const author = presentGhost(comment.author, addresses);
  return { ...presentComment(comment, addresses), event: "commented", actor: author, user: author };
}
