import { describe, expect, it } from "vitest";
import { AT, clientAs, clientOf, DESK, smallWorld, statusOf } from "./small-world.ts";

describe("issues", () => {
  it("come back as they were opened, on the sandbox's clock, with an id above 2^31", async () => {
    const sandbox = smallWorld();
    const { data, headers, status } = await clientAs(sandbox, "rita").issues.create({
      ...AT,
      title: "Help",
      body: "Please.",
    });
    expect(status).toBe(201);
    expect(data).toMatchObject({ number: 1, title: "Help", state: "open", created_at: "2026-03-01T09:00:00Z" });
    expect(data.user?.login).toBe("rita");
    expect(data.id).toBeGreaterThan(2 ** 31);
    expect(headers.date).toBe("Sun, 01 Mar 2026 09:00:00 GMT");
  });

  it("drop the labels of somebody without the right to label", async () => {
    const sandbox = smallWorld();
    const { data } = await clientAs(sandbox, "rita").issues.create({ ...AT, title: "Help", labels: ["urgent"] });
    expect(data.labels).toEqual([]);
  });

  it.each([
    { rule: "the author may close", who: "rita", allowed: true },
    { rule: "a collaborator may close", who: "cora", allowed: true },
    { rule: "a stranger may not close", who: "sam", allowed: false },
  ])("$rule", async ({ who, allowed }) => {
    const sandbox = smallWorld();
    sandbox.addUser({ login: "sam" });
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    const call = clientAs(sandbox, who).issues.update({ ...AT, issue_number: 1, state: "closed" });
    if (!allowed) return expect(await statusOf(call)).toBe(403);
    const { data } = await call;
    expect(data).toMatchObject({ state: "closed", state_reason: "completed", closed_by: { login: who } });
  });

  it("are listed open first by default, in any state on request, changed since a time", async () => {
    const sandbox = smallWorld();
    const client = clientAs(sandbox, "rita");
    for (const title of ["a", "b", "c"]) {
      sandbox.openIssue(DESK, { by: "rita", title, body: "" });
      sandbox.clock.advance(60_000);
    }
    sandbox.close(DESK, 1, { by: "rita" });
    const titles = async (query: object): Promise<string[]> =>
      (await client.issues.listForRepo({ ...AT, ...query })).data.map(({ title }) => title);
    expect(await titles({})).toEqual(["c", "b"]);
    expect(await titles({ state: "all", sort: "updated", direction: "asc" })).toEqual(["b", "c", "a"]);
    expect(await titles({ state: "all", since: "2026-03-01T09:02:00Z" })).toEqual(["c", "a"]);
  });

  it("are paged by 30, through links that name the repository by its id", async () => {
    const sandbox = smallWorld();
    for (let number = 1; number <= 70; number += 1)
      sandbox.openIssue(DESK, { by: "rita", title: `${number}`, body: "" });
    const client = clientAs(sandbox, "rita");
    const first = await client.issues.listForRepo(AT);
    expect(first.data).toHaveLength(30);
    expect(first.headers.link).toMatch(/<https:\/\/api\.github\.com\/repositories\/\d+\/issues\?page=2>; rel="next"/);
    expect(first.headers.link).toContain('page=3>; rel="last"');
    expect(await client.paginate(client.issues.listForRepo, { ...AT, per_page: 25 })).toHaveLength(70);
    expect((await client.issues.listForRepo({ ...AT, per_page: 1_000 })).data).toHaveLength(70);
  });

  it("lead on by cursor only where the list is long: a page counter is refused", async () => {
    const sandbox = smallWorld({ longestPagedList: 5 });
    for (let number = 1; number <= 12; number += 1)
      sandbox.openIssue(DESK, { by: "rita", title: `${number}`, body: "" });
    const client = clientAs(sandbox, "rita");
    const all = await client.paginate(client.issues.listForRepo, { ...AT, per_page: 5, direction: "asc" });
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await statusOf(client.issues.listForRepo({ ...AT, per_page: 5, page: 2 }))).toBe(422);
  });

  it.each([
    { rule: "an unknown issue is 404", number: 9, status: 404 },
    { rule: "a deleted issue is 410", number: 1, status: 410 },
  ])("$rule", async ({ number, status }) => {
    const sandbox = smallWorld();
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    sandbox.deleteIssue(DESK, 1, { by: "cora" });
    expect(await statusOf(clientAs(sandbox, "cora").issues.get({ ...AT, issue_number: number }))).toBe(status);
  });

  it("take no comment of a stranger once they are locked", async () => {
    const sandbox = smallWorld();
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    await clientAs(sandbox, "cora").issues.lock({ ...AT, issue_number: 1, lock_reason: "resolved" });
    const comment = { ...AT, issue_number: 1, body: "Hello" };
    expect(await statusOf(clientAs(sandbox, "rita").issues.createComment(comment))).toBe(403);
    expect((await clientAs(sandbox, "cora").issues.createComment(comment)).status).toBe(201);
  });

  it("assign only those who may write, and say nothing about the others", async () => {
    const sandbox = smallWorld();
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    const { data, status } = await clientAs(sandbox, "cora").issues.addAssignees({
      ...AT,
      issue_number: 1,
      assignees: ["cora", "rita", "nobody"],
    });
    expect(status).toBe(201);
    expect(data.assignees?.map(({ login }) => login)).toEqual(["cora"]);
  });

  it("show a private repository to those who belong to it, and nobody else", async () => {
    const sandbox = smallWorld();
    sandbox.addRepository({ owner: "hub", name: "secret", private: true });
    sandbox.addCollaborator("hub/secret", "cora", "read");
    const at = { owner: "hub", repo: "secret" };
    expect((await clientAs(sandbox, "cora").repos.get(at)).data.private).toBe(true);
    expect(await statusOf(clientAs(sandbox, "rita").repos.get(at))).toBe(404);
    expect(await statusOf(clientOf(sandbox, sandbox.workflowToken(DESK)).repos.get(at))).toBe(404);
  });
});
