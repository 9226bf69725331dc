import { describe, expect, it } from "vitest";
import { AT, clientAs, clientOf, DESK, smallWorld, statusOf } from "./small-world.ts";

function withLock() {
  const sandbox = smallWorld();
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
  const comment_id = sandbox.comment(DESK, 1, { by: "rita", body: "Hello" });
  sandbox.react(comment_id, { by: "rita", content: "heart" });
  sandbox.lock(DESK, 1, { by: "cora", reason: "too heated" });
  return { sandbox, comment_id, issue: { ...AT, issue_number: 1 } };
}

describe("in a locked conversation", () => {
  it.each([
    ["somebody without the right to write", "rita", 403],
    ["somebody with it", "cora", 201],
  ])("a comment by %s", async (_who, login, status) => {
    const { sandbox, issue } = withLock();
    const call = clientAs(sandbox, login).issues.createComment({ ...issue, body: "One more thing." });
    expect(status === 201 ? (await call).status : await statusOf(call)).toBe(status);
  });

  it.each(["rita", "cora"])("nobody can react, nor %s", async (login) => {
    const { sandbox, issue, comment_id } = withLock();
    const { reactions } = clientAs(sandbox, login);
    expect(await statusOf(reactions.createForIssueComment({ ...AT, comment_id, content: "+1" }))).toBe(403);
    expect(await statusOf(reactions.createForIssue({ ...issue, content: "+1" }))).toBe(403);
  });

  it("a workflow can write and cannot react", async () => {
    const { sandbox, issue, comment_id } = withLock();
    const workflow = clientOf(sandbox, sandbox.workflowToken(DESK));
    expect((await workflow.issues.createComment({ ...issue, body: "Noted" })).status).toBe(201);
    const reaction = { ...AT, comment_id, content: "eyes" } as const;
    expect(await statusOf(workflow.reactions.createForIssueComment(reaction))).toBe(403);
  });

  it("nobody can react by hand, or take a reaction back", () => {
    const { sandbox, comment_id } = withLock();
    expect(() => sandbox.react(comment_id, { by: "cora", content: "+1" })).toThrow("locked");
    expect(() => sandbox.reactToIssue(DESK, 1, { by: "cora", content: "+1" })).toThrow("locked");
    expect(() => sandbox.unreact(comment_id, { by: "rita", content: "heart" })).toThrow("locked");
  });

  it("the reactions that are there stay, and all is as before once it is unlocked", async () => {
    const { sandbox, comment_id } = withLock();
    const { issues, reactions } = clientAs(sandbox, "cora");
    expect((await issues.getComment({ ...AT, comment_id })).data.reactions).toMatchObject({ heart: 1 });
    sandbox.unlock(DESK, 1, { by: "cora" });
    expect((await reactions.createForIssueComment({ ...AT, comment_id, content: "+1" })).status).toBe(201);
  });
});

it("locking and unlocking stand in the history, and are told to hooks", async () => {
  const { sandbox, issue } = withLock();
  sandbox.takeEvents();
  sandbox.unlock(DESK, 1, { by: "cora" });
  const { data } = await clientAs(sandbox, "cora").issues.listEvents(issue);
  expect(data.map(({ event, actor }) => `${event} by ${actor?.login}`)).toEqual(["locked by cora", "unlocked by cora"]);
  expect(sandbox.takeEvents().map(({ action }) => action)).toEqual(["unlocked"]);
});
