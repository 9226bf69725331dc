/**
 * Every REST operation that our doors, our adapter and our tests may call, as `METHOD path` in the words of GitHub's description.
 * The sandbox serves these and no other. A call that is not listed here is a deviation: add the line, then run `npm run contract:cut`.
 */
export const USED_OPERATIONS: readonly string[] = [
  // The repository and its files.
  "GET /repos/{owner}/{repo}",
  "GET /repos/{owner}/{repo}/contents/{path}",
  "PUT /repos/{owner}/{repo}/contents/{path}",
  "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
  // Issues.
  "GET /repos/{owner}/{repo}/issues",
  "POST /repos/{owner}/{repo}/issues",
  "GET /repos/{owner}/{repo}/issues/{issue_number}",
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}",
  "PUT /repos/{owner}/{repo}/issues/{issue_number}/lock",
  "DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues",
  // Comments.
  "GET /repos/{owner}/{repo}/issues/comments",
  "GET /repos/{owner}/{repo}/issues/comments/{comment_id}",
  "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
  "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
  // Labels.
  "GET /repos/{owner}/{repo}/labels",
  "POST /repos/{owner}/{repo}/labels",
  "GET /repos/{owner}/{repo}/labels/{name}",
  "PATCH /repos/{owner}/{repo}/labels/{name}",
  "DELETE /repos/{owner}/{repo}/labels/{name}",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "PUT /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}",
  // Reactions.
  "GET /repos/{owner}/{repo}/issues/{issue_number}/reactions",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/reactions",
  "DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}",
  "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
  "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
  "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}",
  // Assignees.
  "GET /repos/{owner}/{repo}/assignees/{assignee}",
  "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees",
  "DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees",
  // Projects of an organisation; of a user's, only what a program is told of them: nothing.
  "GET /orgs/{org}/projectsV2",
  "GET /orgs/{org}/projectsV2/{project_number}",
  "GET /orgs/{org}/projectsV2/{project_number}/fields",
  "POST /orgs/{org}/projectsV2/{project_number}/fields",
  "GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}",
  "GET /orgs/{org}/projectsV2/{project_number}/items",
  "POST /orgs/{org}/projectsV2/{project_number}/items",
  "GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}",
  "PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}",
  "DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}",
  "POST /orgs/{org}/projectsV2/{project_number}/views",
  "GET /users/{username}/projectsV2",
  "GET /users/{username}/projectsV2/{project_number}",
  // The app and its deliveries.
  "GET /app",
  "GET /app/installations",
  "GET /app/installations/{installation_id}",
  "POST /app/installations/{installation_id}/access_tokens",
  "GET /app/hook/deliveries",
  "GET /app/hook/deliveries/{delivery_id}",
  "POST /app/hook/deliveries/{delivery_id}/attempts",
  "GET /repos/{owner}/{repo}/installation",
  "GET /installation/repositories",
  // What stands on settings pages, and what workflows did.
  "GET /repos/{owner}/{repo}/actions/variables/{name}",
  "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}",
  "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
  "GET /repos/{owner}/{repo}/environments/{environment_name}",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}",
  "GET /repos/{owner}/{repo}/pages",
  "GET /app/hook/config",
  // People and limits.
  "GET /user",
  "GET /users/{username}",
  "GET /user/{account_id}",
  "GET /orgs/{org}",
  "GET /rate_limit",
];

/** The webhook events that the sandbox sends, each with all of its actions. */
export const USED_EVENTS: readonly string[] = [
  "installation",
  "issue_comment",
  "issues",
  "label",
  "ping",
  "projects_v2_item",
  "sub_issues",
];
