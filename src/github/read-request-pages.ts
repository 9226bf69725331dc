import type { z } from "zod";
import type { Instant } from "../core/domain/ids.ts";
import type { EditEvent } from "../core/domain/snapshot.ts";
import { askGraphql, type GraphqlProblem } from "./ask-graphql.ts";
import type { OctokitClient } from "./octokit-client.ts";
import type { ReadComment } from "./parse/comment.ts";
import { RequestAnswer, type RequestPage } from "./parse/request-answer.ts";
import type { TimelineNode } from "./parse/timeline.ts";
import { GitHubError, type RequestRef } from "./port.ts";
import { REQUEST_QUERY } from "./queries/request.ts";

/** What the reading of a request is called in failures. */
export const READ_REQUEST = "read request";
/** GitHub closes an issue to comments at 2,500, which is 25 pages; a timeline may be longer. */
const MOST_PAGES = 60;

type TimelineEvent = z.output<typeof TimelineNode>;

/** A request with its long lists, as far as they could be read. */
interface Pages {
  readonly first: RequestPage;
  /** The clock of the first page: what came later than it may be missing from it. */
  readonly readAt: Instant;
  /** In order of id. */
  readonly comments: readonly ReadComment[];
  readonly events: readonly TimelineEvent[];
  /** Versions of the issue's body. */
  readonly revisions: readonly EditEvent[];
  /** What is missing, in words for the log. */
  readonly gaps: readonly string[];
}

/** One page of a list that may go on. */
interface Page<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined };
  readonly nodes: readonly (T | null)[] | null;
}

/** A long list, as far as it was read. */
interface LongList<T> {
  /** With null where GitHub keeps a row, or all of a page, to itself. */
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

/** Reads the pages of a request until each list is whole, or names what is missing in `gaps`. Null never means "none". */
export async function readPages(client: OctokitClient, ref: RequestRef): Promise<Pages> {
  let lists: Lists = { comments: UNREAD, events: UNREAD, revisions: UNREAD };
  const { page: first, readAt } = await readPage(client, ref, lists, true);
  lists = extendAll(lists, first);
  const gaps: string[] = [];
  for (let pages = 1; hasMore(lists); pages += 1) {
    if (pages === MOST_PAGES) {
      gaps.push(`more than ${MOST_PAGES} pages`);
      break;
    }
    const { page } = await readPage(client, ref, lists, false);
    if (hasChanged(first, page)) {
      gaps.push("the issue changed while it was read");
      break;
    }
    lists = extendAll(lists, page);
  }
  const comments = present(lists.comments).toSorted((a, b) => a.comment.id - b.comment.id);
  const events = present(lists.events);
  const revisions = present(lists.revisions);
  gaps.push(
    ...labelGaps(first),
    ...cut("comments", new Set(comments.map(({ comment }) => comment.id)).size, first.issue.comments.totalCount),
    ...cut("events", events.length, lists.events.rows.length),
    ...cut("edits", revisions.length, lists.revisions.rows.length),
  );
  return { first, readAt, comments, events, revisions, gaps };
}

const hasMore = ({ comments, events, revisions }: Lists): boolean => comments.more || events.more || revisions.more;

/** A reaction changes no time, and no list that goes over several pages. */
const hasChanged = (first: RequestPage, page: RequestPage): boolean =>
  page.issue.updatedAt !== first.issue.updatedAt || page.issue.comments.totalCount !== first.issue.comments.totalCount;

const present = <T>({ rows }: LongList<T>): readonly T[] => rows.filter((row) => row !== null);

function extendAll({ comments, events, revisions }: Lists, { issue }: RequestPage): Lists {
  // GitHub keeps no versions of a text that nobody edited.
  const neverEdited = { pageInfo: { hasNextPage: false }, nodes: [] };
  const edits = issue.userContentEdits ?? (issue.lastEditedAt === null ? neverEdited : null);
  return {
    comments: extend(comments, issue.comments),
    events: extend(events, issue.timelineItems),
    revisions: extend(revisions, edits),
  };
}

/** A list that goes on, and does not say from where, is cut: to ask again would bring its first page. */
function extend<T>(list: LongList<T>, page: Page<T> | null): LongList<T> {
  if (!list.more) return list;
  const { hasNextPage, endCursor } = page?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const more = hasNextPage && typeof endCursor === "string" && endCursor !== list.after;
  const nodes = page?.nodes ?? [null];
  const rows = [...list.rows, ...nodes, ...(hasNextPage && !more ? [null] : [])];
  return { rows, more, after: endCursor ?? null };
}

async function readPage(
  client: OctokitClient,
  { owner, repo, number }: RequestRef,
  { comments, events, revisions }: Lists,
  isFirst: boolean,
): Promise<{ readonly page: RequestPage; readonly readAt: Instant }> {
  const cursors = { comments: comments.after, timeline: events.after, edits: revisions.after };
  const { data, readAt } = await askGraphql(client, {
    operation: READ_REQUEST,
    query: REQUEST_QUERY,
    variables: { owner, name: repo, number, ...cursors, isFirst },
    shape: RequestAnswer,
    forgives: isHidden,
  });
  const { viewer, repository } = data;
  if (!repository?.issue) throw new GitHubError(READ_REQUEST, 404, `${owner}/${repo} has no issue ${number}`);
  return { page: { viewer, repository, issue: repository.issue }, readAt };
}

/**
 * Somebody may mention the issue where the token may not look, as in an organisation that wants a sign-on; the parent and
 * sub-issues may stand in such a place. That is none of the desk's business, and must not stop it.
 */
const isHidden = ({ type, path }: GraphqlProblem): boolean =>
  (type === "FORBIDDEN" || type === "NOT_FOUND") &&
  /^repository\.issue\.(?:mentions|parent|subIssues)\b/.test(path?.join(".") ?? "");

function labelGaps({ issue: { labels } }: RequestPage): readonly string[] {
  if (!labels) return ["labels"];
  return cut("labels", labels.nodes?.filter((label) => label !== null).length ?? 0, labels.totalCount);
}

const cut = (what: string, read: number, total: number): readonly string[] =>
  read === total ? [] : [`${what}: ${read} of ${total}`];
