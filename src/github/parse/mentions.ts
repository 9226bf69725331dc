import * as z from "zod";
import type { MentioningIssue } from "../../core/domain/snapshot.ts";
import { namedIssueFields, toNamedIssue } from "./named-issue.ts";
import { Actor, GitHubTime, HostText } from "./primitives.ts";
import { isByAuthorOnly, Revisions } from "./revisions.ts";

/** An issue of any repository. */
const Elsewhere = z.object({ repository: z.object({ databaseId: z.int() }) });

const Source = Elsewhere.extend({
  ...namedIssueFields,
  body: HostText,
  author: Actor,
  createdAt: GitHubTime,
  lastEditedAt: GitHubTime.nullable(),
  userContentEdits: Revisions,
});

/** One event of the list of mentions. A pull request that mentions the issue comes as an empty object. */
const Mention = z.object({ source: z.union([Source, z.object({}).transform(() => undefined)]) });

/** The mentions of an issue; missing where they were not asked for. */
export const Mentions = z.object({ nodes: z.array(Mention.nullable()).nullable() }).optional();

/** The issue whose sub-issue this is. It may stand in another repository of the same owner. */
export const Parent = Elsewhere.extend(namedIssueFields).nullable();

/** The issues of the same repository that mention this one, oldest first, each once. */
export function toMentioningIssues(
  mentions: z.output<typeof Mentions>,
  repositoryId: number,
): readonly MentioningIssue[] {
  const sources = (mentions?.nodes ?? []).flatMap((mention) => mention?.source ?? []);
  const here = sources.filter(({ repository }) => repository.databaseId === repositoryId);
  const byNumber = new Map(here.map((source) => [source.number, toMentioningIssue(source)]));
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

function toMentioningIssue(source: z.output<typeof Source>): MentioningIssue {
  const { body, author, createdAt, lastEditedAt, userContentEdits } = source;
  return {
    ...toNamedIssue(source),
    body,
    author,
    openedAt: createdAt,
    ...(lastEditedAt ? { lastEditedAt } : {}),
    editedByAuthorOnly: isByAuthorOnly(author, lastEditedAt ?? undefined, userContentEdits),
  };
}
