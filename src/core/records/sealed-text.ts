import type { MarkerKind } from "./marker.ts";

/** The issue that a seal holds for. The same line in another issue, or in another repository, has another seal. */
export interface Place {
  readonly repositoryId: number;
  readonly issueId: number;
}

/** The text that is signed, and hashed for the chain. */
export const sealedText = (kind: MarkerKind, { repositoryId, issueId }: Place, line: string): string =>
  `quorumdesk:${kind}:1\n${repositoryId}/${issueId}\n${line}`;
