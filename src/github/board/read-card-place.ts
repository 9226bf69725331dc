import * as z from "zod";
import { askGraphql } from "../ask-graphql.ts";
import type { OctokitClient } from "../octokit-client.ts";
import type { RequestRef } from "../port.ts";
import { CARD_PLACE_QUERY } from "../queries/board-card.ts";

const Answer = z.object({
  node: z
    .object({
      number: z.int().optional(),
      repository: z.object({ name: z.string(), owner: z.object({ login: z.string() }) }).optional(),
    })
    .nullable(),
});

/** Which issue is behind a card of a project board; undefined where it is gone, or none that may be seen. */
export async function readCardPlace(client: OctokitClient, contentId: string): Promise<RequestRef | undefined> {
  const { data } = await askGraphql(client, {
    operation: "read card place",
    query: CARD_PLACE_QUERY,
    variables: { content: contentId },
    shape: Answer,
    forgives: ({ type }) => type === "NOT_FOUND" || type === "FORBIDDEN",
  });
  const { number, repository } = data.node ?? {};
  return number === undefined || !repository
    ? undefined
    : { owner: repository.owner.login, repo: repository.name, number };
}
