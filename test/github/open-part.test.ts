import { describe, expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { partIn, partMarker } from "../../src/github/part-marker.ts";
import type { GitHub, PartDraft } from "../../src/github/port.ts";
import { clientOf, DESK, smallWorld } from "../sandbox/small-world.ts";
import { type Said, type Sent, scriptedClient } from "./scripted-github.ts";

const AT = { owner: "hub", repo: "helpdesk" };
const REQUEST = { ...AT, number: 1 };
const DRAFT: PartDraft = { part: 1, title: "The guide in Spanish", text: "This is the part of the group." };

/** A request and another issue; the desk reads and writes as a workflow does. */
async function place() {
  const sandbox = smallWorld();
  for (const title of ["Request", "An issue that was there"]) sandbox.openIssue(DESK, { by: "rita", title, body: "" });
  const token = sandbox.workflowToken(DESK);
  const github = createOctokitGitHub(clientOf(sandbox, token));
  const { repository, issue } = await github.readSnapshot(REQUEST);
  const where = { repositoryId: repository.id, issueId: issue.id };
  const calls = () => sandbox.log.map(({ method, path }) => `${method} ${path.split("?")[0]}`);
  return { sandbox, github, where, issueId: issue.id, calls };
}

const below = async (github: GitHub) => (await github.readSnapshot(REQUEST)).subIssues ?? [];

describe("a group's part that is opened", () => {
  it("is an issue below the request, that says at its end what it is", async () => {
    const { github, where, issueId } = await place();
    expect(await github.openPart(REQUEST, where, DRAFT)).toBe(3);
    const { issue, parent } = await github.readSnapshot({ ...AT, number: 3 });
    expect(issue.title).toBe("The guide in Spanish");
    expect(issue.body).toBe(`This is the part of the group.\n\n<!-- quorumdesk-part:${issueId}:1 -->`);
    expect(parent?.number).toBe(1);
    expect(await below(github)).toMatchObject([{ number: 3, title: "The guide in Spanish", state: "open" }]);
  });

  it("is opened once, however often it is asked for", async () => {
    const { github, where, calls } = await place();
    await github.openPart(REQUEST, where, DRAFT);
    const before = calls().length;
    expect(await github.openPart(REQUEST, where, DRAFT)).toBe(3);
    expect(calls().slice(before)).toEqual(["POST /graphql"]);
    expect(await below(github)).toHaveLength(1);
  });

  it("that did not get below the request is found again and put there", async () => {
    const { sandbox, github, where, issueId } = await place();
    const client = clientOf(sandbox, sandbox.workflowToken(DESK));
    const body = `Text\n\n${partMarker(issueId, 1)}`;
    await client.request("POST /repos/{owner}/{repo}/issues", { ...AT, title: "Half done", body });
    expect(await github.openPart(REQUEST, where, DRAFT)).toBe(3);
    expect(await below(github)).toMatchObject([{ number: 3, title: "Half done" }]);
  });

  it("is not one that somebody else wrote with the same words", async () => {
    const { sandbox, github, where, issueId } = await place();
    sandbox.openIssue(DESK, { by: "rita", title: "Mine", body: partMarker(issueId, 1) });
    expect(await github.openPart(REQUEST, where, DRAFT)).toBe(4);
    expect((await below(github)).map(({ number }) => number)).toEqual([4]);
  });

  it("is another one than other parts, and than the same part of another request", async () => {
    const { github, where } = await place();
    await github.openPart(REQUEST, where, DRAFT);
    expect(await github.openPart(REQUEST, where, { ...DRAFT, part: 2 })).toBe(4);
    const other = await github.readSnapshot({ ...AT, number: 2 });
    const there = { ...where, issueId: other.issue.id };
    expect(await github.openPart({ ...AT, number: 2 }, there, DRAFT)).toBe(5);
  });
});

describe("an issue that becomes a part", () => {
  it("goes below the request, once or twice, in the place of an earlier parent", async () => {
    const { sandbox, github } = await place();
    await github.addPart(REQUEST, 2);
    await github.addPart(REQUEST, 2);
    expect(await below(github)).toMatchObject([{ number: 2, title: "An issue that was there" }]);
    sandbox.openIssue(DESK, { by: "rita", title: "Another request", body: "" });
    await github.addPart({ ...AT, number: 3 }, 2);
    expect(await below(github)).toEqual([]);
  });

  it("that does not exist is a failure that says so", async () => {
    const { github } = await place();
    await expect(github.addPart(REQUEST, 77)).rejects.toMatchObject({ operation: "add part", status: 404 });
  });
});

describe("the calls", () => {
  const script = (say: (sent: Sent) => Said) => {
    const { client, sent } = scriptedClient(say);
    return { sent, done: createOctokitGitHub(client).openPart(REQUEST, { repositoryId: 5, issueId: 9 }, DRAFT) };
  };
  const nothing = { repository: { databaseId: 5, issue: { subIssues: { nodes: [] } }, issues: { nodes: [] } } };
  const viewer = { __typename: "Bot", login: "desk[bot]", databaseId: 41 };

  it("open nothing where GitHub does not say who writes, or has no such request", async () => {
    for (const data of [
      { ...nothing, viewer: null },
      { viewer, repository: null },
    ]) {
      const { sent, done } = script(() => ({ body: { data } }));
      await expect(done).rejects.toMatchObject({ operation: "open part", status: 404 });
      expect(sent).toHaveLength(1);
    }
  });

  it.each([
    ["sub-issues", { ...nothing.repository, issue: { subIssues: { nodes: null } } }],
    ["newest issues", { ...nothing.repository, issues: { nodes: null } }],
  ])("open nothing where GitHub keeps the list of the %s to itself: the part may be there", async (_, repository) => {
    const { sent, done } = script(() => ({ body: { data: { viewer, repository } } }));
    await expect(done).rejects.toMatchObject({ operation: "open part", trouble: "unsure" });
    expect(sent).toHaveLength(1);
  });

  it("pass over a sub-issue in a place where the token may not look, and over nothing else that is hidden", async () => {
    const hiddenAt = (...path: readonly (string | number)[]) => ({
      data: { ...nothing, viewer },
      errors: [{ type: "FORBIDDEN", message: "Resource not accessible by integration", path }],
    });
    const say = (body: unknown) =>
      script(({ path, method }) =>
        path === "/graphql" ? { body } : { status: method === "POST" ? 201 : 200, body: { id: 70, number: 7 } },
      );
    expect(await say(hiddenAt("repository", "issue", "subIssues", "nodes", 0)).done).toBe(7);
    const { sent, done } = say(hiddenAt("repository", "issue", "subIssues"));
    await expect(done).rejects.toMatchObject({ trouble: "refused", status: 403 });
    expect(sent).toHaveLength(1);
  });

  it("end where the issue cannot be opened", async () => {
    const { sent, done } = script(({ path }) =>
      path === "/graphql" ? { body: { data: { ...nothing, viewer } } } : { status: 410, body: { message: "Gone" } },
    );
    await expect(done).rejects.toMatchObject({ status: 410 });
    expect(sent.map(({ path }) => path)).toEqual(["/graphql", "/repos/hub/helpdesk/issues"]);
  });
});

describe("the mark of a part", () => {
  it.each([
    ["stands at the end", `Text\n\n${partMarker(9, 2)}\n\n`, 2],
    ["is of this request only", partMarker(8, 2), undefined],
    ["counts nowhere else", `${partMarker(9, 2)}\nText`, undefined],
    ["counts alone on its line", `Text ${partMarker(9, 2)}`, undefined],
    ["has to be whole", "<!-- quorumdesk-part:9:0 -->", undefined],
    ["may be missing", "", undefined],
  ])("%s", (_rule, body, part) => expect(partIn(body, 9)).toBe(part));
});
