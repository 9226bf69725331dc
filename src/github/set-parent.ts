import * as z from "zod";
import { atGitHub, readAnswer } from "./github-errors.ts";
import { type OctokitClient, ONCE, REST_HEADERS } from "./octokit-client.ts";
import { GitHubError, type RepositoryRef, type SealPlace } from "./port.ts";

const OPERATION = "set parent";
const Rows = z.array(z.object({ id: z.int() }));

/**
 * Makes a request a sub-issue of another issue of its repository, in the place of an earlier parent. GitHub refuses a
 * second time with the same 422 as much else, so then its list of sub-issues says whether there is anything left to do.
 */
export async function setParent(
  client: OctokitClient,
  { owner, repo }: RepositoryRef,
  { issueId }: Pick<SealPlace, "issueId">,
  parent: number,
): Promise<void> {
  const issue = { owner, repo, issue_number: parent, headers: REST_HEADERS };
  const wish = { sub_issue_id: issueId, replace_parent: true, request: ONCE };
  try {
    const call = client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues", { ...issue, ...wish });
    await atGitHub(OPERATION, call);
  } catch (failure) {
    const isRefused = failure instanceof GitHubError && failure.status === 422;
    if (!isRefused || !(await isSubIssue(client, issue, issueId))) throw failure;
  }
}

/** GitHub lets an issue have 100 sub-issues, which is one page. */
async function isSubIssue(
  client: OctokitClient,
  issue: { readonly owner: string; readonly repo: string; readonly issue_number: number },
  id: number,
): Promise<boolean> {
  const call = client.request("GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues", {
    ...issue,
    per_page: 100,
  });
  const { data } = await atGitHub(OPERATION, call);
  return readAnswer(OPERATION, Rows, data).some((row) => row.id === id);
}
