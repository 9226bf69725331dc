import type { Issue, Repository } from "../state.ts";
import { type Actor, nextId, nowOf, type World } from "../world.ts";
import { findLabel } from "./label-acts.ts";
import { itemsOfIssue } from "./project-item-acts.ts";
import { record } from "./record.ts";

/**
 * Moves an issue to another repository of the same owner, where it gets a new number and new ids. Comments, reactions, history
 * and assignees go along, a comment under the id that it has; labels do where the other repository has one of that name; on
 * its owner's projects it stays
 * (https://docs.github.com/en/issues/tracking-your-work-with-issues/transferring-an-issue-to-another-repository). The hooks
 * of the one repository hear `transferred`, those of the other `opened`.
 */
export function transferIssue(world: World, by: Actor, old: Issue, to: Repository): Issue {
  const from = old.repository;
  if (from.owner !== to.owner) throw new Error(`an issue moves only between repositories of ${from.owner.login}`);
  if (from === to) throw new Error("the issue is in this repository already");
  const issue: Issue = {
    ...old,
    id: nextId(world.state, "issue"),
    number: nextId(world.state, `number-${to.id}`),
    repository: to,
    labels: old.labels.flatMap(({ name }) => findLabel(to.labels, name) ?? []),
    updatedAt: nowOf(world),
  };
  to.issues.set(issue.number, issue);
  world.state.issues.set(issue.id, issue);
  from.issues.delete(old.number);
  from.movedIssues.set(old.number, issue);
  world.state.issues.delete(old.id);
  for (const comment of issue.comments) comment.issue = issue;
  moveRelations(world, old, issue);
  for (const item of itemsOfIssue(world, old)) item.issue = issue;
  record(world, by, issue, { kind: "transferred", from });
  const told = { event: "issues", by } as const;
  const went = { which: "new", issue } as const;
  world.announce({ ...told, action: "transferred", repository: from, issue: old, elsewhere: went });
  world.announce({ ...told, action: "opened", repository: to, issue, elsewhere: { which: "old", issue: old } });
  return issue;
}

/** Whoever points at the issue points at where it is now. */
function moveRelations({ state }: World, old: Issue, issue: Issue): void {
  for (const child of issue.subIssues) child.parent = issue;
  const siblings = issue.parent?.subIssues ?? [];
  if (siblings.includes(old)) siblings[siblings.indexOf(old)] = issue;
  for (const { timeline } of state.issues.values()) {
    for (const event of timeline) if (event.kind === "cross-referenced" && event.source === old) event.source = issue;
  }
}
