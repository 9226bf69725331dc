import { createHmac } from "node:crypto";
import { Octokit } from "@octokit/rest";
import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { appJwt } from "./app-jwt.ts";
import { AT, clientAs, clientOf, DESK, smallWorld, statusOf } from "./small-world.ts";

const SECRET = "a secret for a test";
const PERMISSIONS = { issues: "write", contents: "read" } as const;

function withApp(webhookUrl?: string) {
  const sandbox = smallWorld();
  const { privateKey = "" } = sandbox.addApp({
    slug: "quorumdesk",
    id: 12_345,
    owner: "hub",
    webhookSecret: SECRET,
    permissions: PERMISSIONS,
    ...(webhookUrl === undefined ? {} : { webhookUrl }),
  });
  const installationId = sandbox.installApp("quorumdesk", { owner: "hub" });
  const app = clientOf(sandbox, appJwt(12_345, privateKey));
  const asBot = async () => clientOf(sandbox, (await tokenOf(app, installationId)).token);
  return { sandbox, app, privateKey, installationId, asBot };
}

const tokenOf = async ({ apps }: Octokit, installation_id: number) =>
  (await apps.createInstallationAccessToken({ installation_id })).data;

const signature = (body: string): string => `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`;

const act = (sandbox: Sandbox) => sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "", labels: ["a", "b"] });

describe("an App", () => {
  it("sees itself and where it is installed", async () => {
    const { app, installationId } = withApp();
    expect((await app.apps.getAuthenticated()).data).toMatchObject({ id: 12_345, slug: "quorumdesk" });
    expect((await app.apps.listInstallations()).data).toMatchObject([
      { id: installationId, account: { login: "hub" } },
    ]);
    expect((await app.apps.getRepoInstallation(AT)).data.id).toBe(installationId);
  });

  it("has a token for whoever plays it, without a signature", async () => {
    const { sandbox } = withApp();
    act(sandbox);
    const bot = clientOf(sandbox, sandbox.appToken("quorumdesk", DESK));
    const { data } = await bot.issues.createComment({ ...AT, issue_number: 1, body: "Hello" });
    expect(data.user?.login).toBe("quorumdesk[bot]");
  });

  it("signed with another key is refused", async () => {
    const { sandbox } = withApp();
    const stranger = clientOf(sandbox, appJwt(12_345, withApp().privateKey));
    expect(await statusOf(stranger.apps.getAuthenticated())).toBe(401);
  });

  it("acts as its bot where it is installed, within its permissions", async () => {
    const { sandbox, asBot } = withApp();
    act(sandbox);
    const bot = await asBot();
    const { data } = await bot.issues.createComment({ ...AT, issue_number: 1, body: "Hello" });
    expect(data.user).toMatchObject({ login: "quorumdesk[bot]", type: "Bot" });
    expect(data.performed_via_github_app?.slug).toBe("quorumdesk");
    const file = { ...AT, path: "x", message: "m", content: "" };
    expect(await statusOf(bot.repos.createOrUpdateFileContents(file))).toBe(403);
    expect(await statusOf(bot.users.getAuthenticated())).toBe(403);
    expect((await bot.apps.listReposAccessibleToInstallation()).data.total_count).toBe(1);
  });

  it("has tokens that expire on the sandbox's clock", async () => {
    const { sandbox, app, installationId } = withApp();
    const { token, expires_at } = await tokenOf(app, installationId);
    const look = () =>
      sandbox.fetch("https://api.github.com/repos/hub/helpdesk", {
        headers: { authorization: `token ${token}`, "user-agent": "test" },
      });
    expect(expires_at).toBe("2026-03-01T10:00:00Z");
    expect((await look()).status).toBe(200);
    sandbox.clock.advance(3_600_000);
    expect((await look()).status).toBe(401);
  });
});

describe("webhooks", () => {
  it("say `opened`, then `labeled` for each label, signed, one GUID each", () => {
    const { sandbox } = withApp();
    act(sandbox);
    const sent = sandbox.takeDeliveries();
    expect(sent.map(({ event, action }) => `${event}.${action}`)).toEqual([
      "issues.opened",
      "issues.labeled",
      "issues.labeled",
    ]);
    expect(new Set(sent.map(({ guid }) => guid)).size).toBe(3);
    for (const { body, headers } of sent) expect(headers["x-hub-signature-256"]).toBe(signature(body));
    expect(sent[0]?.payload).toMatchObject({
      issue: { labels: [{ name: "a" }, { name: "b" }] },
      sender: { login: "rita" },
    });
    expect(sandbox.takeDeliveries()).toEqual([]);
  });

  it("tell an App of what it did itself, and of what a workflow did, which starts no workflow", async () => {
    const { sandbox, asBot } = withApp();
    act(sandbox);
    sandbox.takeDeliveries();
    sandbox.takeEvents();
    const bot = await asBot();
    await bot.issues.createComment({ ...AT, issue_number: 1, body: "By the App" });
    const workflow = new Octokit({
      userAgent: "test",
      auth: sandbox.workflowToken(DESK),
      request: { fetch: sandbox.fetch },
    });
    await workflow.issues.createComment({ ...AT, issue_number: 1, body: "By a workflow" });
    expect(sandbox.takeDeliveries().map(({ event }) => event)).toEqual(["issue_comment", "issue_comment"]);
    expect(sandbox.takeEvents().map(({ startsWorkflows }) => startsWorkflows)).toEqual([true, false]);
  });

  it("have what was there before an edit", () => {
    const { sandbox } = withApp();
    act(sandbox);
    const id = sandbox.comment(DESK, 1, { by: "rita", body: "One" });
    sandbox.takeDeliveries();
    sandbox.editComment(id, { by: "cora", body: "Two" });
    sandbox.editIssue(DESK, 1, { by: "rita", title: "Other" });
    expect(sandbox.takeDeliveries().map(({ payload }) => payload["changes"])).toEqual([
      { body: { from: "One" } },
      { title: { from: "Help" } },
    ]);
  });

  it("can get lost, doubled and reordered on the way, and the log says so", async () => {
    const { sandbox, app } = withApp();
    act(sandbox);
    const arrived: string[] = [];
    const statuses = await sandbox.deliverAll({ lose: [1], double: [0], reorder: [2] }, async ({ action, guid }) => {
      arrived.push(`${action} ${guid}`);
      return 200;
    });
    expect(arrived.map((line) => line.split(" ")[0])).toEqual(["labeled", "opened", "opened"]);
    expect(new Set(arrived).size).toBe(2);
    expect(statuses).toEqual([200, 200, 200, 502]);
    const { data } = await app.apps.listWebhookDeliveries({ status: "failure" });
    expect(data).toHaveLength(1);
  });

  it("can be asked for again, under the same GUID", async () => {
    const { sandbox, app } = withApp();
    act(sandbox);
    await sandbox.deliverAll({ lose: [0, 1, 2] }, async () => 200);
    const [failed] = (await app.apps.listWebhookDeliveries({ per_page: 1 })).data;
    await app.apps.redeliverWebhookDelivery({ delivery_id: failed?.id ?? 0 });
    expect(sandbox.takeDeliveries().map(({ guid }) => guid)).toEqual([failed?.guid]);
    const log = await app.apps.listWebhookDeliveries();
    expect(log.data.map(({ status, redelivery }) => `${status} ${redelivery}`)[0]).toBe("OK true");
  });

  it("do not come for the label of a repository unless the App listens to those", async () => {
    const { sandbox } = withApp();
    await clientAs(sandbox, "cora").issues.createLabel({ ...AT, name: "x" });
    expect(sandbox.takeDeliveries()).toEqual([]);
  });
});
