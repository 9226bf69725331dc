import { readBoardCard } from "./board/read-board-card.ts";
import { readCardPlace } from "./board/read-card-place.ts";
import { type GuardOptions, guardClient } from "./guarded-client.ts";
import { listFew, listRequests } from "./list-requests.ts";
import type { OctokitClient } from "./octokit-client.ts";
import { createOctokitWriter } from "./octokit-writer.ts";
import type { GitHub } from "./port.ts";
import type { Fetch } from "./read-copy.ts";
import { readLibrary } from "./read-library.ts";
import { readNamed } from "./read-named.ts";
import { readShelf } from "./read-shelf.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { signerFromEnvironment } from "./seal.ts";
import { surveyRequests } from "./survey/survey-requests.ts";

/** What a door may add to a client. */
export interface GitHubOptions extends GuardOptions {
  /** `key id:base64 of the raw seed`; without it nothing is sealed. */
  readonly sealKey?: string;
  /** Reads the published copy of records, with no token. Tests hand in their own. */
  readonly fetch?: Fetch;
}

/** GitHub through any of the three clients, guarded. */
export function createOctokitGitHub(
  given: OctokitClient,
  { sealKey, fetch = globalThis.fetch, ...guard }: GitHubOptions = {},
): GitHub {
  const client = guardClient(given, guard);
  return {
    readSnapshot: (ref) => readSnapshot(client, ref, fetch),
    readNamed: (repository, asked) => readNamed(client, repository, asked),
    readBoardCard: (ref, board) => readBoardCard(client, ref, board),
    readCardPlace: (contentId) => readCardPlace(client, contentId),
    readLibrary: (boardUrl) => readLibrary(fetch, boardUrl),
    readShelf: (boardUrl) => readShelf(fetch, boardUrl),
    async *listRequests(repository, scope) {
      yield* await listRequests(client, repository, scope);
    },
    listFew: (repository, most) => listFew(client, repository, most),
    survey: (repository) => surveyRequests(client, repository),
    ...createOctokitWriter(client, sealKey === undefined ? undefined : signerFromEnvironment(sealKey)),
  };
}
