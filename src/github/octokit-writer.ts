import * as z from "zod";
import { type CommentId, commentId } from "../core/domain/ids.ts";
import { batchLine } from "../core/records/batch-codec.ts";
import { type MarkerKind, renderMarker } from "../core/records/marker.ts";
import { restoredLine } from "../core/records/restored.ts";
import { sealedText } from "../core/records/sealed-text.ts";
import { LONGEST_BODY } from "../core/records/well-formed.ts";
import { askGraphql } from "./ask-graphql.ts";
import { mirrorCard } from "./board/mirror-card.ts";
import { atGitHub, readAnswer } from "./github-errors.ts";
import { type OctokitClient, ONCE, REST_HEADERS } from "./octokit-client.ts";
import { addPart, openPart } from "./open-part.ts";
import { GitHubError, type RequestRef, type RequestWriter, type SealPlace } from "./port.ts";
import { MINIMISE_MUTATION } from "./queries/minimise.ts";
import { replyLine } from "./reply-line.ts";
import type { Signer } from "./seal.ts";
import { setParent } from "./set-parent.ts";

const Written = z.object({ id: z.int().transform(commentId) });
const Minimised = z.object({
  minimizeComment: z.object({ minimizedComment: z.object({ isMinimized: z.literal(true) }) }),
});

/** Writes through a client. With a signer records and cards are sealed. */
export function createOctokitWriter(client: OctokitClient, sign: Signer | undefined): RequestWriter {
  const sealed = (kind: MarkerKind, place: SealPlace, text: string, line: string): string =>
    withMarker(text, renderMarker({ kind, version: 1, seal: sign?.(sealedText(kind, place, line)) ?? null, line }));
  return {
    appendBatch: (ref, place, text, batch) =>
      postComment(client, "append records", ref, sealed("records", place, text, batchLine(batch))),
    repostBatch: (ref, place, text, copied) =>
      postComment(client, "repost records", ref, sealed("restored", place, text, restoredLine(copied))),
    putCard: (ref, place, text, batch, existing) =>
      putComment(client, "put card", ref, sealed("card", place, text, batchLine(batch)), existing),
    putReply: (ref, to, text, existing) => {
      const body = withMarker(text, renderMarker({ kind: "reply", version: 1, seal: null, line: replyLine(to) }));
      return putComment(client, "put reply", ref, body, existing);
    },
    setLabels: (ref, add, remove) => setLabels(client, ref, add, remove),
    setIssueState: async ({ owner, repo, number }, state, reason) => {
      const change = { state, ...(reason ? { state_reason: reason } : {}) };
      const call = client.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
        owner,
        repo,
        issue_number: number,
        ...change,
        headers: REST_HEADERS,
      });
      await atGitHub("set issue state", call);
    },
    setParent: (ref, place, parent) => setParent(client, ref, place, parent),
    openPart: (ref, place, draft) => openPart(client, ref, place, draft),
    addPart: (ref, issue) => addPart(client, ref, issue),
    mirrorCard: (ref, board, values) => mirrorCard(client, ref, board, values),
    react: async ({ owner, repo }, comment, content) => {
      const where = { owner, repo, comment_id: comment, content, headers: REST_HEADERS, request: ONCE };
      await atGitHub(
        "react",
        client.request("POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", where),
      );
    },
    minimise: async (_ref, nodeId) => {
      await askGraphql(client, {
        operation: "minimise",
        query: MINIMISE_MUTATION,
        variables: { comment: nodeId },
        shape: Minimised,
      });
    },
  };
}

/** The text just as it was given, so that the next look can compare, then the marker on a line of its own. */
const withMarker = (text: string, marker: string): string => `${text}\n\n${marker}`;

const putComment = (
  client: OctokitClient,
  operation: string,
  ref: RequestRef,
  body: string,
  existing: CommentId | undefined,
): Promise<CommentId> =>
  existing === undefined
    ? postComment(client, operation, ref, body)
    : editComment(client, operation, ref, body, existing);

async function postComment(
  client: OctokitClient,
  operation: string,
  { owner, repo, number }: RequestRef,
  body: string,
): Promise<CommentId> {
  refuseLongBody(operation, body);
  const what = { owner, repo, issue_number: number, body, headers: REST_HEADERS, request: ONCE };
  const { data } = await atGitHub(
    operation,
    client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", what),
  );
  return readAnswer(operation, Written, data).id;
}

async function editComment(
  client: OctokitClient,
  operation: string,
  { owner, repo }: RequestRef,
  body: string,
  existing: CommentId,
): Promise<CommentId> {
  refuseLongBody(operation, body);
  const what = { owner, repo, comment_id: existing, body, headers: REST_HEADERS };
  const { data } = await atGitHub(
    operation,
    client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", what),
  );
  return readAnswer(operation, Written, data).id;
}

/** GitHub would refuse it as well, but with a status that says nothing of the reason. */
function refuseLongBody(operation: string, body: string): void {
  if (body.length > LONGEST_BODY)
    throw new GitHubError(
      operation,
      undefined,
      `a comment of ${body.length} characters is longer than ${LONGEST_BODY}`,
      { trouble: "refused" },
    );
}

/** Adds in one call, removes one by one. A label that is not there any more is removed already. */
async function setLabels(
  client: OctokitClient,
  { owner, repo, number }: RequestRef,
  add: readonly string[],
  remove: readonly string[],
): Promise<void> {
  const issue = { owner, repo, issue_number: number, headers: REST_HEADERS };
  if (add.length > 0) {
    const call = client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/labels", {
      ...issue,
      labels: [...add],
      request: ONCE,
    });
    await atGitHub("add labels", call);
  }
  for (const name of remove) {
    const call = client.request("DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}", { ...issue, name });
    await atGitHub("remove label", call).catch((failure: unknown) => {
      if (!(failure instanceof GitHubError && failure.status === 404)) throw failure;
    });
  }
}
