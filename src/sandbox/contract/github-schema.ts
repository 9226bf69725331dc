import { readFileSync } from "node:fs";
import type { GraphQLSchema } from "graphql";
import { buildSchema } from "graphql";

let built: GraphQLSchema | undefined;

/** GitHub's published GraphQL schema, built once. It defines one field twice, so its own validity is assumed. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(readSdl(), { assumeValidSDL: true });
  return built;
}

/** The file is read by its place beside the package's entry: the entry itself would parse another five megabytes. */
function readSdl(): string {
  return readFileSync(new URL("schema.graphql", import.meta.resolve("@octokit/graphql-schema")), "utf8");
}
