import { placeOf } from "../cursor.ts";
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
};

/** The history of an issue, its comments among it, narrowed and paged as asked. */
export function graphTimeline(
  scene: Scene,
  issue: Issue,
  args: Args,
  comment: (comment: Comment) => GraphObject,
): GraphObject {
  const wanted = listArg(args, "itemTypes");
  const since = textArg(args, "since");
  const rows = [
    ...issue.comments.map((one) => ({ at: one.createdAt, id: one.id, type: "IssueComment", show: () => comment(one) })),
    ...issue.timeline.map((event) => ({
      at: event.at,
      id: event.id,
      type: TYPES[event.kind],
      show: () => graphEvent(scene, event),
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

function graphEvent({ world }: Scene, event: TimelineEvent): GraphObject {
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
