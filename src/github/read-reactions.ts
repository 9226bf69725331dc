import type { Reaction } from "../core/domain/snapshot.ts";
import { askGraphql } from "./ask-graphql.ts";
import type { OctokitClient } from "./octokit-client.ts";
import { ReactionsAnswer } from "./parse/reactions.ts";
import { GitHubError } from "./port.ts";
import { REACTIONS_QUERY } from "./queries/reactions.ts";

const OPERATION = "read reactions";
const MOST_PAGES = 50;

/** All reactions on a comment, a hundred a page. Not complete where somebody reacted meanwhile, where there are too many, or where GitHub hides some. */
export async function readReactions(
  client: OctokitClient,
  nodeId: string,
): Promise<{ readonly reactions: readonly Reaction[]; readonly complete: boolean }> {
  const reactions: Reaction[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const variables: Record<string, unknown> = { comment: nodeId, after };
    const { data } = await askGraphql(client, {
      operation: OPERATION,
      query: REACTIONS_QUERY,
      variables,
      shape: ReactionsAnswer,
    });
    if (!data.node) throw new GitHubError(OPERATION, 404, "the comment is gone");
    const { nodes, totalCount, pageInfo } = data.node.reactions;
    reactions.push(...nodes);
    if (!pageInfo.hasNextPage) return { reactions, complete: reactions.length === totalCount };
    if (typeof pageInfo.endCursor !== "string" || pageInfo.endCursor === after) break;
    after = pageInfo.endCursor;
  }
  return { reactions, complete: false };
}
