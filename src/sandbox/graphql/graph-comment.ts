import { placeOf } from "../cursor.ts";
import { nodeId } from "../node-id.ts";
import { association, commentPage } from "../present/present-issue.ts";
import type { Comment, Issue, Revision } from "../state.ts";
import { connection } from "./connection.ts";
import { graphActor } from "./graph-account.ts";
import type { Args, GraphObject, Scene } from "./graph-object.ts";
import { reactionFields } from "./graph-reactions.ts";

/** A comment. `databaseId` is a 32-bit number in the schema and cannot hold today's ids: asking for it is an error. */
export function graphComment(scene: Scene, comment: Comment, issue: (issue: Issue) => GraphObject): GraphObject {
  const { addresses } = scene.world;
  const url = commentPage(comment, addresses);
  return {
    __typename: "IssueComment",
    id: nodeId("IC", comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    url,
    resourcePath: url.slice(addresses.web.length),
    author: graphActor(comment.author, addresses),
    authorAssociation: association(comment.issue.repository, comment.author),
    body: comment.body,
    createdAt: comment.createdAt,
    publishedAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    isMinimized: comment.minimized !== null,
    minimizedReason: comment.minimized,
    issue: () => issue(comment.issue),
    ...revisionFields(scene, comment.revisions),
    ...reactionFields(scene, comment),
  };
}

interface Numbered {
  readonly revision: Revision;
  readonly index: number;
}

/** The fields of whatever can be edited. A text that nobody edited has no revisions; an edited one has its first text too. */
export function revisionFields({ world }: Scene, revisions: readonly Revision[]) {
  const isEdited = revisions.length > 1;
  const last = isEdited ? revisions.at(-1) : undefined;
  const rows: readonly Numbered[] = isEdited ? revisions.map((revision, index) => ({ revision, index })).reverse() : [];
  const order = { place: ({ index }: Numbered) => placeOf(index), descending: true };
  return {
    lastEditedAt: last?.at ?? null,
    editor: last ? graphActor(last.editor, world.addresses) : null,
    includesCreatedEdit: isEdited,
    userContentEdits: (args: Args) =>
      connection("UserContentEdit", args, rows, order, ({ revision, index }) => ({
        __typename: "UserContentEdit",
        id: nodeId("UCE", `${revision.at} ${index}`),
        createdAt: revision.at,
        editedAt: revision.at,
        updatedAt: revision.at,
        deletedAt: null,
        deletedBy: null,
        diff: revision.body,
        editor: graphActor(revision.editor, world.addresses),
      })),
  };
}
