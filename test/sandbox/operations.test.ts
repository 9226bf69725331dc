import { expect, it } from "vitest";
import { USED_OPERATIONS } from "../../src/sandbox/contract/used-operations.ts";
import { ROUTES } from "../../src/sandbox/rest/routes.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { appJwt } from "./app-jwt.ts";
import { AT, clientAs, clientOf, DESK, smallWorld } from "./small-world.ts";

// All of these calls, their answers and their webhooks are compared with GitHub's description when the file is done.

it("each operation of the list is served, and no other", () => {
  const served = ROUTES.map(({ method, path }) => `${method} ${path.replace("...}", "}")}`);
  // The door answers the limits itself.
  const elsewhere = (operation: string): boolean => operation === "GET /rate_limit";
  expect(served.toSorted()).toEqual(USED_OPERATIONS.filter((operation) => !elsewhere(operation)).toSorted());
});

/** An issue with all that can be on it, and everything that can happen to it behind it. */
function busyWorld(): { readonly sandbox: Sandbox; readonly comment: number } {
  const sandbox = smallWorld();
  sandbox.addApp({
    slug: "listener",
    id: 77,
    owner: "hub",
    webhookSecret: "s",
    permissions: { issues: "write", contents: "read" },
    events: ["issues", "issue_comment", "label"],
  });
  sandbox.installApp("listener", { owner: "hub" });
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "Please.", labels: ["intake", "needs: a look"] });
  const comment = sandbox.comment(DESK, 1, { by: "rita", body: "Hello" });
  sandbox.react(comment, { by: "cora", content: "+1" });
  sandbox.reactToIssue(DESK, 1, { by: "cora", content: "heart" });
  return { sandbox, comment };
}

it("issues, their state, their people and their history are as described", async () => {
  const { sandbox } = busyWorld();
  const { issues } = clientAs(sandbox, "cora");
  const one = { ...AT, issue_number: 1 };
  await issues.update({ ...one, title: "Help us", body: "Please!", labels: ["intake", "new"], assignees: ["cora"] });
  await issues.removeAssignees({ ...one, assignees: ["cora"] });
  await issues.checkUserCanBeAssigned({ ...AT, assignee: "cora" });
  await issues.lock({ ...one, lock_reason: "too heated" });
  await issues.unlock(one);
  await issues.update({ ...one, state: "closed", state_reason: "not_planned" });
  await issues.update({ ...one, state: "open" });
  sandbox.clock.advance(60_000);
  sandbox.comment(DESK, 1, { by: "rita", body: "Thanks" });
  const timeline = await issues.listEventsForTimeline(one);
  expect(timeline.data.map(({ event }) => event).join(" ")).toBe(
    "commented labeled labeled renamed unlabeled labeled assigned unassigned locked unlocked closed reopened commented",
  );
  expect((await issues.listEvents(one)).data).toHaveLength(11);
});

it("labels, one by one and all at once, are as described", async () => {
  const { sandbox } = busyWorld();
  const { issues } = clientAs(sandbox, "cora");
  const one = { ...AT, issue_number: 1 };
  await issues.getLabel({ ...AT, name: "INTAKE" });
  await issues.setLabels({ ...one, labels: ["a", "intake"] });
  expect((await issues.listLabelsOnIssue(one)).data.map(({ name }) => name)).toEqual(["intake", "a"]);
  await issues.removeAllLabels(one);
  await issues.updateLabel({ ...AT, name: "a", new_name: "b" });
  await issues.deleteLabel({ ...AT, name: "b" });
  expect((await issues.get(one)).data.labels).toEqual([]);
});

it("comments and reactions are as described, made by a person, a workflow and an App", async () => {
  const { sandbox, comment } = busyWorld();
  const one = { ...AT, issue_number: 1 };
  for (const client of [clientAs(sandbox, "cora"), clientOf(sandbox, sandbox.workflowToken(DESK))]) {
    const { data } = await client.issues.createComment({ ...one, body: "Noted" });
    await client.issues.updateComment({ ...AT, comment_id: data.id, body: "Noted!" });
    const { data: reaction } = await client.reactions.createForIssue({ ...one, content: "rocket" });
    await client.reactions.deleteForIssue({ ...one, reaction_id: reaction.id });
    await client.reactions.createForIssueComment({ ...AT, comment_id: comment, content: "eyes" });
    await client.issues.deleteComment({ ...AT, comment_id: data.id });
  }
  const { reactions, issues } = clientAs(sandbox, "rita");
  const list = await reactions.listForIssueComment({ ...AT, comment_id: comment });
  expect(list.data.map(({ user }) => user?.type)).toEqual(["User", "User", "Bot"]);
  await reactions.listForIssue(one);
  await issues.listCommentsForRepo({ ...AT, sort: "updated", direction: "desc" });
});

it("what is left of a deleted account is as described", async () => {
  const { sandbox, comment } = busyWorld();
  sandbox.close(DESK, 1, { by: "rita" });
  sandbox.deleteUser("rita");
  sandbox.react(comment, { by: "cora", content: "eyes" });
  sandbox.editComment(comment, { by: "cora", body: "Moderated" });
  sandbox.reopen(DESK, 1, { by: "cora" });
  const { issues } = clientAs(sandbox, "cora");
  const { data } = await issues.listForRepo({ ...AT, state: "all" });
  expect(data[0]?.user).toBeNull();
  await issues.listComments({ ...AT, issue_number: 1 });
  await issues.listEventsForTimeline({ ...AT, issue_number: 1 });
});

it("files, people and rights are as described", async () => {
  const { sandbox } = busyWorld();
  const { repos, users, rateLimit, request } = clientAs(sandbox, "cora");
  await repos.get(AT);
  await repos.createOrUpdateFileContents({ ...AT, path: "a/b.md", message: "m", content: "YQ==" });
  await repos.getContent({ ...AT, path: "a" });
  const { data } = await users.getAuthenticated();
  await request("GET /user/{account_id}", { account_id: data.id });
  await users.getByUsername({ username: "github-actions[bot]" });
  await rateLimit.get();
  const right = await repos.getCollaboratorPermissionLevel({ ...AT, username: "rita" });
  expect(right.data).toMatchObject({ permission: "read", role_name: "read" });
});

it("an App, its installations and its deliveries are as described", async () => {
  const { sandbox } = busyWorld();
  const { privateKey = "" } = sandbox.addApp({
    slug: "q",
    id: 78,
    owner: "hub",
    webhookSecret: "s",
    permissions: { issues: "write" },
  });
  const installation_id = sandbox.installApp("q", { owner: "hub", repositories: [DESK] });
  const { apps } = clientOf(sandbox, appJwt(78, privateKey));
  await apps.getAuthenticated();
  await apps.getInstallation({ installation_id });
  await apps.getRepoInstallation(AT);
  const { data } = await apps.createInstallationAccessToken({ installation_id, permissions: { issues: "read" } });
  const bot = clientOf(sandbox, data.token);
  expect((await bot.apps.listReposAccessibleToInstallation()).data.repositories).toHaveLength(1);
  sandbox.comment(DESK, 1, { by: "cora", body: "Hello" });
  sandbox.takeDeliveries();
  const [delivery] = (await apps.listWebhookDeliveries()).data;
  const whole = await apps.getWebhookDelivery({ delivery_id: delivery?.id ?? 0 });
  expect(whole.data.request.payload).toMatchObject({ action: "created" });
  await apps.redeliverWebhookDelivery({ delivery_id: delivery?.id ?? 0 });
});

it("webhooks about deleted things are as described", () => {
  const { sandbox, comment } = busyWorld();
  sandbox.deleteComment(comment, { by: "cora" });
  sandbox.deleteIssue(DESK, 1, { by: "cora" });
  expect(
    sandbox
      .takeEvents()
      .map(({ event, action }) => `${event}.${action}`)
      .slice(-2),
  ).toEqual(["issue_comment.deleted", "issues.deleted"]);
});
