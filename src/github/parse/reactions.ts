import * as z from "zod";
import { userId } from "../../core/domain/ids.ts";
import type { Reaction } from "../../core/domain/snapshot.ts";
import { textAtTheDoor } from "../../core/records/well-formed.ts";
import { GitHubTime, PageInfo } from "./primitives.ts";

const ReactionNode = z
  .object({
    content: z.enum(["THUMBS_UP", "THUMBS_DOWN", "EYES", "LAUGH", "HOORAY", "CONFUSED", "HEART", "ROCKET"]),
    createdAt: GitHubTime,
    user: z.object({ databaseId: z.int().min(1).nullish(), login: z.string() }).nullable(),
  })
  .transform(({ content, createdAt, user }): Reaction => {
    const id = user?.databaseId;
    return {
      by: user && id ? { id: userId(id), login: textAtTheDoor(user.login), kind: "user" } : null,
      content,
      at: createdAt,
    };
  });

const ReactionNodes = z.object({ totalCount: z.int(), nodes: z.array(ReactionNode.nullable()).nullable() });
const present = (nodes: readonly (Reaction | null)[] | null): readonly Reaction[] =>
  (nodes ?? []).filter((node) => node !== null);

/** A list of reactions: what came, and how many there are. */
export const ReactionList = ReactionNodes.transform(({ totalCount, nodes }) => ({ totalCount, nodes: present(nodes) }));

/** The answer to `REACTIONS_QUERY`; null where the comment is gone. */
export const ReactionsAnswer = z.object({
  node: z
    .object({
      reactions: ReactionNodes.extend({ pageInfo: PageInfo }).transform((list) => ({
        ...list,
        nodes: present(list.nodes),
      })),
    })
    .nullable(),
});
