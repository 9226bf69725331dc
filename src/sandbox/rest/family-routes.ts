import { addSubIssue } from "../acts/add-sub-issue.ts";
import { demand } from "../door/access.ts";
import { actorOf } from "../door/session.ts";
import { presentRestIssue } from "../present/present-issue.ts";
import { notFound } from "../refusal.ts";
import { type Answer, bodyOf, type Call, created, issueOf, type Route } from "./call.ts";
import { pageOf } from "./paging.ts";

const CHILDREN = "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues";

/** Which issues are sub-issues of which. */
export const familyRoutes: readonly Route[] = [
  { method: "GET", path: CHILDREN, answer: listChildren },
  { method: "POST", path: CHILDREN, answer: postChild },
];

function listChildren(call: Call): Answer {
  return pageOf(call, issueOf(call).subIssues, (child) => presentRestIssue(child, call.world.addresses));
}

function postChild(call: Call): Answer {
  const { world, session } = call;
  const parent = issueOf(call);
  demand(session, parent.repository, "triage", "issues");
  const body = bodyOf(call);
  const child = world.state.issues.get(Number(body["sub_issue_id"]));
  if (child?.repository.owner !== parent.repository.owner) throw notFound();
  addSubIssue(world, actorOf(session), parent, child, body["replace_parent"] === true);
  return created(presentRestIssue(parent, world.addresses));
}
