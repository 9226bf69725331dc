import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { addItem, ask, fieldsOf, PROJECT, projectWorld } from "./project-world.ts";
import { clientOf, DESK, statusOf } from "./small-world.ts";

const READ = `{ organization(login: "hub") { projectV2(number: 1) { title } } }`;
const ADD =
  "mutation ($p: ID!, $c: ID!) { addProjectV2ItemById(input: { projectId: $p, contentId: $c }) { item { id } } }";

/** What a token may do, in REST and in GraphQL: the status of a read and of a write, and the types of GraphQL's errors. */
async function rightsOf(sandbox: Sandbox, token: string) {
  const { app, ids } = await idsOf(sandbox);
  const { projects } = clientOf(sandbox, token).rest;
  const attempt = (call: Promise<{ readonly status: number }>) => call.then(({ status }) => status, statusOfError);
  const read = await attempt(projects.getForOrg(PROJECT));
  const write = await attempt(projects.addItemForOrg({ ...PROJECT, type: "Issue", id: 3_000_000_001 }));
  const errors = [await ask(sandbox, token, READ), await ask(sandbox, token, ADD, ids)].map(
    (answer) => answer.errors?.[0]?.type ?? "ok",
  );
  return { app, seen: [read, write, ...errors] };
}

const statusOfError = (error: unknown): Promise<number> => statusOf(Promise.reject(error));

async function idsOf(sandbox: Sandbox) {
  const app = clientOf(sandbox, sandbox.appToken("desk", DESK));
  const { data } = await app.rest.projects.getForOrg(PROJECT);
  const issue = await app.rest.issues.get({ owner: "hub", repo: "helpdesk", issue_number: 1 });
  return { app, ids: { p: data.node_id, c: issue.data.node_id } };
}

describe("who may do what with a project of an organisation", () => {
  it.each([
    ["an App that may write", "write", [200, 201, "ok", "ok"]],
    ["an App that may read", "read", [200, 403, "ok", "FORBIDDEN"]],
    ["an App without the permission", undefined, [403, 403, "FORBIDDEN", "FORBIDDEN"]],
  ] as const)("%s", async (_, level, expected) => {
    const { sandbox } = projectWorld();
    sandbox.addApp({
      slug: "other",
      id: 78,
      owner: "hub",
      webhookSecret: "s",
      permissions: { issues: "write", ...(level && { organization_projects: level }) },
    });
    sandbox.installApp("other", { owner: "hub" });
    expect((await rightsOf(sandbox, sandbox.appToken("other", DESK))).seen).toEqual(expected);
  });

  it("the token of a workflow may nothing, whatever it was given", async () => {
    const { sandbox } = projectWorld();
    const token = sandbox.workflowToken(DESK, { issues: "write", organization_projects: "write" });
    expect((await rightsOf(sandbox, token)).seen).toEqual([403, 403, "FORBIDDEN", "FORBIDDEN"]);
    const { errors } = await ask(sandbox, token, READ);
    expect(errors).toMatchObject([{ message: "Resource not accessible by integration" }]);
  });

  it.each([
    ["with the scope to write", "cora", ["repo", "project"], [200, 201, "ok", "ok"]],
    ["with the scope to read", "cora", ["repo", "read:project"], [200, 403, "ok", "INSUFFICIENT_SCOPES"]],
    ["without either", "cora", ["repo"], [403, 403, "INSUFFICIENT_SCOPES", "INSUFFICIENT_SCOPES"]],
    ["with the scope, and no part in the organisation", "rita", ["project"], [404, 404, "NOT_FOUND", "NOT_FOUND"]],
  ])("a person %s", async (_, as, scopes, expected) => {
    const { sandbox } = projectWorld();
    expect((await rightsOf(sandbox, sandbox.token({ as, scopes }))).seen).toEqual(expected);
  });

  it("anybody reads a public project, and only those who may write it do", async () => {
    const { sandbox } = projectWorld();
    sandbox.addProject({ owner: "hub", title: "Open", public: true });
    const at = { org: "hub", project_number: 2 };
    expect((await clientOf(sandbox, undefined).rest.projects.getForOrg(at)).data.title).toBe("Open");
    const rita = clientOf(sandbox, sandbox.token({ as: "rita", scopes: ["project"] })).rest.projects;
    expect((await rita.listForOrg({ org: "hub" })).data.map(({ number }) => number)).toEqual([2]);
    expect(await statusOf(rita.addItemForOrg({ ...at, type: "Issue", id: 3_000_000_001 }))).toBe(403);
  });

  it("an issue that a token may not see is hidden on a project that it may", async () => {
    const { sandbox, app } = projectWorld();
    sandbox.addRepository({ owner: "hub", name: "inner", private: true });
    const number = sandbox.openIssue("hub/inner", { by: "hub", title: "Secret", body: "" });
    sandbox.addCard("hub", 1, number, { by: "hub", repository: "hub/inner" });
    expect((await app.rest.projects.listItemsForOrg(PROJECT)).data).toMatchObject([{ content: { title: "Secret" } }]);
    const cora = sandbox.token({ as: "cora", scopes: ["project"] });
    const { data } = await clientOf(sandbox, cora).rest.projects.listItemsForOrg(PROJECT);
    expect(data).toMatchObject([{ content: null, fields: [] }]);
    const items = `{ organization(login: "hub") { projectV2(number: 1) { items(first: 5) { nodes { type content { __typename } } } } } }`;
    expect(await ask(sandbox, cora, items)).toMatchObject({
      data: { organization: { projectV2: { items: { nodes: [{ type: "REDACTED", content: null }] } } } },
    });
  });
});

describe("a project of a user", () => {
  const OWN = `{ user(login: "cora") { projectV2(number: 1) { title } projectsV2(first: 5) { nodes { title } } } }`;

  it("is no part of the world for an App: an empty list, and not found", async () => {
    const { sandbox, app } = projectWorld();
    sandbox.addProject({ owner: "cora", title: "Mine", public: true });
    sandbox.addCard("cora", 1, 1, { by: "cora", repository: DESK });
    expect((await app.rest.projects.listForUser({ username: "cora" })).data).toEqual([]);
    expect(await statusOf(app.rest.projects.getForUser({ username: "cora", project_number: 1 }))).toBe(404);
    const { data, errors } = await ask(sandbox, sandbox.appToken("desk", DESK), OWN);
    expect(data).toEqual({ user: { projectV2: null, projectsV2: { nodes: [] } } });
    expect(errors).toMatchObject([
      {
        type: "NOT_FOUND",
        message: "Could not resolve to a ProjectV2 with the number 1.",
        path: ["user", "projectV2"],
      },
    ]);
    const items = `{ repository(owner: "hub", name: "helpdesk") { issue(number: 1) { projectItems(first: 5) { totalCount } } } }`;
    expect(await ask(sandbox, sandbox.appToken("desk", DESK), items)).toEqual({
      data: { repository: { issue: { projectItems: { totalCount: 0 } } } },
    });
  });

  it("is their own to see, and no hook hears of it", async () => {
    const { sandbox } = projectWorld();
    sandbox.addProject({ owner: "cora", title: "Mine" });
    sandbox.takeDeliveries();
    sandbox.addCard("cora", 1, 1, { by: "cora", repository: DESK });
    sandbox.moveCard("cora", 1, 1, { by: "cora", field: "Status", to: "Done" });
    expect(sandbox.takeDeliveries()).toEqual([]);
    const token = sandbox.token({ as: "cora", scopes: ["read:project"] });
    expect((await clientOf(sandbox, token).rest.projects.listForUser({ username: "cora" })).data).toHaveLength(1);
    expect((await ask(sandbox, token, OWN)).data.user.projectV2).toEqual({ title: "Mine" });
  });

  it("is not found by the words for organisations, nor the other way round", async () => {
    const { sandbox, app } = projectWorld();
    sandbox.addProject({ owner: "cora", title: "Mine" });
    expect(await statusOf(app.rest.projects.listForOrg({ org: "cora" }))).toBe(404);
    expect(await statusOf(app.rest.projects.listForUser({ username: "hub" }))).toBe(404);
    const { errors } = await ask(sandbox, sandbox.appToken("desk", DESK), `{ organization(login: "cora") { login } }`);
    expect(errors).toMatchObject([{ message: "Could not resolve to an Organization with the login of 'cora'." }]);
  });
});

describe("an Enterprise Server", () => {
  it("knows no routes for projects, and does all by GraphQL", async () => {
    const { sandbox, app } = projectWorld({ restProjects: false });
    expect(await statusOf(app.rest.projects.listForOrg({ org: "hub" }))).toBe(404);
    expect(await statusOf(app.rest.projects.listFieldsForOrg(PROJECT))).toBe(404);
    expect(await statusOf(addItem(app, 1))).toBe(404);
    expect(await ask(sandbox, sandbox.appToken("desk", DESK), READ)).toEqual({
      data: { organization: { projectV2: { title: "Requests" } } },
    });
  });
});

describe("faults", () => {
  it("come to projects as to everything else: before the write, after it, and while reading", async () => {
    const { sandbox, app } = projectWorld();
    sandbox.failNextWrites(1);
    expect(await statusOf(addItem(app, 1))).toBe(502);
    expect(sandbox.projectView("hub", 1).cards).toEqual([]);
    sandbox.failNextWrites(1, "bad-gateway-after");
    expect(await statusOf(addItem(app, 1))).toBe(502);
    expect(sandbox.projectView("hub", 1).cards).toHaveLength(1);
    sandbox.onWrite((_, { path }) => (path.includes("projectsV2") ? "bad-gateway" : "ok"));
    expect(await statusOf(addItem(app, 2))).toBe(502);
    sandbox.failReads("projectV2");
    const { errors } = await ask(sandbox, sandbox.appToken("desk", DESK), READ);
    expect(errors).toMatchObject([{ type: "SERVICE_UNAVAILABLE", path: ["organization", "projectV2"] }]);
    sandbox.failReads("everything");
    expect(await statusOf(fieldsOf(app))).toBe(502);
  });
});
