import type { z } from "zod";
import type { DeskConfig } from "../core/config/desk.ts";
import { loadToDecide } from "../core/config/load-to-decide.ts";
import type { Instant } from "../core/domain/ids.ts";
import type { BatchComment, Comment, EditEvent, RequestSnapshot } from "../core/domain/snapshot.ts";
import { askGraphql, type GraphqlProblem } from "./ask-graphql.ts";
import type { OctokitClient } from "./octokit-client.ts";
import type { ReadComment } from "./parse/comment.ts";
import { toDeskFiles } from "./parse/desk-files.ts";
import { toMentioningIssues } from "./parse/mentions.ts";
import { toNamedIssue } from "./parse/named-issue.ts";
import { RequestAnswer, type RequestPage, toEdits, toIssueFacts, toRepositoryFacts } from "./parse/request-answer.ts";
import { toSubIssues } from "./parse/sub-issues.ts";
import { type TimelineNode, toTimeline } from "./parse/timeline.ts";
import { GitHubError, type RequestRef } from "./port.ts";
import { REQUEST_QUERY } from "./queries/request.ts";
import { type Fetch, needsCopy, readCopy } from "./read-copy.ts";
import { readReactions } from "./read-reactions.ts";
import { sortAppComments } from "./sort-app-comments.ts";

const OPERATION = "read request";
/** GitHub closes an issue to comments at 2,500, which is 25 pages; a timeline may be longer. */
const MOST_PAGES = 60;

/**
 * One request, whole, or with what is missing named in `incomplete`. Throws 404 where there is no such issue. Through
 * `fetch` the published copy is read, where something of the desk was deleted or changed.
 */
export async function readSnapshot(client: OctokitClient, ref: RequestRef, fetch: Fetch): Promise<RequestSnapshot> {
  const { first, readAt, comments, events, revisions, gaps } = await readPages(client, ref);
  const { viewer } = first;
  if (!viewer) throw new GitHubError(OPERATION, undefined, "GitHub does not say who reads");
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

type TimelineEvent = z.output<typeof TimelineNode>;

interface Pages {
  readonly first: RequestPage;
  /** The clock of the first page: what came later than it may be missing from it. */
  readonly readAt: Instant;
  /** In order of id. */
  readonly comments: readonly ReadComment[];
  readonly events: readonly TimelineEvent[];
  /** Versions of the issue's body. */
  readonly revisions: readonly EditEvent[];
  readonly gaps: readonly string[];
}

/** One page of a list that may go on. */
interface Page<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
  readonly nodes: readonly (T | null)[] | null;
}

/** A long list, as far as it was read. */
interface LongList<T> {
  /** With null where GitHub keeps a row to itself. */
  readonly rows: readonly (T | null)[];
  readonly more: boolean;
  readonly after: string | null;
}

/** The long lists of a request. */
interface Lists {
  readonly comments: LongList<ReadComment>;
  readonly events: LongList<TimelineEvent>;
  readonly revisions: LongList<EditEvent>;
}

const UNREAD = { rows: [], more: true, after: null };

async function readPages(client: OctokitClient, ref: RequestRef): Promise<Pages> {
  let lists: Lists = { comments: UNREAD, events: UNREAD, revisions: UNREAD };
  const { page: first, readAt } = await readPage(client, ref, lists, true);
  lists = extendAll(lists, first);
  const gaps: string[] = [];
  for (let pages = 1; lists.comments.more || lists.events.more || lists.revisions.more; pages += 1) {
    if (pages === MOST_PAGES) {
      gaps.push(`more than ${MOST_PAGES} pages`);
      break;
    }
    const { page } = await readPage(client, ref, lists, false);
    if (page.issue.updatedAt !== first.issue.updatedAt) {
      gaps.push("the issue changed while it was read");
      break;
    }
    lists = extendAll(lists, page);
  }
  const { labels, comments } = first.issue;
  gaps.push(...cut("labels", labels?.nodes?.length ?? 0, labels?.totalCount ?? 0));
  const found = present(lists.comments).toSorted((a, b) => a.comment.id - b.comment.id);
  const events = present(lists.events);
  const revisions = present(lists.revisions);
  gaps.push(
    ...cut("comments", found.length, comments.totalCount),
    ...cut("events", events.length, lists.events.rows.length),
    ...cut("edits", revisions.length, lists.revisions.rows.length),
  );
  return { first, readAt, comments: found, events, revisions, gaps };
}

const present = <T>({ rows }: LongList<T>): readonly T[] => rows.filter((row) => row !== null);

const extendAll = ({ comments, events, revisions }: Lists, { issue }: RequestPage): Lists => ({
  comments: extend(comments, issue.comments),
  events: extend(events, issue.timelineItems),
  revisions: extend(revisions, issue.userContentEdits),
});

function extend<T>(list: LongList<T>, page: Page<T> | null): LongList<T> {
  if (!list.more) return list;
  const rows = [...list.rows, ...(page?.nodes ?? [])];
  return { rows, more: page?.pageInfo.hasNextPage ?? false, after: page?.pageInfo.endCursor ?? null };
}

async function readPage(
  client: OctokitClient,
  { owner, repo, number }: RequestRef,
  { comments, events, revisions }: Lists,
  isFirst: boolean,
): Promise<{ readonly page: RequestPage; readonly readAt: Instant }> {
  const cursors = { comments: comments.after, timeline: events.after, edits: revisions.after };
  const { data, readAt } = await askGraphql(client, {
    operation: OPERATION,
    query: REQUEST_QUERY,
    variables: { owner, name: repo, number, ...cursors, isFirst },
    shape: RequestAnswer,
    forgives: isHidden,
  });
  const { viewer, repository } = data;
  if (!repository?.issue) throw new GitHubError(OPERATION, 404, `${owner}/${repo} has no issue ${number}`);
  return { page: { viewer, repository, issue: repository.issue }, readAt };
}

/**
 * Somebody may mention the issue where the token may not look, as in an organisation that wants a sign-on; the parent and
 * sub-issues may stand in such a place. That is none of the desk's business, and must not stop it.
 */
const isHidden = ({ type, path }: GraphqlProblem): boolean =>
  (type === "FORBIDDEN" || type === "NOT_FOUND") &&
  /^repository\.issue\.(?:mentions|parent|subIssues)\b/.test(path?.join(".") ?? "");

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
