import * as z from "zod";
import type { EditEvent, IssueFacts, RepositoryFacts } from "../../core/domain/snapshot.ts";
import { CommentNode } from "./comment.ts";
import { DeskFilesNode } from "./desk-files.ts";
import { Mentions, Parent } from "./mentions.ts";
import { Actor, FullId, GitHubTime, HostText, PageInfo } from "./primitives.ts";
import { SubIssues } from "./sub-issues.ts";
import { TimelineNode } from "./timeline.ts";

/** One version of the issue's body. */
const Revision = z
  .object({ editedAt: GitHubTime, editor: Actor })
  .transform(({ editedAt, editor }): EditEvent => ({ by: editor, at: editedAt }));

const IssueNode = z.object({
  id: z.string(),
  fullDatabaseId: FullId,
  number: z.int(),
  url: z.string(),
  title: HostText,
  body: HostText,
  author: Actor,
  createdAt: GitHubTime,
  updatedAt: GitHubTime,
  lastEditedAt: GitHubTime.nullable(),
  state: z.enum(["OPEN", "CLOSED"]),
  locked: z.boolean(),
  parent: Parent,
  subIssues: SubIssues,
  mentions: Mentions,
  labels: z
    .object({ totalCount: z.int(), nodes: z.array(z.object({ name: HostText }).nullable()).nullable() })
    .nullable(),
  userContentEdits: z.object({ pageInfo: PageInfo, nodes: z.array(Revision.nullable()).nullable() }).nullable(),
  comments: z.object({ totalCount: z.int(), pageInfo: PageInfo, nodes: z.array(CommentNode.nullable()).nullable() }),
  timelineItems: z.object({ pageInfo: PageInfo, nodes: z.array(TimelineNode.nullable()).nullable() }),
});

const RepositoryNode = DeskFilesNode.extend({
  databaseId: z.int(),
  name: z.string(),
  owner: z.object({ login: z.string() }),
  url: z.string(),
  isPrivate: z.boolean(),
  issue: IssueNode.nullable(),
});

/** One page of the answer to `REQUEST_QUERY`. */
export const RequestAnswer = z.object({ viewer: Actor, repository: RepositoryNode.nullable() });

/** One page, known to hold the issue. */
export interface RequestPage {
  readonly viewer: z.output<typeof RequestAnswer>["viewer"];
  readonly repository: z.output<typeof RepositoryNode>;
  readonly issue: z.output<typeof IssueNode>;
}

/** The issue of a snapshot. */
export function toIssueFacts(issue: RequestPage["issue"]): IssueFacts {
  const { fullDatabaseId, number, url, title, body, author, createdAt, updatedAt, lastEditedAt, locked } = issue;
  return {
    id: fullDatabaseId,
    nodeId: issue.id,
    number,
    url,
    title,
    body,
    author,
    openedAt: createdAt,
    updatedAt,
    ...(lastEditedAt ? { lastEditedAt } : {}),
    state: issue.state === "OPEN" ? "open" : "closed",
    locked,
    labels: (issue.labels?.nodes ?? []).flatMap((label) => (label ? [label.name] : [])),
  };
}

/** The repository of a snapshot. */
export const toRepositoryFacts = ({
  databaseId,
  name,
  owner,
  url,
  isPrivate,
}: RequestPage["repository"]): RepositoryFacts => ({
  id: databaseId,
  owner: owner.login,
  name,
  url,
  isPrivate,
});

/** The changes of title and body, oldest first. The first version of a body is no change: GitHub lists it with the others. */
export function toEdits(
  { createdAt }: RequestPage["issue"],
  revisions: readonly EditEvent[],
  renames: readonly EditEvent[],
): readonly EditEvent[] {
  const versions = revisions.toSorted(byTime);
  const changes = versions[0]?.at === createdAt ? versions.slice(1) : versions;
  return [...changes, ...renames].sort(byTime);
}

const byTime = (a: EditEvent, b: EditEvent): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
