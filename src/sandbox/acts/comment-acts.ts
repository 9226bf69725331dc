import { forbidden } from "../refusal.ts";
import type { Comment, Issue, Reaction, ReactionName } from "../state.ts";
import { type Actor, nextId, nowOf, type World } from "../world.ts";
import { mentionIssues } from "./mention-act.ts";
import { record } from "./record.ts";
import { checkBody } from "./text-limits.ts";

/** GitHub takes no more comments on one issue. */
const MOST_COMMENTS = 2_500;

/** Writes a comment. */
export function postComment(world: World, by: Actor, issue: Issue, body: string): Comment {
  checkBody("IssueComment", body);
  if (issue.comments.length >= MOST_COMMENTS)
    throw forbidden(`Commenting is disabled on issues with more than ${MOST_COMMENTS} comments`);
  const now = nowOf(world);
  const comment: Comment = {
    id: nextId(world.state, "comment"),
    issue,
    author: by.account,
    app: by.app,
    body,
    createdAt: now,
    updatedAt: now,
    revisions: [{ editor: by.account, at: now, body }],
    minimized: null,
    reactions: [],
  };
  issue.comments.push(comment);
  issue.updatedAt = now;
  world.state.comments.set(comment.id, comment);
  mentionIssues(world, by, issue, body);
  world.announce({ event: "issue_comment", action: "created", by, repository: issue.repository, issue, comment });
  return comment;
}

/** Changes a comment. The same text again is no edit. */
export function editComment(world: World, by: Actor, comment: Comment, body: string): void {
  checkBody("IssueComment", body);
  if (body === comment.body) return;
  const { issue } = comment;
  const changes = { body: { from: comment.body } };
  comment.body = body;
  comment.updatedAt = nowOf(world);
  comment.revisions.push({ editor: by.account, at: comment.updatedAt, body });
  issue.updatedAt = comment.updatedAt;
  mentionIssues(world, by, issue, body);
  const { repository } = issue;
  world.announce({ event: "issue_comment", action: "edited", by, repository, issue, comment, changes });
}

/** Deletes a comment. The issue's timeline keeps who deleted and whose it was, not what it said. */
export function deleteComment(world: World, by: Actor, comment: Comment): void {
  const { issue } = comment;
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  world.state.comments.delete(comment.id);
  record(world, by, issue, { kind: "comment_deleted", author: comment.author });
  world.announce({ event: "issue_comment", action: "deleted", by, repository: issue.repository, issue, comment });
}

/** Folds a comment away. GitHub tells no hook. */
export function minimizeComment(comment: Comment, classifier: string): void {
  comment.minimized = classifier.toLowerCase().replaceAll("_", "-");
}

/**
 * Refuses reactions in a locked conversation, whoever it is: "Reactions and votes in a locked conversation are disabled for all
 * users" (https://docs.github.com/en/communities/moderating-comments-and-conversations/locking-conversations).
 */
function requireOpenToReactions(subject: Comment | Issue): void {
  const { locked } = "issue" in subject ? subject.issue : subject;
  if (locked) throw forbidden("Reactions are disabled because the conversation is locked.");
}

/** Reacts. The same reaction of the same account is there once; GitHub tells no hook and leaves `updatedAt` alone. */
export function react(
  world: World,
  by: Actor,
  subject: Comment | Issue,
  content: ReactionName,
): { readonly reaction: Reaction; readonly isNew: boolean } {
  requireOpenToReactions(subject);
  const existing = subject.reactions.find((reaction) => reaction.by === by.account && reaction.content === content);
  if (existing) return { reaction: existing, isNew: false };
  const reaction = { id: nextId(world.state, "reaction"), by: by.account, content, at: nowOf(world) };
  subject.reactions.push(reaction);
  return { reaction, isNew: true };
}

/** Takes a reaction back. Nothing of it is left. */
export function unreact(subject: Comment | Issue, reaction: Reaction): void {
  requireOpenToReactions(subject);
  const at = subject.reactions.indexOf(reaction);
  if (at >= 0) subject.reactions.splice(at, 1);
}
