import { describe, expect, it } from "vitest";
import { AT, clientAs, DESK, smallWorld, statusOf } from "../small-world.ts";

function withTraces() {
  const sandbox = smallWorld();
  sandbox.addUser({ login: "lena" });
  sandbox.addCollaborator(DESK, "lena", "write");
  sandbox.openIssue(DESK, { by: "lena", title: "Help", body: "", labels: ["intake"] });
  const comment = sandbox.comment(DESK, 1, { by: "lena", body: "Hello" });
  sandbox.react(comment, { by: "lena", content: "+1" });
  sandbox.react(comment, { by: "cora", content: "+1" });
  return { sandbox, comment, client: clientAs(sandbox, "cora") };
}

const REACTIONS = `query Q($id: ID!) { node(id: $id) { ... on IssueComment {
  author { login } reactions(first: 10) { totalCount nodes { content user { login } } } } } }`;

describe("an account that was deleted", () => {
  it("leaves its reactions, which are nobody's", async () => {
    const { sandbox, comment, client } = withTraces();
    sandbox.deleteUser("lena");
    const { data } = await client.reactions.listForIssueComment({ ...AT, comment_id: comment });
    expect(data.map(({ user }) => user?.login)).toEqual([undefined, "cora"]);
    const { data: shown } = await client.issues.getComment({ ...AT, comment_id: comment });
    const { node } = await client.graphql<{ node: unknown }>(REACTIONS, { id: shown.node_id });
    expect(node).toMatchObject({ author: null, reactions: { totalCount: 2, nodes: [{ user: null }, { user: {} }] } });
  });

  it("is `ghost` where somebody must stand: in histories, and as the author beside a comment in a webhook", async () => {
    const { sandbox, client } = withTraces();
    sandbox.takeEvents();
    sandbox.deleteUser("lena");
    const { data } = await client.issues.listEvents({ ...AT, issue_number: 1 });
    expect(data.map(({ actor }) => actor?.login)).toEqual(["ghost"]);
    sandbox.comment(DESK, 1, { by: "cora", body: "Who was that?" });
    expect(sandbox.takeEvents()[0]?.payload).toMatchObject({ issue: { user: { login: "ghost", id: 10_137 } } });
  });

  it("can sign in no more", async () => {
    const { sandbox } = withTraces();
    const client = clientAs(sandbox, "lena");
    sandbox.deleteUser("lena");
    expect(await statusOf(client.repos.get(AT))).toBe(401);
  });
});

describe("what was renamed", () => {
  it("an account has its new name wherever it stands, under the same id", async () => {
    const { sandbox, comment, client } = withTraces();
    const before = (await client.issues.get({ ...AT, issue_number: 1 })).data.user;
    sandbox.renameUser("lena", "magdalena");
    const { data } = await client.reactions.listForIssueComment({ ...AT, comment_id: comment });
    expect(data[0]?.user).toMatchObject({ login: "magdalena", id: before?.id });
    expect(await statusOf(client.users.getByUsername({ username: "lena" }))).toBe(404);
  });

  it("a label has its new name on every issue, under the same id, also in what happened before", async () => {
    const { client } = withTraces();
    const { data: before } = await client.issues.getLabel({ ...AT, name: "intake" });
    await client.issues.updateLabel({ ...AT, name: "intake", new_name: "new here" });
    const { data } = await client.issues.get({ ...AT, issue_number: 1 });
    expect(data.labels).toMatchObject([{ name: "new here", id: before.id }]);
    const { data: events } = await client.issues.listEvents({ ...AT, issue_number: 1 });
    expect(events[0]).toMatchObject({ event: "labeled", label: { name: "new here" } });
    expect(await statusOf(client.issues.getLabel({ ...AT, name: "intake" }))).toBe(404);
  });
});
