import { placeOf } from "../cursor.ts";
import { canSee } from "../door/access.ts";
import { nodeId } from "../node-id.ts";
import type { Comment, Issue, Label, TimelineEvent } from "../state.ts";
import { connection } from "./connection.ts";
import { graphActor } from "./graph-account.ts";
import { type Args, type GraphObject, listArg, type Scene, textArg } from "./graph-object.ts";

const TYPES: Readonly<Record<TimelineEvent["kind"], string>> = {
  labeled: "LabeledEvent",
  unlabeled: "UnlabeledEvent",
  assigned: "AssignedEvent",
  unassigned: "UnassignedEvent",
  closed: "ClosedEvent",
  reopened: "ReopenedEvent",
  locked: "LockedEvent",
  unlocked: "UnlockedEvent",
  renamed: "RenamedTitleEvent",
  comment_deleted: "CommentDeletedEvent",
  transferred: "TransferredEvent",
  "cross-referenced": "CrossReferencedEvent",
  sub_issue_added: "SubIssueAddedEvent",
  sub_issue_removed: "SubIssueRemovedEvent",
  parent_issue_added: "ParentIssueAddedEvent",
  parent_issue_removed: "ParentIssueRemovedEvent",
};

/** How the history shows what it names. */
interface Showing {
  readonly comment: (comment: Comment) => GraphObject;
  readonly issue: (issue: Issue) => GraphObject;
}

/** A mention in an issue that is gone, or that the session may not see, is no part of the history. */
const isShown = ({ session }: Scene, event: TimelineEvent): boolean =>
  event.kind !== "cross-referenced" || (!event.source.deleted && canSee(session, event.source.repository));

/** The history of an issue, its comments among it, narrowed and paged as asked. */
export function graphTimeline(scene: Scene, issue: Issue, args: Args, show: Showing): GraphObject {
  const wanted = listArg(args, "itemTypes");
  const since = textArg(args, "since");
  const rows = [
    ...issue.comments.map((one) => ({
      at: one.createdAt,
      id: one.id,
      type: "IssueComment",
      show: () => show.comment(one),
    })),
    ...issue.timeline
      .filter((event) => isShown(scene, event))
      .map((event) => ({
        at: event.at,
        id: event.id,
        type: TYPES[event.kind],
        show: () => graphEvent(scene, event, issue, show),
      })),
  ]
    .filter(({ type, at }) => (!wanted || wanted.includes(itemType(type))) && (!since || at >= since))
    .map((row) => ({ ...row, place: `${row.at} ${placeOf(row.id)}` }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const page = connection("IssueTimelineItems", args, rows, { place: ({ place }) => place }, ({ show }) => show());
  return { ...page, updatedAt: issue.updatedAt };
}

/** `LabeledEvent` is asked for as `LABELED_EVENT`. */
const itemType = (typeName: string): string => typeName.replace(/(?<=[a-z])[A-Z]/g, "_$&").toUpperCase();

function graphEvent({ world }: Scene, event: TimelineEvent, target: Issue, show: Showing): GraphObject {
  const actor = graphActor(event.actor, world.addresses);
  const base = { __typename: TYPES[event.kind], id: nodeId("EV", event.id), createdAt: event.at, actor };
  switch (event.kind) {
    case "labeled":
    case "unlabeled":
      return { ...base, label: graphLabel(event.label) };
    case "assigned":
    case "unassigned":
      return { ...base, assignee: graphActor(event.assignee, world.addresses) };
    case "closed":
    case "reopened":
      return { ...base, stateReason: event.reason?.toUpperCase() ?? null };
    case "locked":
      return { ...base, lockReason: event.reason?.toUpperCase().replaceAll(/[ -]/g, "_") ?? null };
    case "unlocked":
    case "transferred":
      return base;
    case "renamed":
      return { ...base, previousTitle: event.from, currentTitle: event.to };
    case "comment_deleted":
      return { ...base, databaseId: event.id, deletedCommentAuthor: graphActor(event.author, world.addresses) };
    case "cross-referenced":
      return {
        ...base,
        referencedAt: event.at,
        isCrossRepository: event.source.repository !== target.repository,
        willCloseTarget: false,
        source: () => show.issue(event.source),
        target: () => show.issue(target),
      };
    case "sub_issue_added":
    case "sub_issue_removed":
      return { ...base, subIssue: () => show.issue(event.subIssue) };
    case "parent_issue_added":
    case "parent_issue_removed":
      return { ...base, parent: () => show.issue(event.parent) };
  }
}

/** A label. */
export const graphLabel = ({ id, name, color, description }: Label): GraphObject => ({
  __typename: "Label",
  id: nodeId("LA", id),
  name,
  color,
  description,
  isDefault: false,
});
