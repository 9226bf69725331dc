import * as z from "zod";
import { askGraphql, type GraphqlProblem } from "./ask-graphql.ts";
import { atGitHub, readAnswer } from "./github-errors.ts";
import { type OctokitClient, ONCE, REST_HEADERS } from "./octokit-client.ts";
import { Actor, FullId, HostText } from "./parse/primitives.ts";
import { partIn, partMarker } from "./part-marker.ts";
import { GitHubError, type PartDraft, type RequestRef, type SealPlace } from "./port.ts";
import { PARTS_QUERY } from "./queries/parts.ts";
import { setParent } from "./set-parent.ts";

const OPERATION = "open part";

const IssueNode = z.object({
  number: z.int(),
  fullDatabaseId: FullId,
  body: HostText,
  author: Actor,
  repository: z.object({ databaseId: z.int() }),
});
/** Without a list nobody knows whether the issue is there: no list is not an empty one. */
const Nodes = z.object({ nodes: z.array(IssueNode.nullable()) });
const Answer = z.object({
  viewer: Actor,
  repository: z
    .object({ databaseId: z.int(), issue: z.object({ subIssues: Nodes }).nullable(), issues: Nodes })
    .nullable(),
});
const Row = z.object({ id: z.int(), number: z.int() });

/** An issue by its number and by its full database id. */
interface Found {
  readonly id: number;
  readonly number: number;
}

/**
 * Opens the issue of a group's part below a request, unless it is there already. Returns its number. An issue that was
 * opened and did not get below the request, since the second call failed, is found by its marker and not opened again.
 */
export async function openPart(
  client: OctokitClient,
  ref: RequestRef,
  place: SealPlace,
  draft: PartDraft,
): Promise<number> {
  const { found, isBelow } = await findPart(client, ref, place, draft.part);
  const part = found ?? (await create(client, ref, place, draft));
  if (!isBelow) await putBelow(client, ref, part);
  return part.number;
}

/** Makes another issue of the repository a sub-issue of a request, in the place of an earlier parent. */
export async function addPart(client: OctokitClient, ref: RequestRef, issue: number): Promise<void> {
  const { owner, repo } = ref;
  const where = { owner, repo, issue_number: issue, headers: REST_HEADERS };
  const { data } = await atGitHub("add part", client.request("GET /repos/{owner}/{repo}/issues/{issue_number}", where));
  await putBelow(client, ref, readAnswer("add part", Row, data));
}

/** A request is the parent of its parts, so this is the same call with the two in each other's place. */
const putBelow = (client: OctokitClient, ref: RequestRef, part: Found): Promise<void> =>
  setParent(client, ref, { issueId: part.id }, ref.number);

async function create(
  client: OctokitClient,
  { owner, repo }: RequestRef,
  { issueId }: SealPlace,
  { part, title, text }: PartDraft,
): Promise<Found> {
  const body = `${text}\n\n${partMarker(issueId, part)}`;
  const wish = { owner, repo, title, body, headers: REST_HEADERS, request: ONCE };
  const { data } = await atGitHub(OPERATION, client.request("POST /repos/{owner}/{repo}/issues", wish));
  return readAnswer(OPERATION, Row, data);
}

/** Anybody can write a marker, so only an issue of the account that writes is believed. */
async function findPart(
  client: OctokitClient,
  { owner, repo, number }: RequestRef,
  { issueId }: SealPlace,
  part: number,
): Promise<{ readonly found: Found | undefined; readonly isBelow: boolean }> {
  const { data } = await askGraphql(client, {
    operation: OPERATION,
    query: PARTS_QUERY,
    variables: { owner, name: repo, number },
    shape: Answer,
    forgives: isElsewhere,
  });
  const { viewer, repository } = data;
  if (!viewer || !repository?.issue) throw new GitHubError(OPERATION, 404, `${owner}/${repo} has no issue ${number}`);
  const fits = (node: z.output<typeof IssueNode> | null): boolean =>
    node?.author?.id === viewer.id &&
    node.repository.databaseId === repository.databaseId &&
    partIn(node.body, issueId) === part;
  const below = repository.issue.subIssues.nodes.find(fits);
  const node = below ?? repository.issues.nodes.find(fits);
  return { found: node ? { id: node.fullDatabaseId, number: node.number } : undefined, isBelow: below != null };
}

/** A sub-issue in a place where the token may not look is none that the desk opened: those stand beside the request. */
const isElsewhere = ({ type, path }: GraphqlProblem): boolean =>
  (type === "FORBIDDEN" || type === "NOT_FOUND") &&
  /^repository\.issue\.subIssues\.nodes\.\d+\b/.test(path?.join(".") ?? "");
