import * as z from "zod";
import type { Batch } from "../../core/domain/batch.ts";
import { reactionsDigest } from "../../core/records/reactions-digest.ts";
import type { OctokitClient } from "../octokit-client.ts";
import { ReactionList } from "../parse/reactions.ts";
import { REACTIONS_OF_MANY_QUERY } from "../queries/survey.ts";
import { askNodes } from "./ask-nodes.ts";
import { COMMENTS } from "./issue-comments.ts";

/** GitHub gives half an answer where a question asks for too much; it names comments with reactions as an example. */
const REACTIONS = {
  operation: "read reactions",
  query: REACTIONS_OF_MANY_QUERY,
  atOnce: 50,
  shape: z.object({ id: z.string(), reactions: ReactionList }),
};

/**
 * Digests of the reactions on the comments of all open ballots, by the id of their issue. One that is not among the first
 * hundred comments, or that is gone, has none.
 */
export async function readBallotReactions(
  client: OctokitClient,
  cards: ReadonlyMap<string, Batch>,
): Promise<ReadonlyMap<string, string>> {
  const ballots = new Map(
    [...cards].flatMap(([issue, { hint }]) => (hint?.ballot ? [[issue, hint.ballot.comment]] : [])),
  );
  const issues = new Map<string, string>();
  for (const { id, comments } of await askNodes(client, COMMENTS, [...ballots.keys()])) {
    const comment = comments.nodes?.find((node) => node?.fullDatabaseId === ballots.get(id));
    if (comment) issues.set(comment.id, id);
  }
  const found = await askNodes(client, REACTIONS, [...issues.keys()]);
  return new Map(
    found.map(({ id, reactions }) => [issues.get(id) ?? "", reactionsDigest(reactions.nodes, reactions.totalCount)]),
  );
}
