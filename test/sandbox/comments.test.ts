import { describe, expect, it } from "vitest";
import { AT, clientAs, clientOf, DESK, smallWorld, statusOf } from "./small-world.ts";

function withComment() {
  const sandbox = smallWorld();
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
  const comment_id = sandbox.comment(DESK, 1, { by: "rita", body: "Hello" });
  return { sandbox, at: { ...AT, comment_id } };
}

describe("comments", () => {
  it("have ids above 2^31 that grow with time, and stay in that order", async () => {
    const { sandbox, at } = withComment();
    const { data } = await clientAs(sandbox, "cora").issues.createComment({ ...AT, issue_number: 1, body: "Two" });
    expect(at.comment_id).toBeGreaterThan(2 ** 31);
    expect(data.id).toBeGreaterThan(at.comment_id);
    const list = await clientAs(sandbox, "cora").issues.listComments({ ...AT, issue_number: 1 });
    expect(list.data.map(({ body }) => body)).toEqual(["Hello", "Two"]);
  });

  it.each([
    { rule: "65,536 characters fit, however many bytes they take", body: "\u{1F600}".repeat(65_536), status: 201 },
    { rule: "one more does not", body: "x".repeat(65_537), status: 422 },
    { rule: "an empty one is refused", body: "", status: 422 },
  ])("$rule", async ({ body, status }) => {
    const { sandbox } = withComment();
    const call = clientAs(sandbox, "rita").issues.createComment({ ...AT, issue_number: 1, body });
    expect(status === 201 ? (await call).status : await statusOf(call)).toBe(status);
  });

  it.each([
    { rule: "the author may edit", who: "rita", allowed: true },
    { rule: "who may write may edit", who: "cora", allowed: true },
    { rule: "a stranger may not edit", who: "sam", allowed: false },
  ])("$rule", async ({ who, allowed }) => {
    const { sandbox, at } = withComment();
    sandbox.addUser({ login: "sam" });
    const call = clientAs(sandbox, who).issues.updateComment({ ...at, body: "Changed" });
    if (!allowed) return expect(await statusOf(call)).toBe(403);
    expect((await call).data.body).toBe("Changed");
  });

  it("are gone once deleted", async () => {
    const { sandbox, at } = withComment();
    await clientAs(sandbox, "rita").issues.deleteComment(at);
    expect(await statusOf(clientAs(sandbox, "rita").issues.getComment(at))).toBe(404);
  });

  it("keep the renamed author by id, and show nobody once the account is deleted", async () => {
    const { sandbox, at } = withComment();
    const client = clientAs(sandbox, "cora");
    const before = (await client.issues.getComment(at)).data.user;
    sandbox.renameUser("rita", "margarita");
    expect((await client.issues.getComment(at)).data.user).toMatchObject({ login: "margarita", id: before?.id });
    expect(await statusOf(client.users.getByUsername({ username: "rita" }))).toBe(404);
    sandbox.deleteUser("margarita");
    expect((await client.issues.getComment(at)).data.user).toBeNull();
  });

  it("can be read for the whole repository, changed since a time", async () => {
    const { sandbox } = withComment();
    sandbox.openIssue(DESK, { by: "rita", title: "Other", body: "" });
    sandbox.clock.advance(60_000);
    sandbox.comment(DESK, 2, { by: "cora", body: "Later" });
    const { data } = await clientAs(sandbox, "cora").issues.listCommentsForRepo({
      ...AT,
      since: "2026-03-01T09:00:30Z",
    });
    expect(data.map(({ body }) => body)).toEqual(["Later"]);
  });
});

describe("reactions", () => {
  it("answer 201 the first time and 200 the second, with the same reaction", async () => {
    const { sandbox, at } = withComment();
    const client = clientAs(sandbox, "cora");
    const first = await client.reactions.createForIssueComment({ ...at, content: "+1" });
    const second = await client.reactions.createForIssueComment({ ...at, content: "+1" });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.data.id).toBe(first.data.id);
  });

  it("of several contents by one account stand side by side, and can be listed by content", async () => {
    const { sandbox, at } = withComment();
    sandbox.react(at.comment_id, { by: "cora", content: "+1" });
    sandbox.react(at.comment_id, { by: "cora", content: "-1" });
    sandbox.react(at.comment_id, { by: "rita", content: "+1" });
    const client = clientAs(sandbox, "cora");
    const yes = await client.reactions.listForIssueComment({ ...at, content: "+1" });
    expect(yes.data.map(({ user }) => user?.login)).toEqual(["cora", "rita"]);
    const { data } = await client.issues.getComment(at);
    expect(data.reactions).toMatchObject({ total_count: 3, "+1": 2, "-1": 1 });
  });

  it("leave no trace once taken back, and change no time", async () => {
    const { sandbox, at } = withComment();
    sandbox.clock.advance(60_000);
    sandbox.react(at.comment_id, { by: "cora", content: "eyes" });
    sandbox.unreact(at.comment_id, { by: "cora", content: "eyes" });
    const { data } = await clientAs(sandbox, "cora").issues.getComment(at);
    expect(data).toMatchObject({ updated_at: "2026-03-01T09:00:00Z", reactions: { total_count: 0 } });
  });

  it("can only be taken back by who gave them", async () => {
    const { sandbox, at } = withComment();
    const { data } = await clientAs(sandbox, "cora").reactions.createForIssueComment({ ...at, content: "heart" });
    const reaction = { ...at, reaction_id: data.id };
    expect(await statusOf(clientAs(sandbox, "rita").reactions.deleteForIssueComment(reaction))).toBe(403);
    expect((await clientAs(sandbox, "cora").reactions.deleteForIssueComment(reaction)).status).toBe(204);
  });

  it("tell no hook", () => {
    const { sandbox, at } = withComment();
    sandbox.takeEvents();
    sandbox.react(at.comment_id, { by: "cora", content: "+1" });
    expect(sandbox.takeEvents()).toEqual([]);
  });
});

describe("labels", () => {
  it("are made when an issue gets one that the repository lacks, and compare without case", async () => {
    const { sandbox } = withComment();
    const client = clientAs(sandbox, "cora");
    const add = (name: string) => client.issues.addLabels({ ...AT, issue_number: 1, labels: [name] });
    expect((await add("Approved")).data.map(({ name }) => name)).toEqual(["Approved"]);
    expect((await add("APPROVED")).data.map(({ name }) => name)).toEqual(["Approved"]);
    expect((await client.issues.listLabelsForRepo(AT)).data).toHaveLength(1);
    expect(await statusOf(client.issues.createLabel({ ...AT, name: "approved" }))).toBe(422);
  });

  it("answer 404 when one that is not there is taken off", async () => {
    const { sandbox } = withComment();
    const missing = { ...AT, issue_number: 1, name: "approved" };
    expect(await statusOf(clientAs(sandbox, "cora").issues.removeLabel(missing))).toBe(404);
  });

  it("with spaces and slashes in the name can be read, renamed, taken off and deleted", async () => {
    const { sandbox } = withComment();
    const client = clientAs(sandbox, "cora");
    await client.issues.createLabel({ ...AT, name: "in review / now", color: "C5DEF5", description: "Now" });
    await client.issues.addLabels({ ...AT, issue_number: 1, labels: ["in review / now"] });
    const { data } = await client.issues.updateLabel({ ...AT, name: "in review / now", new_name: "later / on" });
    expect(data).toMatchObject({ name: "later / on", color: "c5def5", description: "Now" });
    expect((await client.issues.removeLabel({ ...AT, issue_number: 1, name: "later / on" })).data).toEqual([]);
    expect((await client.issues.deleteLabel({ ...AT, name: "later / on" })).status).toBe(204);
  });

  it("are refused to strangers, and to a workflow that may only read", async () => {
    const { sandbox } = withComment();
    const add = { ...AT, issue_number: 1, labels: ["x"] };
    const reader = sandbox.workflowToken(DESK, { issues: "read" });
    expect(await statusOf(clientAs(sandbox, "rita").issues.addLabels(add))).toBe(403);
    expect(await statusOf(clientOf(sandbox, reader).issues.addLabels(add))).toBe(403);
    expect((await clientOf(sandbox, sandbox.workflowToken(DESK)).issues.addLabels(add)).status).toBe(200);
  });
});
