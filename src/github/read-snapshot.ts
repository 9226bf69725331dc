import type { z } from "zod";
import { loadDesk } from "../core/config/load-desk.ts";
import type { Instant } from "../core/domain/ids.ts";
import type { BatchComment, Comment, RequestSnapshot } from "../core/domain/snapshot.ts";
import { askGraphql } from "./ask-graphql.ts";
import type { OctokitClient } from "./octokit-client.ts";
import type { ReadComment } from "./parse/comment.ts";
import { toDeskFiles } from "./parse/desk-files.ts";
import { RequestAnswer, type RequestPage, toIssueFacts, toRepositoryFacts } from "./parse/request-answer.ts";
import { type TimelineNode, toTimeline } from "./parse/timeline.ts";
import { GitHubError, type RequestRef } from "./port.ts";
import { REQUEST_QUERY } from "./queries/request.ts";
import { readReactions } from "./read-reactions.ts";
import { sortAppComments } from "./sort-app-comments.ts";

const OPERATION = "read request";
/** GitHub closes an issue to comments at 2,500, which is 25 pages; a timeline may be longer. */
const MOST_PAGES = 60;

/** One request, whole, or with what is missing named in `incomplete`. Throws 404 where there is no such issue. */
export async function readSnapshot(client: OctokitClient, ref: RequestRef): Promise<RequestSnapshot> {
  const { first, readAt, comments, events, gaps } = await readPages(client, ref);
  const { viewer } = first;
  if (!viewer) throw new GitHubError(OPERATION, undefined, "GitHub does not say who reads");
  const repository = toRepositoryFacts(first.repository);
  const issue = toIssueFacts(first.issue);
  const { files, unread } = toDeskFiles(first.repository);
  const loaded = loadDesk(files);
  const place = { repositoryId: repository.id, issueId: issue.id };
  const app = loaded.ok
    ? sortAppComments(comments, place, loaded.desk.config)
    : { batches: [], replies: [], distrusted: [] };
  const votes = await readCutBallots(client, comments, app.batches);
  return {
    repository,
    issue,
    comments: comments.map(({ comment }) => votes.whole.get(comment.nodeId) ?? comment),
    ...app,
    ...toTimeline(events),
    files,
    viewer,
    incomplete: [...gaps, ...unread, ...votes.gaps],
    readAt,
  };
}

interface Pages {
  readonly first: RequestPage;
  /** The clock of the first page: what came later than it may be missing from it. */
  readonly readAt: Instant;
  /** In order of id. */
  readonly comments: readonly ReadComment[];
  readonly events: readonly z.output<typeof TimelineNode>[];
  readonly gaps: readonly string[];
}

/** How far a long list was read. */
interface Cursor {
  readonly more: boolean;
  readonly after: string | null;
}

async function readPages(client: OctokitClient, ref: RequestRef): Promise<Pages> {
  const { page: first, readAt } = await readPage(client, ref, null, null);
  const comments = [...(first.issue.comments.nodes ?? [])];
  const events = [...(first.issue.timelineItems.nodes ?? [])];
  const gaps: string[] = [];
  let commentsRead = cursorOf(first.issue.comments.pageInfo);
  let eventsRead = cursorOf(first.issue.timelineItems.pageInfo);
  for (let pages = 1; commentsRead.more || eventsRead.more; pages += 1) {
    if (pages === MOST_PAGES) {
      gaps.push(`more than ${MOST_PAGES} pages`);
      break;
    }
    const { page } = await readPage(client, ref, commentsRead.after, eventsRead.after);
    if (page.issue.updatedAt !== first.issue.updatedAt) {
      gaps.push("the issue changed while it was read");
      break;
    }
    if (commentsRead.more) {
      comments.push(...(page.issue.comments.nodes ?? []));
      commentsRead = cursorOf(page.issue.comments.pageInfo);
    }
    if (eventsRead.more) {
      events.push(...(page.issue.timelineItems.nodes ?? []));
      eventsRead = cursorOf(page.issue.timelineItems.pageInfo);
    }
  }
  const found = comments.filter((comment) => comment !== null).sort((a, b) => a.comment.id - b.comment.id);
  const seen = events.filter((event) => event !== null);
  gaps.push(...cut("labels", first.issue.labels?.nodes?.length ?? 0, first.issue.labels?.totalCount ?? 0));
  gaps.push(
    ...cut("comments", found.length, first.issue.comments.totalCount),
    ...cut("events", seen.length, events.length),
  );
  return { first, readAt, comments: found, events: seen, gaps };
}

async function readPage(
  client: OctokitClient,
  { owner, repo, number }: RequestRef,
  comments: string | null,
  timeline: string | null,
): Promise<{ readonly page: RequestPage; readonly readAt: Instant }> {
  const variables = { owner, name: repo, number, comments, timeline };
  const { data, readAt } = await askGraphql(client, {
    operation: OPERATION,
    query: REQUEST_QUERY,
    variables,
    shape: RequestAnswer,
  });
  const { viewer, repository } = data;
  if (!repository?.issue) throw new GitHubError(OPERATION, 404, `${owner}/${repo} has no issue ${number}`);
  return { page: { viewer, repository, issue: repository.issue }, readAt };
}

const cursorOf = ({
  hasNextPage,
  endCursor,
}: {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null | undefined;
}): Cursor => ({
  more: hasNextPage,
  after: endCursor ?? null,
});

const cut = (what: string, read: number, total: number): readonly string[] =>
  read < total ? [`${what}: ${read} of ${total}`] : [];

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
