import { readFileSync } from "node:fs";
import type { GraphQLSchema } from "graphql";
import { buildSchema } from "graphql";

let built: GraphQLSchema | undefined;

/**
 * What GitHub's schema has by now and the published copy has not: the id of an option that stays.
 * See https://docs.github.com/en/graphql/reference/projects
 */
const LATER = `
extend input ProjectV2SingleSelectFieldOptionInput {
  id: String
}
`;

/** GitHub's published GraphQL schema, built once. It defines one field twice, so its own validity is assumed. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(readSdl() + LATER, { assumeValidSDL: true });
  return built;
}

/** The file is read by its place beside the package's entry: the entry itself would parse another five megabytes. */
function readSdl(): string {
  return readFileSync(new URL("schema.graphql", import.meta.resolve("@octokit/graphql-schema")), "utf8");
}
