import { describe, expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { clientOf, DESK, smallWorld } from "../sandbox/small-world.ts";
import { type Said, type Sent, scriptedClient } from "./scripted-github.ts";

const AT = { owner: "hub", repo: "helpdesk" };

/** Three issues; the desk reads and writes as a workflow does. */
async function family() {
  const sandbox = smallWorld();
  for (const title of ["Theme", "Another theme", "Request"]) sandbox.openIssue(DESK, { by: "rita", title, body: "" });
  const github = createOctokitGitHub(clientOf(sandbox, sandbox.workflowToken(DESK)));
  const read = () => github.readSnapshot({ ...AT, number: 3 });
  const { repository, issue } = await read();
  const place = { repositoryId: repository.id, issueId: issue.id };
  const setParent = (parent: number) => github.setParent({ ...AT, number: 3 }, place, parent);
  return { sandbox, github, read, setParent, place };
}

describe("a request that is made part of a theme", () => {
  it("is a sub-issue there, and a look at it names its parent", async () => {
    const { read, setParent } = await family();
    expect(await read()).not.toHaveProperty("parent");
    await setParent(1);
    const url = "https://github.com/hub/helpdesk/issues/1";
    expect((await read()).parent).toEqual({ number: 1, title: "Theme", state: "open", url });
  });

  it("can be made so twice without harm", async () => {
    const { sandbox, read, setParent } = await family();
    await setParent(1);
    await expect(setParent(1)).resolves.toBeUndefined();
    expect((await read()).parent?.number).toBe(1);
    expect(sandbox.log.slice(-3).map(({ method, status }) => `${method} ${status}`)).toEqual([
      "POST 422",
      "GET 200",
      "POST 200",
    ]);
  });

  it("leaves the theme that it was part of before", async () => {
    const { read, setParent } = await family();
    await setParent(1);
    await setParent(2);
    expect((await read()).parent?.number).toBe(2);
  });

  it("is refused by GitHub where it would be above itself, or where the theme does not exist", async () => {
    const { github, setParent, read, place } = await family();
    await setParent(1);
    const theme = await github.readSnapshot({ ...AT, number: 1 });
    const turned = github.setParent({ ...AT, number: 1 }, { ...place, issueId: theme.issue.id }, 3);
    await expect(turned).rejects.toMatchObject({ operation: "set parent", status: 422 });
    await expect(setParent(77)).rejects.toMatchObject({ status: 404 });
    expect((await read()).parent?.number).toBe(1);
  });
});

describe("the call", () => {
  const calling = (say: (sent: Sent) => Said) => {
    const { client, sent } = scriptedClient(say);
    const place = { repositoryId: 1, issueId: 4_000_000_007 };
    return { sent, done: createOctokitGitHub(client).setParent({ ...AT, number: 7 }, place, 12) };
  };

  it("names the request by its id and takes the place of an earlier parent", async () => {
    const { sent, done } = calling(() => ({ status: 201, body: {} }));
    await done;
    expect(sent).toMatchObject([
      {
        method: "POST",
        path: "/repos/hub/helpdesk/issues/12/sub_issues",
        body: { sub_issue_id: 4_000_000_007, replace_parent: true },
        headers: { "x-github-api-version": "2022-11-28" },
      },
    ]);
  });

  it("that is refused for another reason than that all is done is a failure", async () => {
    const { done } = calling(({ method }) =>
      method === "GET" ? { body: [{ id: 5 }] } : { status: 422, body: { message: "Validation Failed" } },
    );
    await expect(done).rejects.toMatchObject({ operation: "set parent", status: 422 });
  });

  it("that fails otherwise asks no more", async () => {
    const { sent, done } = calling(() => ({ status: 502, body: {} }));
    await expect(done).rejects.toMatchObject({ status: 502 });
    expect(sent).toHaveLength(1);
  });
});
