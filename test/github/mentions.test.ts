import { describe, expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { clientAs, DESK, smallWorld } from "../sandbox/small-world.ts";
import { COORDINATOR } from "./desk-texts.ts";
import { actor, editedBy, requestAnswer, type Said, scriptedClient } from "./scripted-github.ts";

const ref = { owner: "acme", repo: "desk", number: 7 };
const HERE = { databaseId: 42 };
const source = (number: number, change: object = {}) => ({
  source: {
    number,
    url: `https://github.com/acme/desk/issues/${number}`,
    title: `Issue ${number}`,
    state: "OPEN",
    repository: HERE,
    body: "It is about #7.",
    author: actor(COORDINATOR),
    createdAt: "2026-03-01T09:00:00Z",
    lastEditedAt: null,
    userContentEdits: { totalCount: 0, nodes: [] },
    ...change,
  },
});
const read = async (issue: object, errors?: readonly object[]) => {
  const { data } = requestAnswer({ ...issue });
  const { client, sent } = scriptedClient((): Said => ({ body: { data, ...(errors && { errors }) } }));
  return { snapshot: await createOctokitGitHub(client).readSnapshot(ref), sent };
};
const mentions = async (...nodes: readonly unknown[]) => (await read({ mentions: { nodes } })).snapshot.mentionedBy;

describe("issues that mention a request", () => {
  it("are read with their text, their author and their state", async () => {
    expect(await mentions(source(9, { state: "CLOSED" }))).toEqual([
      {
        number: 9,
        url: "https://github.com/acme/desk/issues/9",
        title: "Issue 9",
        state: "closed",
        body: "It is about #7.",
        author: { id: COORDINATOR.id, login: COORDINATOR.login, kind: "user" },
        openedAt: "2026-03-01T09:00:00Z",
        editedByAuthorOnly: true,
      },
    ]);
  });

  it("come oldest first, each once, from this repository only, and without pull requests", async () => {
    const elsewhere = source(3, { repository: { databaseId: 43 } });
    const found = await mentions(source(12), source(9), elsewhere, { source: {} }, null, source(9));
    expect(found?.map(({ number }) => number)).toEqual([9, 12]);
  });

  it("say whether somebody else touched them, as comments do", async () => {
    const eve = { id: 999, login: "eve" };
    const found = await mentions(
      source(8, editedBy(COORDINATOR)),
      source(9, editedBy(eve)),
      source(10, { ...editedBy(COORDINATOR), userContentEdits: { totalCount: 2, nodes: [] } }),
      source(11, { author: null, ...editedBy(eve) }),
    );
    expect(found?.map((one) => one.editedByAuthorOnly)).toEqual([true, false, false, false]);
    expect(found?.[0]?.lastEditedAt).toBe("2026-03-01T10:00:00Z");
  });

  it("are absent where there are none", async () => {
    const { snapshot } = await read({});
    expect(snapshot).not.toHaveProperty("mentionedBy");
    expect(snapshot).not.toHaveProperty("parent");
  });

  it("are asked for with the first page only", async () => {
    const page = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: true, endCursor: "c1" } };
    const answers = [requestAnswer({ comments: page, mentions: { nodes: [source(9)] } }), requestAnswer({})];
    const { client, sent } = scriptedClient((): Said => ({ body: answers.shift() }));
    const snapshot = await createOctokitGitHub(client).readSnapshot(ref);
    expect(snapshot.mentionedBy).toHaveLength(1);
    expect(sent.map(({ body }) => body["variables"])).toMatchObject([{ isFirst: true }, { isFirst: false }]);
  });
});

describe("what the token may not see", () => {
  const forbidden = (...path: readonly (string | number)[]) => ({
    type: "FORBIDDEN",
    path,
    message: "Resource protected by organization SAML enforcement.",
  });

  it("does not stop a look: a hidden mention, a hidden parent, a hidden sub-issue", async () => {
    const { snapshot } = await read({ mentions: { nodes: [null, source(9)] }, parent: null, subIssues: null }, [
      forbidden("repository", "issue", "mentions", "nodes", 0, "source"),
      forbidden("repository", "issue", "parent"),
      forbidden("repository", "issue", "subIssues", "nodes", 0),
    ]);
    expect(snapshot.mentionedBy).toHaveLength(1);
    expect(snapshot.incomplete).toEqual([]);
  });

  it.each([
    ["hidden comments", forbidden("repository", "issue", "comments", "nodes", 0)],
    ["mentions that broke down", { path: ["repository", "issue", "mentions"], message: "Something went wrong" }],
  ])("stops it where it may matter: %s", async (_, error) => {
    await expect(read({}, [error])).rejects.toMatchObject({ operation: "read request" });
  });
});

describe("the issue above", () => {
  const parent = (databaseId: number) => ({
    parent: {
      number: 3,
      url: "https://github.com/acme/desk/issues/3",
      title: "Theme",
      state: "OPEN",
      repository: { databaseId },
    },
  });

  it("is named where it is of this repository", async () => {
    expect((await read(parent(42))).snapshot.parent).toMatchObject({ number: 3, title: "Theme", state: "open" });
  });

  it("is not where it is of another one", async () => {
    expect((await read(parent(43))).snapshot).not.toHaveProperty("parent");
  });
});

it("the sandbox's answer is read in the same way", async () => {
  const sandbox = smallWorld();
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "Please." });
  sandbox.openIssue(DESK, { by: "rita", title: "It worked", body: "What came of #1" });
  sandbox.comment(DESK, 2, { by: "cora", body: "Thank you. See #1." });
  const client = clientAs(sandbox, "cora");
  const { mentionedBy } = await createOctokitGitHub(client).readSnapshot({ owner: "hub", repo: "helpdesk", number: 1 });
  expect(mentionedBy).toMatchObject([{ number: 2, body: "What came of #1", author: { login: "rita" } }]);
});
