import { type Instant, instantAt, latest } from "../core/domain/ids.ts";
import type { Comment, Issue, Revision, TimelineEvent } from "./state.ts";
import type { World } from "./world.ts";

/**
 * The issues that a list shows: as they were before the lag, by their history. An issue that was deleted meanwhile is gone at
 * once, and what leaves no trace in the history is up to date.
 */
export function listedIssues(world: World, issues: Iterable<Issue>): readonly Issue[] {
  if (world.lag === 0) return [...issues];
  const moment = momentOf(world);
  return [...issues].filter(({ createdAt }) => createdAt <= moment).map((issue) => issueAsOf(issue, moment));
}

/** The comments that a list shows: as they were before the lag. One that was deleted meanwhile is gone at once. */
export function listedComments(world: World, comments: readonly Comment[]): readonly Comment[] {
  return world.lag === 0 ? comments : commentsAsOf(comments, momentOf(world));
}

const momentOf = ({ clock, lag }: World): Instant => instantAt(clock.now() - lag);

const commentsAsOf = (comments: readonly Comment[], moment: Instant): readonly Comment[] =>
  comments.filter(({ createdAt }) => createdAt <= moment).map((comment) => commentAsOf(comment, moment));

function commentAsOf(comment: Comment, moment: Instant): Comment {
  const revisions = comment.revisions.filter(({ at }) => at <= moment);
  const reactions = comment.reactions.filter(({ at }) => at <= moment);
  const updatedAt = comment.updatedAt <= moment ? comment.updatedAt : newest(comment.createdAt, revisions);
  return { ...comment, body: bodyOf(revisions) ?? comment.body, updatedAt, revisions, reactions };
}

function issueAsOf(issue: Issue, moment: Instant): Issue {
  const timeline = issue.timeline.filter(({ at }) => at <= moment);
  const revisions = issue.revisions.filter(({ at }) => at <= moment);
  const comments = [...commentsAsOf(issue.comments, moment)];
  const known = {
    ...issue,
    body: issue.body === null ? null : (bodyOf(revisions) ?? issue.body),
    updatedAt:
      issue.updatedAt <= moment
        ? issue.updatedAt
        : newest(issue.createdAt, [...timeline, ...revisions, ...comments.map(({ updatedAt: at }) => ({ at }))]),
    timeline,
    revisions,
    comments,
    reactions: issue.reactions.filter(({ at }) => at <= moment),
  };
  return issue.timeline.filter(({ at }) => at > moment).reduceRight(undo, known);
}

/** The issue before an event of its history. Only what a list of issues shows is undone. */
function undo(issue: Issue, event: TimelineEvent): Issue {
  switch (event.kind) {
    case "labeled":
      return { ...issue, labels: issue.labels.filter((label) => label !== event.label) };
    case "unlabeled":
      return { ...issue, labels: [...issue.labels, event.label] };
    case "assigned":
      return { ...issue, assignees: issue.assignees.filter((account) => account !== event.assignee) };
    case "unassigned":
      return { ...issue, assignees: [...issue.assignees, event.assignee] };
    case "closed":
    case "reopened":
      return { ...issue, ...stateAfter(issue.timeline) };
    case "locked":
    case "unlocked":
      return { ...issue, locked: event.kind === "unlocked", lockReason: null };
    case "renamed":
      return { ...issue, title: event.from };
    case "comment_deleted":
    case "transferred":
    case "cross-referenced":
    case "sub_issue_added":
    case "sub_issue_removed":
    case "parent_issue_added":
    case "parent_issue_removed":
      return issue;
  }
}

/** What a history ends in: nobody has closed it, or it is as the last event says. */
function stateAfter(
  timeline: readonly TimelineEvent[],
): Pick<Issue, "state" | "stateReason" | "closedAt" | "closedBy"> {
  const last = timeline.filter(isChangeOfState).at(-1);
  if (last?.kind === "closed")
    return { state: "closed", stateReason: last.reason, closedAt: last.at, closedBy: last.actor };
  return { state: "open", stateReason: last?.reason ?? null, closedAt: null, closedBy: null };
}

const isChangeOfState = (event: TimelineEvent): event is TimelineEvent & { readonly kind: "closed" | "reopened" } =>
  event.kind === "closed" || event.kind === "reopened";

const bodyOf = (revisions: readonly Revision[]): string | undefined => revisions.at(-1)?.body;

const newest = (start: Instant, rows: readonly { readonly at: Instant }[]): Instant =>
  rows.reduce((so, { at }) => latest(so, at), start);
