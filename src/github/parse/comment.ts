import * as z from "zod";
import type { Account, Comment } from "../../core/domain/snapshot.ts";
import { Actor, FullCommentId, GitHubTime, HostText } from "./primitives.ts";
import { ReactionList } from "./reactions.ts";
import { isByAuthorOnly, Revisions } from "./revisions.ts";

/** A comment as GitHub has it, with what the reader needs to judge it. */
export interface ReadComment {
  readonly comment: Comment;
  /** The last editor; null where nobody edited, or where the editor's account is gone. */
  readonly lastEditor: Account | null;
  /** True where not just those reactions were read that stand on it. */
  readonly reactionsCut: boolean;
}

/** One comment of the answer to `REQUEST_QUERY`. */
export const CommentNode = z
  .object({
    id: z.string(),
    fullDatabaseId: FullCommentId,
    url: z.string(),
    author: Actor,
    body: HostText,
    createdAt: GitHubTime,
    lastEditedAt: GitHubTime.nullable(),
    editor: Actor,
    isMinimized: z.boolean(),
    userContentEdits: Revisions,
    reactions: ReactionList,
  })
  .transform((node): ReadComment => {
    const { author, lastEditedAt, reactions } = node;
    const edited = lastEditedAt ? { lastEditedAt } : {};
    const editedByAuthorOnly = isByAuthorOnly(author, lastEditedAt ?? undefined, node.userContentEdits);
    const { body, createdAt, isMinimized, url } = node;
    const comment: Comment = {
      id: node.fullDatabaseId,
      nodeId: node.id,
      url,
      author,
      body,
      createdAt,
      ...edited,
      editedByAuthorOnly,
      isMinimized,
      reactions: reactions.nodes,
    };
    return { comment, lastEditor: node.editor, reactionsCut: reactions.totalCount !== reactions.nodes.length };
  });
