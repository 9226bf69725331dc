import type { Repository } from "../state.ts";
import type { World } from "../world.ts";

/** Publishes a repository's site in the place of the one that it has. Paths are as in `api/index.json`. */
export function publishPages(repository: Repository, files: Readonly<Record<string, string>>): void {
  repository.pages = new Map(Object.entries(files));
}

/** The repository whose site is at `<owner>.github.io/<repository>`, where it has one. */
export function findSite(world: World, owner: string, name: string): Repository | undefined {
  const isMeant = (repository: Repository): boolean =>
    repository.pages !== null &&
    repository.owner.login.toLowerCase() === owner.toLowerCase() &&
    repository.name.toLowerCase() === name.toLowerCase();
  return [...world.state.repositories.values()].find(isMeant);
}
