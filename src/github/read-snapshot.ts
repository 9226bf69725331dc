import type { DeskConfig } from "../core/config/desk.ts";
import { loadToDecide } from "../core/config/load-to-decide.ts";
import type { BatchComment, Comment, RequestSnapshot } from "../core/domain/snapshot.ts";
import type { OctokitClient } from "./octokit-client.ts";
import type { ReadComment } from "./parse/comment.ts";
import { toDeskFiles } from "./parse/desk-files.ts";
import { toMentioningIssues } from "./parse/mentions.ts";
import { toNamedIssue } from "./parse/named-issue.ts";
import { type RequestPage, toEdits, toIssueFacts, toRepositoryFacts } from "./parse/request-answer.ts";
import { toSubIssues } from "./parse/sub-issues.ts";
import { toTimeline } from "./parse/timeline.ts";
import { GitHubError, type RequestRef } from "./port.ts";
import { type Fetch, needsCopy, readCopy } from "./read-copy.ts";
import { readReactions } from "./read-reactions.ts";
import { READ_REQUEST, readPages } from "./read-request-pages.ts";
import { sortAppComments } from "./sort-app-comments.ts";

/**
 * One request, whole, or with what is missing named in `incomplete`. Throws 404 where there is no such issue. Through
 * `fetch` the published copy is read, where something of the desk was deleted or changed.
 */
export async function readSnapshot(client: OctokitClient, ref: RequestRef, fetch: Fetch): Promise<RequestSnapshot> {
  const { first, readAt, comments, events, revisions, gaps } = await readPages(client, ref);
  const { viewer } = first;
  if (!viewer) throw new GitHubError(READ_REQUEST, undefined, "GitHub does not say who reads");
  const repository = toRepositoryFacts(first.repository);
  const issue = toIssueFacts(first.issue);
  const { files, unread } = toDeskFiles(first.repository);
  const { renames, movedHere, ...history } = toTimeline(events);
  const loaded = loadToDecide(files);
  const place = { repositoryId: repository.id, issueId: issue.id };
  const app = loaded.ok
    ? sortAppComments(comments, place, loaded.desk.config, movedHere?.at)
    : { batches: [], replies: [], distrusted: [] };
  const votes = await readCutBallots(client, comments, app.batches);
  const isDamaged = loaded.ok && needsCopy({ ...app, ...history }, loaded.desk.config);
  const copy = isDamaged
    ? await readCopy(fetch, { number: issue.number, place, config: loaded.desk.config })
    : undefined;
  return {
    repository,
    issue,
    comments: comments.map(({ comment }) => votes.whole.get(comment.nodeId) ?? comment),
    ...app,
    ...history,
    edits: toEdits(first.issue, revisions, renames),
    ...(movedHere && { movedHere }),
    ...(copy && { copy }),
    ...toRelated(first, loaded.ok ? loaded.desk.config.writers : []),
    files,
    viewer,
    incomplete: [...gaps, ...unread, ...votes.gaps],
    readAt,
  };
}

/** The other issues of this repository that the request belongs to, that belong to it, or that mention it. */
function toRelated(
  { repository: { databaseId }, issue }: RequestPage,
  writers: DeskConfig["writers"],
): Pick<RequestSnapshot, "parent" | "subIssues" | "mentionedBy"> {
  const { parent, mentions } = issue;
  const mentionedBy = toMentioningIssues(mentions, databaseId);
  const subIssues = toSubIssues(issue.subIssues, {
    repositoryId: databaseId,
    issueId: issue.fullDatabaseId,
    isWriter: (id) => writers.some((writer) => writer.id === id),
  });
  return {
    ...(parent?.repository.databaseId === databaseId && { parent: toNamedIssue(parent) }),
    ...(subIssues.length > 0 && { subIssues }),
    ...(mentionedBy.length > 0 && { mentionedBy }),
  };
}

/** Ballot comments with more reactions than one page holds. Reactions on any other comment decide nothing, so they may be cut. */
async function readCutBallots(
  client: OctokitClient,
  comments: readonly ReadComment[],
  batches: readonly BatchComment[],
) {
  const ballots = new Set(batches.filter(opensBallot).map(({ comment }) => comment));
  const whole = new Map<string, Comment>();
  const gaps: string[] = [];
  for (const { comment, reactionsCut } of comments) {
    if (!reactionsCut || !ballots.has(comment.id)) continue;
    const { reactions, complete } = await readReactions(client, comment.nodeId);
    whole.set(comment.nodeId, { ...comment, reactions });
    if (!complete) gaps.push(`reactions on comment ${comment.id}`);
  }
  return { whole, gaps };
}

const opensBallot = ({ batch }: BatchComment): boolean =>
  batch.records.some(({ changes }) => changes.some(({ kind }) => kind === "ballot-opened"));
