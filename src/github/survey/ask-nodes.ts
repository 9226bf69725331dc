import * as z from "zod";
import { askGraphql, type GraphqlProblem } from "../ask-graphql.ts";
import type { OctokitClient } from "../octokit-client.ts";

/** A question about things by their ids, a number of them at a time. */
export interface NodesQuestion<T> {
  readonly operation: string;
  readonly query: string;
  /** How many things one request asks for. */
  readonly atOnce: number;
  readonly shape: z.ZodType<T>;
}

/** Asks for things by their ids. What was deleted meanwhile is left out. */
export async function askNodes<T>(
  client: OctokitClient,
  { operation, query, atOnce, shape }: NodesQuestion<T>,
  ids: readonly string[],
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const variables = { ids: ids.slice(from, from + atOnce) };
    const answer = z.object({ nodes: z.array(shape.nullable()) });
    const { data } = await askGraphql(client, { operation, query, variables, shape: answer, forgives: isGone });
    found.push(...data.nodes.filter((node) => node !== null));
  }
  return found;
}

/** GitHub has null for an id that is not there any more, and an error beside it. */
const isGone = ({ type, path }: GraphqlProblem): boolean => type === "NOT_FOUND" && path?.[0] === "nodes";
