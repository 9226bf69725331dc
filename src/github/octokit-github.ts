import { listRequests } from "./list-requests.ts";
import type { OctokitClient } from "./octokit-client.ts";
import { createOctokitWriter } from "./octokit-writer.ts";
import type { GitHub } from "./port.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { signerFromEnvironment } from "./seal.ts";

/** GitHub through any of the three clients. `sealKey` is `key id:base64 of the raw seed`; without it nothing is sealed. */
export function createOctokitGitHub(client: OctokitClient, { sealKey }: { readonly sealKey?: string } = {}): GitHub {
  return {
    readSnapshot: (ref) => readSnapshot(client, ref),
    async *listRequests(repository, scope) {
      yield* await listRequests(client, repository, scope);
    },
    ...createOctokitWriter(client, sealKey === undefined ? undefined : signerFromEnvironment(sealKey)),
  };
}
