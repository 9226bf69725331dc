import { invalid } from "../refusal.ts";
import type { Issue } from "../state.ts";
import type { Actor, World } from "../world.ts";
import { record } from "./record.ts";

/** Limits of https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/adding-sub-issues. */
const MOST_CHILDREN = 100;
const MOST_LEVELS = 8;

/**
 * Makes an issue a sub-issue of another one of the same owner. 422 where it is one already, has another parent that is not to
 * be replaced, or would be its own ancestor; and above GitHub's limits.
 */
export function addSubIssue(world: World, by: Actor, parent: Issue, child: Issue, replaceParent: boolean): void {
  const refusal = refusalOf(parent, child, replaceParent);
  if (refusal !== undefined)
    throw invalid({ resource: "SubIssue", field: "sub_issue_id", code: "custom", message: refusal });
  if (child.parent) leaveParent(world, by, child.parent, child);
  child.parent = parent;
  parent.subIssues.push(child);
  record(world, by, parent, { kind: "sub_issue_added", subIssue: child });
  record(world, by, child, { kind: "parent_issue_added", parent });
  tell(world, by, parent, child, "added");
}

function refusalOf(parent: Issue, child: Issue, replaceParent: boolean): string | undefined {
  const above = [...ancestors(parent)];
  if (child.parent === parent) return "Issue may not contain duplicate sub-issues";
  if (child.parent && !replaceParent) return "Sub issue may only have one parent";
  if (above.includes(child)) return "Sub issue may not be an ancestor of its parent";
  if (parent.subIssues.length >= MOST_CHILDREN) return `Parent cannot have more than ${MOST_CHILDREN} sub-issues`;
  return above.length + depthOf(child) > MOST_LEVELS
    ? `Sub-issues cannot be nested deeper than ${MOST_LEVELS}`
    : undefined;
}

/** An issue, its parent, and so on up. */
function* ancestors(issue: Issue): Generator<Issue> {
  for (let one: Issue | null = issue; one; one = one.parent) yield one;
}

const depthOf = ({ subIssues }: Issue): number => 1 + Math.max(0, ...subIssues.map(depthOf));

function leaveParent(world: World, by: Actor, parent: Issue, child: Issue): void {
  parent.subIssues.splice(parent.subIssues.indexOf(child), 1);
  child.parent = null;
  record(world, by, parent, { kind: "sub_issue_removed", subIssue: child });
  record(world, by, child, { kind: "parent_issue_removed", parent });
  tell(world, by, parent, child, "removed");
}

/** The hooks of the parent's repository hear of the child, those of the child's of the parent. */
function tell(world: World, by: Actor, parent: Issue, child: Issue, what: "added" | "removed"): void {
  const told = { event: "sub_issues", by, family: { parent, child } } as const;
  world.announce({ ...told, action: `sub_issue_${what}`, repository: parent.repository });
  world.announce({ ...told, action: `parent_issue_${what}`, repository: child.repository });
}
