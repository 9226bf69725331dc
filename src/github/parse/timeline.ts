import * as z from "zod";
import type {
  AssignmentEvent,
  ClosingEvent,
  DeletionEvent,
  EditEvent,
  LabelEvent,
  LockEvent,
  RequestSnapshot,
} from "../../core/domain/snapshot.ts";
import { Actor, GitHubTime, HostText } from "./primitives.ts";

const Happened = { createdAt: GitHubTime, actor: Actor };
const Label = z.object({ name: HostText });

/** One event of the answer to `REQUEST_QUERY`. */
export const TimelineNode = z.discriminatedUnion("__typename", [
  z.object({ __typename: z.literal("LabeledEvent"), ...Happened, label: Label }),
  z.object({ __typename: z.literal("UnlabeledEvent"), ...Happened, label: Label }),
  z.object({ __typename: z.literal("ClosedEvent"), ...Happened }),
  z.object({ __typename: z.literal("ReopenedEvent"), ...Happened }),
  z.object({ __typename: z.literal("CommentDeletedEvent"), ...Happened, deletedCommentAuthor: Actor }),
  z.object({ __typename: z.literal("RenamedTitleEvent"), ...Happened }),
  z.object({ __typename: z.literal("LockedEvent"), ...Happened }),
  z.object({ __typename: z.literal("UnlockedEvent"), ...Happened }),
  z.object({ __typename: z.literal("TransferredEvent"), ...Happened }),
  z.object({ __typename: z.literal("AssignedEvent"), ...Happened, assignee: Actor }),
  z.object({ __typename: z.literal("UnassignedEvent"), ...Happened, assignee: Actor }),
]);

/** The parts of a snapshot that come from the timeline, each in its order. */
export interface Timeline {
  readonly labelEvents: readonly LabelEvent[];
  readonly closings: readonly ClosingEvent[];
  readonly deletions: readonly DeletionEvent[];
  /** Changes of the title only: the timeline does not have those of the body. */
  readonly renames: readonly EditEvent[];
  readonly locks: readonly LockEvent[];
  readonly assignments: readonly AssignmentEvent[];
  /** The newest move. */
  readonly movedHere: RequestSnapshot["movedHere"];
}

/** Sorts the timeline's events into the parts of a snapshot. */
export function toTimeline(nodes: readonly z.output<typeof TimelineNode>[]): Timeline {
  const labelEvents: LabelEvent[] = [];
  const closings: ClosingEvent[] = [];
  const deletions: DeletionEvent[] = [];
  const renames: EditEvent[] = [];
  const locks: LockEvent[] = [];
  const assignments: AssignmentEvent[] = [];
  let movedHere: Timeline["movedHere"];
  for (const node of nodes) {
    const what = { by: node.actor, at: node.createdAt };
    switch (node.__typename) {
      case "LabeledEvent":
        labelEvents.push({ kind: "labelled", label: node.label.name, ...what });
        break;
      case "UnlabeledEvent":
        labelEvents.push({ kind: "unlabelled", label: node.label.name, ...what });
        break;
      case "ClosedEvent":
        closings.push({ kind: "closed", ...what });
        break;
      case "ReopenedEvent":
        closings.push({ kind: "reopened", ...what });
        break;
      case "CommentDeletedEvent":
        deletions.push({ author: node.deletedCommentAuthor, ...what });
        break;
      case "RenamedTitleEvent":
        renames.push(what);
        break;
      case "LockedEvent":
        locks.push({ kind: "locked", ...what });
        break;
      case "UnlockedEvent":
        locks.push({ kind: "unlocked", ...what });
        break;
      case "TransferredEvent":
        movedHere = what;
        break;
      case "AssignedEvent":
        assignments.push({ kind: "assigned", assignee: node.assignee, ...what });
        break;
      case "UnassignedEvent":
        assignments.push({ kind: "unassigned", assignee: node.assignee, ...what });
        break;
    }
  }
  return { labelEvents, closings, deletions, renames, locks, assignments, movedHere };
}
