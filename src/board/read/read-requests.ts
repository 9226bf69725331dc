import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import type { RepositoryRef, RequestReader } from "../../github/port.ts";

/**
 * Reads all requests of a repository, however long ago they ended, one by one: a board has no hurry, and GitHub counts what is
 * asked at once. They come by number.
 */
export async function readRequests(
  github: RequestReader,
  repository: RepositoryRef,
): Promise<readonly RequestSnapshot[]> {
  const snapshots: RequestSnapshot[] = [];
  for await (const { ref } of github.listRequests(repository, "all")) snapshots.push(await github.readSnapshot(ref));
  return snapshots.sort((a, b) => a.issue.number - b.issue.number);
}
