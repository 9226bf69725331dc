import type { Account, Issue, LockReason, Repository, StateReason } from "../state.ts";
import { type Actor, nextId, nowOf, type World } from "../world.ts";
import { addLabels } from "./label-acts.ts";
import { mentionIssues } from "./mention-act.ts";
import { itemsOfIssue, removeItem } from "./project-item-acts.ts";
import { record } from "./record.ts";
import { checkBody, checkTitle } from "./text-limits.ts";

/** An issue to be. */
export interface IssueWish {
  readonly title: string;
  readonly body: string | null;
  readonly labels?: readonly string[];
}

/** Opens an issue. Hooks hear `opened`, with all labels on, then `labeled` for each: forms with labels do so within a second. */
export function openIssue(world: World, by: Actor, repository: Repository, wish: IssueWish): Issue {
  checkTitle(wish.title);
  checkBody("Issue", wish.body ?? "");
  const now = nowOf(world);
  const issue: Issue = {
    id: nextId(world.state, "issue"),
    number: nextId(world.state, `number-${repository.id}`),
    repository,
    title: wish.title,
    body: wish.body,
    author: by.account,
    app: by.app,
    createdAt: now,
    updatedAt: now,
    revisions: [{ editor: by.account, at: now, body: wish.body ?? "" }],
    state: "open",
    stateReason: null,
    closedAt: null,
    closedBy: null,
    locked: false,
    lockReason: null,
    labels: [],
    assignees: [],
    comments: [],
    timeline: [],
    reactions: [],
    parent: null,
    subIssues: [],
    deleted: false,
  };
  repository.issues.set(issue.number, issue);
  world.state.issues.set(issue.id, issue);
  mentionIssues(world, by, issue, wish.body ?? "");
  const labelled = addLabels(world, by, issue, wish.labels ?? [], "quietly");
  world.announce({ event: "issues", action: "opened", by, repository, issue });
  for (const label of labelled) world.announce({ event: "issues", action: "labeled", by, repository, issue, label });
  return issue;
}

/** Changes title or body. Hooks hear one `edited` with what was there before; a change to the same text is none. */
export function editIssue(
  world: World,
  by: Actor,
  issue: Issue,
  { title = issue.title, body = issue.body }: { readonly title?: string; readonly body?: string | null },
): void {
  checkTitle(title);
  checkBody("Issue", body ?? "");
  const changes = {
    ...(title === issue.title ? {} : { title: { from: issue.title } }),
    ...(body === issue.body ? {} : { body: { from: issue.body ?? "" } }),
  };
  if (Object.keys(changes).length === 0) return;
  if (changes.title) record(world, by, issue, { kind: "renamed", from: issue.title, to: title });
  if (changes.body) issue.revisions.push({ editor: by.account, at: nowOf(world), body: body ?? "" });
  issue.title = title;
  issue.body = body;
  mentionIssues(world, by, issue, body ?? "");
  issue.updatedAt = nowOf(world);
  world.announce({ event: "issues", action: "edited", by, repository: issue.repository, issue, changes });
}

/** Closes or reopens an issue. Asking for the state that it has changes nothing and tells nobody. */
export function setState(
  world: World,
  by: Actor,
  issue: Issue,
  state: "open" | "closed",
  reason: StateReason | null = null,
): void {
  if (issue.state === state) return;
  const closing = state === "closed";
  issue.state = state;
  issue.stateReason = closing ? (reason ?? "completed") : "reopened";
  issue.closedAt = closing ? nowOf(world) : null;
  issue.closedBy = closing ? by.account : null;
  record(world, by, issue, { kind: closing ? "closed" : "reopened", reason: issue.stateReason });
  world.announce({ event: "issues", action: closing ? "closed" : "reopened", by, repository: issue.repository, issue });
}

/** Locks or unlocks the conversation. */
export function setLock(
  world: World,
  by: Actor,
  issue: Issue,
  locked: boolean,
  reason: LockReason | null = null,
): void {
  if (issue.locked === locked) return;
  issue.locked = locked;
  issue.lockReason = locked ? reason : null;
  const kind = locked ? "locked" : "unlocked";
  record(world, by, issue, { kind, reason: issue.lockReason });
  world.announce({ event: "issues", action: kind, by, repository: issue.repository, issue });
}

/** Assigns or unassigns accounts; who has no right to be assigned must have been left out before. */
export function assign(world: World, by: Actor, issue: Issue, accounts: readonly Account[], on: boolean): void {
  for (const assignee of accounts) {
    const at = issue.assignees.indexOf(assignee);
    if (at >= 0 === on) continue;
    if (on) issue.assignees.push(assignee);
    else issue.assignees.splice(at, 1);
    const kind = on ? "assigned" : "unassigned";
    record(world, by, issue, { kind, assignee });
    world.announce({ event: "issues", action: kind, by, repository: issue.repository, issue, assignee });
  }
}

/** Deletes an issue. GitHub answers 410 for its number from now on. */
export function deleteIssue(world: World, by: Actor, issue: Issue): void {
  issue.deleted = true;
  for (const comment of issue.comments) world.state.comments.delete(comment.id);
  world.state.issues.delete(issue.id);
  for (const item of itemsOfIssue(world, issue)) removeItem(world, by, item);
  world.announce({ event: "issues", action: "deleted", by, repository: issue.repository, issue });
}
