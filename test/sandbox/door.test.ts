import { createServer } from "node:http";
import { Octokit } from "@octokit/rest";
import { describe, expect, it } from "vitest";
import { AT, clientAs, clientOf, DESK, smallWorld, statusOf, UNWATCHED } from "./small-world.ts";

describe("the front door", () => {
  it("refuses a token that it does not know", async () => {
    expect(await statusOf(clientOf(smallWorld(), "ghp_wrong").repos.get(AT))).toBe(401);
  });

  it("refuses requests without a User-Agent", async () => {
    const answer = await smallWorld().fetch("https://api.github.com/repos/hub/helpdesk");
    expect(answer.status).toBe(403);
  });

  it("finds nothing below a path that cannot be decoded", async () => {
    const headers = { "user-agent": "test" };
    const answer = await smallWorld(UNWATCHED).fetch("https://api.github.com/repos/hub/%zz", { headers });
    expect(answer.status).toBe(404);
  });

  it("lets nobody write without a token", async () => {
    const sandbox = smallWorld();
    const anonymous = clientOf(sandbox, undefined);
    expect((await anonymous.repos.get(AT)).status).toBe(200);
    expect(await statusOf(anonymous.issues.create({ ...AT, title: "Help" }))).toBe(401);
  });

  it("answers 304 to a client that has the answer already, at no cost", async () => {
    const sandbox = smallWorld();
    const client = clientAs(sandbox, "cora");
    const first = await client.repos.get(AT);
    const again = await statusOf(client.repos.get({ ...AT, headers: { "if-none-match": first.headers.etag } }));
    expect(again).toBe(304);
    expect((await client.rateLimit.get()).data.resources.core.used).toBe(1);
  });

  it("counts an hour for each token, and refuses when it is used up until the clock has moved on", async () => {
    const sandbox = smallWorld({ requestsPerHour: 2 });
    const client = clientAs(sandbox, "cora");
    const { headers } = await client.repos.get(AT);
    expect(headers).toMatchObject({
      "x-ratelimit-limit": "2",
      "x-ratelimit-remaining": "1",
      "x-ratelimit-resource": "core",
    });
    await client.repos.get(AT);
    expect(await statusOf(client.repos.get(AT))).toBe(403);
    sandbox.clock.advance(3_600_000);
    expect((await client.repos.get(AT)).status).toBe(200);
  });
});

describe("planned faults", () => {
  it.each([
    { rule: "a write refused before it was done leaves nothing", fate: "bad-gateway", left: 0 },
    { rule: "a write whose answer got lost is done all the same", fate: "bad-gateway-after", left: 1 },
  ] as const)("$rule", async ({ fate, left }) => {
    const sandbox = smallWorld();
    const client = clientAs(sandbox, "rita");
    sandbox.failNextWrites(1, fate);
    expect(await statusOf(client.issues.create({ ...AT, title: "Help" }))).toBe(502);
    expect((await client.issues.listForRepo(AT)).data).toHaveLength(left);
    expect((await client.issues.create({ ...AT, title: "Help" })).status).toBe(201);
  });

  it("can pick a write by its number; reads are not counted", async () => {
    const sandbox = smallWorld();
    const client = clientAs(sandbox, "rita");
    sandbox.onWrite((n) => (n === 2 ? "bad-gateway" : "ok"));
    await client.issues.create({ ...AT, title: "One" });
    await client.issues.get({ ...AT, issue_number: 1 });
    expect(await statusOf(client.issues.create({ ...AT, title: "Two" }))).toBe(502);
    expect(sandbox.counts).toEqual({ reads: 1, writes: 2 });
    expect(sandbox.log.map(({ method, status }) => `${method} ${status}`)).toEqual(["POST 201", "GET 200", "POST 502"]);
  });
});

describe("reads that are to fail", () => {
  const ISSUE =
    '{ repository(owner: "hub", name: "helpdesk") { issue(number: 1) { title comments(first: 1) { totalCount } } } }';

  function withIssue() {
    const sandbox = smallWorld();
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    return { sandbox, client: clientAs(sandbox, "cora") };
  }

  it("answer 502 until all is well again, and writes work", async () => {
    const { sandbox, client } = withIssue();
    sandbox.failReads("everything");
    expect(await statusOf(client.issues.get({ ...AT, issue_number: 1 }))).toBe(502);
    expect(await statusOf(client.graphql(ISSUE))).toBe(502);
    expect((await client.issues.createComment({ ...AT, issue_number: 1, body: "Hello" })).status).toBe(201);
    sandbox.failReads(undefined);
    expect((await client.issues.get({ ...AT, issue_number: 1 })).status).toBe(200);
  });

  it("can be the list of issues only", async () => {
    const { sandbox, client } = withIssue();
    sandbox.failReads("list");
    expect(await statusOf(client.issues.listForRepo(AT))).toBe(502);
    expect((await client.issues.get({ ...AT, issue_number: 1 })).status).toBe(200);
  });

  it("can be one field of GraphQL, and GitHub answers 200 with an error in its place", async () => {
    const { sandbox } = withIssue();
    sandbox.failReads("comments");
    const answer = await sandbox.fetch("https://api.github.com/graphql", {
      method: "POST",
      headers: { authorization: `bearer ${sandbox.token({ as: "cora" })}`, "user-agent": "test" },
      body: JSON.stringify({ query: ISSUE }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      data: { repository: { issue: null } },
      errors: [{ type: "SERVICE_UNAVAILABLE", path: ["repository", "issue", "comments"] }],
    });
  });
});

describe("memory", () => {
  it("can be copied and gone back to", async () => {
    const sandbox = smallWorld();
    const client = clientAs(sandbox, "rita");
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    const before = sandbox.dump();
    sandbox.comment(DESK, 1, { by: "rita", body: "Hello" });
    sandbox.restore(before);
    expect((await client.issues.get({ ...AT, issue_number: 1 })).data.comments).toBe(0);
    expect(sandbox.comment(DESK, 1, { by: "rita", body: "Again" })).toBe(3_100_000_001);
  });
});

describe("over HTTP", () => {
  it.each(["", "/api/v3"])("serves REST and GraphQL below %j", async (prefix) => {
    const sandbox = smallWorld();
    const { url, close } = await sandbox.listen();
    const client = new Octokit({ userAgent: "test", auth: sandbox.token({ as: "rita" }), baseUrl: url + prefix });
    for (const title of ["a", "b"]) await client.issues.create({ ...AT, title });
    const all = await client.paginate(client.issues.listForRepo, { ...AT, per_page: 1 });
    const { viewer } = await client.graphql<{ viewer: { login: string } }>("{ viewer { login } }");
    await close();
    expect(all.map(({ title }) => title)).toEqual(["b", "a"]);
    expect(viewer.login).toBe("rita");
  });

  it("has GraphQL beside the REST of an Enterprise Server, not below it", async () => {
    const sandbox = smallWorld(UNWATCHED);
    const headers = { "user-agent": "test", authorization: `token ${sandbox.token({ as: "rita" })}` };
    const body = JSON.stringify({ query: "{ viewer { login } }" });
    const statusAt = async (path: string) =>
      (await sandbox.fetch(`https://github.test${path}`, { method: "POST", headers, body })).status;
    expect(await statusAt("/api/graphql")).toBe(200);
    expect(await statusAt("/api/v3/graphql")).toBe(404);
  });

  it("posts webhooks to the App's address, and notes what it answers", async () => {
    const sandbox = smallWorld();
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.headers["x-github-event"]} ${request.headers["user-agent"]}`);
      request.resume().on("end", () => response.writeHead(202).end());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const webhookUrl = `http://127.0.0.1:${port}/hook`;
    sandbox.addApp({
      slug: "q",
      id: 1,
      owner: "hub",
      webhookSecret: "s",
      permissions: { issues: "write" },
      webhookUrl,
    });
    sandbox.installApp("q", { owner: "hub" });
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    const statuses = await sandbox.deliverAll();
    await new Promise((resolve) => server.close(resolve));
    expect(statuses).toEqual([202]);
    expect(seen).toEqual(["POST issues GitHub-Hookshot/sandbox"]);
    sandbox.comment(DESK, 1, { by: "rita", body: "Nobody listens" });
    expect(await sandbox.deliverAll()).toEqual([502]);
  });
});
