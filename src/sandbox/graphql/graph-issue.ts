import { itemsOfIssue } from "../acts/project-item-acts.ts";
import { listedComments } from "../as-of.ts";
import { placeOf } from "../cursor.ts";
import { canSee } from "../door/access.ts";
import { nodeId } from "../node-id.ts";
import { association, issuePage, subIssuesSummary } from "../present/present-issue.ts";
import type { Account, Comment, Issue, Label } from "../state.ts";
import { seen } from "../world.ts";
import { connection } from "./connection.ts";
import { graphActor } from "./graph-account.ts";
import { graphComment, revisionFields } from "./graph-comment.ts";
import type { Args, GraphObject, Scene } from "./graph-object.ts";
import { graphItemsOf } from "./graph-project.ts";
import { reactionFields } from "./graph-reactions.ts";
import { graphRepositoryFacts } from "./graph-repository-facts.ts";
import { graphLabel, graphTimeline } from "./graph-timeline.ts";

const BY_ID = { place: ({ id }: Account | Comment | Label) => placeOf(id) };

/** An issue. Its 32-bit `databaseId` is an error, as for comments. */
export function graphIssue(scene: Scene, issue: Issue): GraphObject {
  const { addresses } = scene.world;
  const url = issuePage(issue, addresses);
  return {
    __typename: "Issue",
    id: nodeId("I", issue.id),
    databaseId: issue.id,
    fullDatabaseId: String(issue.id),
    number: issue.number,
    url,
    resourcePath: url.slice(addresses.web.length),
    title: issue.title,
    body: issue.body ?? "",
    author: graphActor(issue.author, addresses),
    authorAssociation: association(issue.repository, issue.author),
    createdAt: issue.createdAt,
    publishedAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    state: issue.state.toUpperCase(),
    stateReason: issue.stateReason?.toUpperCase() ?? null,
    closed: issue.state === "closed",
    closedAt: issue.closedAt,
    locked: issue.locked,
    activeLockReason: issue.lockReason?.toUpperCase().replaceAll(/[ -]/g, "_") ?? null,
    milestone: null,
    repository: () => graphRepositoryFacts(scene, issue.repository),
    ...familyFields(scene, issue),
    ...listFields(scene, issue),
    ...revisionFields(scene, issue.revisions),
    ...reactionFields(scene, issue),
  };
}

function familyFields(scene: Scene, issue: Issue) {
  const { parent, subIssues } = issue;
  const show = (one: Issue): GraphObject => graphIssue(scene, one);
  const { percent_completed: percentCompleted, ...counts } = subIssuesSummary(issue);
  const places = new Map(subIssues.map((one, index) => [one, placeOf(index)]));
  const order = { place: (one: Issue) => places.get(one) ?? "" };
  return {
    parent: () => (parent && canSee(scene.session, parent.repository) ? show(parent) : null),
    subIssues: (args: Args) => connection<Issue>("Issue", args, subIssues, order, show),
    subIssuesSummary: { __typename: "SubIssuesSummary", ...counts, percentCompleted },
  };
}

function listFields(scene: Scene, issue: Issue) {
  const show = (comment: Comment): GraphObject => graphComment(scene, comment, (one) => graphIssue(scene, one));
  const living = issue.assignees.filter((account) => seen(account)).sort((a, b) => a.id - b.id);
  const labels = [...issue.labels].sort((a, b) => a.id - b.id);
  return {
    labels: (args: Args) => connection<Label>("Label", args, labels, BY_ID, graphLabel),
    comments: (args: Args) =>
      connection<Comment>("IssueComment", args, listedComments(scene.world, issue.comments), BY_ID, show),
    assignees: (args: Args) =>
      connection<Account>(
        "User",
        args,
        living,
        BY_ID,
        (one) => graphActor(one, scene.world.addresses) ?? { __typename: "User" },
      ),
    projectItems: (args: Args) =>
      graphItemsOf(scene, itemsOfIssue(scene.world, issue), args, (one) => graphIssue(scene, one)),
    timelineItems: (args: Args) =>
      graphTimeline(scene, issue, args, { comment: show, issue: (one) => graphIssue(scene, one) }),
  };
}
