import { fullName } from "../acts/repository-acts.ts";
import { nodeId } from "../node-id.ts";
import { repositoryPage } from "../present/present-repository.ts";
import type { Repository } from "../state.ts";
import { graphActor } from "./graph-account.ts";
import type { GraphObject, Scene } from "./graph-object.ts";

/** A repository as far as an issue shows it: what it is, and nothing of what is in it. */
export function graphRepositoryFacts({ world: { addresses } }: Scene, repository: Repository): GraphObject {
  return {
    __typename: "Repository",
    id: nodeId("R", repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: graphActor(repository.owner, addresses),
    url: repositoryPage(repository, addresses),
    isPrivate: repository.isPrivate,
    isArchived: false,
    hasIssuesEnabled: true,
    createdAt: repository.createdAt,
    updatedAt: repository.updatedAt,
    pushedAt: repository.pushedAt,
  };
}
