import { findAccount } from "../acts/account-acts.ts";
import { assign, editIssue, openIssue, setLock, setState } from "../acts/issue-acts.ts";
import { setLabels } from "../acts/label-acts.ts";
import { listedIssues } from "../as-of.ts";
import { placeOf } from "../cursor.ts";
import { canSee, demand, may, permissionOf, requireAuthor, requireVoice } from "../door/access.ts";
import { actorOf } from "../door/session.ts";
import { namesIn, textIn } from "../json.ts";
import { presentRestIssue } from "../present/present-issue.ts";
import { presentEvent, presentTimelineComment, presentTimelineEvent } from "../present/present-timeline.ts";
import { ApiRefusal, invalid, notFound } from "../refusal.ts";
import type { Account, Issue, LockReason, Repository, StateReason } from "../state.ts";
import { type Answer, bodyOf, type Call, created, done, issueOf, ok, param, type Route, repositoryOf } from "./call.ts";
import { longPageOf, pageOf } from "./paging.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const ISSUE = `${ISSUES}/{issue_number}`;

/** Issues, their state, their lock, who they are assigned to, and their history. */
export const issueRoutes: readonly Route[] = [
  { method: "GET", path: ISSUES, answer: listIssues },
  { method: "POST", path: ISSUES, answer: postIssue },
  { method: "GET", path: ISSUE, answer: (call) => movedAway(call) ?? ok(shown(call, issueOf(call))) },
  { method: "PATCH", path: ISSUE, answer: (call) => movedAway(call) ?? patchIssue(call) },
  { method: "PUT", path: `${ISSUE}/lock`, answer: (call) => lock(call, true) },
  { method: "DELETE", path: `${ISSUE}/lock`, answer: (call) => lock(call, false) },
  { method: "POST", path: `${ISSUE}/assignees`, answer: (call) => created(assignees(call, true)) },
  { method: "DELETE", path: `${ISSUE}/assignees`, answer: (call) => ok(assignees(call, false)) },
  { method: "GET", path: "/repos/{owner}/{repo}/assignees/{assignee}", answer: checkAssignee },
  { method: "GET", path: `${ISSUE}/events`, answer: listEvents },
  { method: "GET", path: `${ISSUE}/timeline`, answer: listTimeline },
];

/**
 * 301 to where the issue is now, if it was transferred to a repository that the session may see. What lies below its old
 * address is 404 (measured: https://github.com/Systemorph/MeshWeaver/issues/4629).
 */
function movedAway(call: Call): Answer | undefined {
  const issue = repositoryOf(call).movedIssues.get(Number(param(call, "issue_number")));
  if (!issue || !canSee(call.session, issue.repository)) return undefined;
  const url = `${call.base}/repositories/${issue.repository.id}/issues/${issue.number}`;
  return { status: 301, headers: { location: url }, body: { ...new ApiRefusal(301, "Moved Permanently").body, url } };
}

const shown = (call: Call, issue: Issue): unknown => presentRestIssue(issue, call.world.addresses);

function listIssues(call: Call): Answer {
  const repository = repositoryOf(call);
  const sort = call.query.get("sort") ?? "created";
  const descending = call.query.get("direction") !== "asc";
  const order = { place: (issue: Issue) => `${sortKey(issue, sort)} ${placeOf(issue.id)}`, descending };
  const rows = listedIssues(call.world, repository.issues.values())
    .filter((issue) => isAskedFor(issue, call.query))
    .map((issue) => ({ issue, place: order.place(issue) }))
    .sort((a, b) => (a.place < b.place === descending ? 1 : -1))
    .map(({ issue }) => issue);
  return longPageOf(call, rows, order, (issue) => shown(call, issue));
}

function sortKey(issue: Issue, sort: string): string {
  if (sort === "updated") return issue.updatedAt;
  return sort === "comments" ? placeOf(issue.comments.length) : issue.createdAt;
}

function isAskedFor(issue: Issue, query: URLSearchParams): boolean {
  const state = query.get("state") ?? "open";
  const since = query.get("since");
  const creator = query.get("creator");
  const assignee = query.get("assignee");
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const has = (wanted: string): boolean =>
    issue.labels.some(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (issue.deleted || (state !== "all" && issue.state !== state)) return false;
  if (since !== null && Date.parse(issue.updatedAt) < Date.parse(since)) return false;
  if (creator !== null && (issue.author.deleted || !isCalled(issue.author, creator))) return false;
  if (assignee === "none" && issue.assignees.length > 0) return false;
  if (assignee === "*" && issue.assignees.length === 0) return false;
  if (assignee !== null && !["none", "*"].includes(assignee) && !issue.assignees.some((one) => isCalled(one, assignee)))
    return false;
  return labels.every(has);
}

const isCalled = (account: Account, login: string): boolean => account.login.toLowerCase() === login.toLowerCase();

function postIssue(call: Call): Answer {
  const { world, session } = call;
  const repository = repositoryOf(call);
  const by = actorOf(session);
  if (session.kind !== "person") demand(session, repository, "triage", "issues");
  const body = bodyOf(call);
  // Labels and assignees of somebody without the right are dropped without a word.
  const isTrusted = may(session, repository, "triage", "issues");
  const labels = isTrusted ? namesIn(body["labels"]) : [];
  const title = textOrNumber(body["title"]);
  if (title === undefined) throw invalid({ resource: "Issue", field: "title", code: "missing_field" });
  const issue = openIssue(world, by, repository, { title, body: textIn(body, "body") ?? null, labels });
  if (isTrusted) assign(world, by, issue, assignable(call, repository, namesIn(body["assignees"])), true);
  return created(shown(call, issue));
}

const textOrNumber = (value: unknown): string | undefined =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;

function patchIssue(call: Call): Answer {
  const { world, session } = call;
  const issue = issueOf(call);
  const by = actorOf(session);
  const body = bodyOf(call);
  const wantsTrust = "labels" in body || "assignees" in body;
  if (wantsTrust) demand(session, issue.repository, "triage", "issues");
  else requireAuthor(session, issue);
  const title = textOrNumber(body["title"]);
  const text = "body" in body ? { body: textIn(body, "body") ?? null } : {};
  const state = readState(body["state"]);
  const reason = readReason(body["state_reason"]);
  editIssue(world, by, issue, { ...(title === undefined ? {} : { title }), ...text });
  if ("labels" in body) setLabels(world, by, issue, namesIn(body["labels"]));
  if ("assignees" in body) replaceAssignees(call, issue, namesIn(body["assignees"]));
  if (state !== undefined) setState(world, by, issue, state, reason);
  return ok(shown(call, issue));
}

function readState(value: unknown): "open" | "closed" | undefined {
  if (value === undefined || value === "open" || value === "closed") return value;
  throw invalid({ resource: "Issue", field: "state", code: "invalid" });
}

function readReason(value: unknown): StateReason | null {
  if (value === undefined || value === null) return null;
  if (value === "completed" || value === "not_planned" || value === "duplicate" || value === "reopened") return value;
  throw invalid({ resource: "Issue", field: "state_reason", code: "invalid" });
}

function lock(call: Call, locked: boolean): Answer {
  const issue = issueOf(call);
  demand(call.session, issue.repository, "push", "issues");
  const reason = locked ? readLockReason(bodyOf(call)["lock_reason"]) : null;
  setLock(call.world, actorOf(call.session), issue, locked, reason);
  return done;
}

function readLockReason(value: unknown): LockReason | null {
  if (value === undefined || value === null) return null;
  if (value === "off-topic" || value === "too heated" || value === "resolved" || value === "spam") return value;
  throw invalid({ resource: "Issue", field: "lock_reason", code: "invalid" });
}

function assignees(call: Call, on: boolean): unknown {
  const issue = issueOf(call);
  const names = namesIn(bodyOf(call)["assignees"]);
  // Without the right, GitHub answers as if nothing had been asked.
  if (may(call.session, issue.repository, "triage", "issues"))
    assign(call.world, actorOf(call.session), issue, assignable(call, issue.repository, names), on);
  else requireVoice(call.session, issue);
  return shown(call, issue);
}

function replaceAssignees(call: Call, issue: Issue, names: readonly string[]): void {
  const by = actorOf(call.session);
  const wanted = assignable(call, issue.repository, names);
  const dropped = issue.assignees.filter((account) => !wanted.includes(account));
  assign(call.world, by, issue, dropped, false);
  assign(call.world, by, issue, wanted, true);
}

/** Only who may write can be assigned; others are dropped without a word. */
const assignable = (call: Call, repository: Repository, names: readonly string[]): readonly Account[] =>
  names.flatMap((name) => {
    const account = findAccount(call.world, name);
    return account && canBeAssigned(repository, account) ? [account] : [];
  });

const canBeAssigned = (repository: Repository, account: Account): boolean =>
  account.kind === "user" && (permissionOf(repository, account) ?? "read") !== "read";

function checkAssignee(call: Call): Answer {
  const repository = repositoryOf(call);
  const account = findAccount(call.world, param(call, "assignee"));
  if (!account || !canBeAssigned(repository, account)) throw notFound();
  return done;
}

function listEvents(call: Call): Answer {
  const issue = issueOf(call);
  // Mentions are in the timeline only.
  const rows = issue.timeline.filter(({ kind }) => kind !== "cross-referenced");
  return pageOf(call, rows, (event) => presentEvent(issue, event, call.world.addresses));
}

function listTimeline(call: Call): Answer {
  const issue = issueOf(call);
  const { addresses } = call.world;
  const rows = [
    ...issue.comments.map((comment) => ({ at: comment.createdAt, row: presentTimelineComment(comment, addresses) })),
    ...issue.timeline.map((event) => ({ at: event.at, row: presentTimelineEvent(issue, event, addresses) })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return pageOf(call, rows, ({ row }) => row);
}
