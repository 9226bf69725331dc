import * as z from "zod";
import type { Instant } from "../../core/domain/ids.ts";
import type { DeskFile } from "../../core/domain/snapshot.ts";
import { askGraphql } from "../ask-graphql.ts";
import { closedSince } from "../list-requests.ts";
import type { OctokitClient } from "../octokit-client.ts";
import { DeskFilesNode, toDeskFiles } from "../parse/desk-files.ts";
import { Actor, GitHubTime, HostText, PageInfo } from "../parse/primitives.ts";
import { GitHubError, type RepositoryRef } from "../port.ts";
import { SURVEY_QUERY } from "../queries/survey.ts";

const OPERATION = "survey requests";

/** A comment, and who wrote it. */
export const WhoseComment = z.object({ id: z.string(), author: Actor });

/** A comment of which only the author is known. */
export type Whose = z.output<typeof WhoseComment>;

const Row = z.object({
  id: z.string(),
  number: z.int(),
  createdAt: GitHubTime,
  updatedAt: GitHubTime,
  state: z.enum(["OPEN", "CLOSED"]),
  labels: z
    .object({ totalCount: z.int(), nodes: z.array(z.object({ name: HostText }).nullable()).nullable() })
    .nullable(),
  comments: z.object({ totalCount: z.int(), nodes: z.array(WhoseComment.nullable()).nullable() }),
});

/** One issue as the survey lists it. */
export type SurveyRow = z.output<typeof Row>;

const Page = z.object({
  rateLimit: z.object({ remaining: z.int() }).nullable(),
  repository: DeskFilesNode.partial()
    .extend({ issues: z.object({ pageInfo: PageInfo, nodes: z.array(Row.nullable()).nullable() }) })
    .nullable(),
});

/** What the pages of a survey say. */
export interface SurveyPages {
  readonly rows: readonly SurveyRow[];
  readonly files: readonly DeskFile[];
  readonly readAt: Instant;
  readonly points: number | undefined;
}

/** All recent issues of a repository, oldest change first, and the desk's files. */
export async function readSurveyPages(client: OctokitClient, repository: RepositoryRef): Promise<SurveyPages> {
  const open = await readState(client, repository, { states: ["OPEN"] });
  const closed = await readState(client, repository, { states: ["CLOSED"], since: closedSince(open.readAt) });
  const byNumber = new Map([...open.rows, ...closed.rows].map((row) => [row.number, row]));
  const rows = [...byNumber.values()].sort((a, b) =>
    a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : a.number - b.number,
  );
  return { ...open, rows, points: closed.points };
}

async function readState(
  client: OctokitClient,
  { owner, repo }: RepositoryRef,
  which: { readonly states: readonly string[]; readonly since?: Instant },
): Promise<SurveyPages> {
  const rows: SurveyRow[] = [];
  let files: readonly DeskFile[] = [];
  let begun: Instant | undefined;
  let after: string | null = null;
  for (;;) {
    const isFirst = after === null;
    const variables: Readonly<Record<string, unknown>> = { owner, name: repo, ...which, after, isFirst };
    const { data, readAt } = await askGraphql(client, {
      operation: OPERATION,
      query: SURVEY_QUERY,
      variables,
      shape: Page,
    });
    const { repository, rateLimit } = data;
    if (!repository) throw new GitHubError(OPERATION, 404, `there is no repository ${owner}/${repo}`);
    begun ??= readAt;
    if (isFirst) files = filesOf(repository);
    rows.push(...(repository.issues.nodes ?? []).filter((row) => row !== null));
    after = repository.issues.pageInfo.endCursor ?? null;
    if (!repository.issues.pageInfo.hasNextPage || after === null)
      return { rows, files, readAt: begun, points: rateLimit?.remaining };
  }
}

type Repository = NonNullable<z.output<typeof Page>["repository"]>;

/** A file that is cut or no text is missing, as far as a survey goes: then nothing is decided. */
const filesOf = ({ config = null, roster = null, calendar = null, resources = null, forms = null }: Repository) =>
  toDeskFiles({ config, roster, calendar, resources, forms }).files;
