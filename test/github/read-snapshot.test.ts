import { describe, expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { COORDINATOR, WRITER } from "./desk-texts.ts";
import { actor, commentNode, requestAnswer, type Said, scriptedClient, wholeList } from "./scripted-github.ts";

const ref = { owner: "acme", repo: "desk", number: 7 };
const read = async (...answers: readonly unknown[]) => {
  const left = [...answers];
  const { client, sent } = scriptedClient((): Said => ({ body: left.length > 1 ? left.shift() : left[0] }));
  return { snapshot: await createOctokitGitHub(client).readSnapshot(ref), sent };
};

describe("a request in one page", () => {
  it("is one call to GraphQL, and the time is the answer's Date", async () => {
    const { snapshot, sent } = await read(requestAnswer());
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /graphql"]);
    expect(sent[0]?.body["variables"]).toEqual({
      owner: "acme",
      name: "desk",
      number: 7,
      comments: null,
      timeline: null,
      edits: null,
      isFirst: true,
    });
    expect(snapshot.readAt).toBe("2026-03-01T12:00:00Z");
    expect(snapshot.incomplete).toEqual([]);
  });

  it("holds the issue, the repository, the desk's files and who reads", async () => {
    const { snapshot } = await read(requestAnswer());
    expect(snapshot.issue).toMatchObject({
      id: 4_000_000_007,
      number: 7,
      state: "open",
      labels: ["help wanted"],
      author: { id: COORDINATOR.id },
    });
    expect(snapshot.repository).toEqual({
      id: 42,
      owner: "acme",
      name: "desk",
      url: "https://github.com/acme/desk",
      isPrivate: false,
    });
    expect(snapshot.files.map(({ path }) => path)).toEqual([
      ".github/helpdesk/config.yml",
      ".github/helpdesk/roster.yml",
      ".github/ISSUE_TEMPLATE/ask.yml",
    ]);
    expect(snapshot.viewer).toEqual({ id: WRITER.id, login: WRITER.login, kind: "bot" });
  });

  it("holds who labelled, closed and deleted", async () => {
    const happened = { createdAt: "2026-03-01T09:00:00Z", actor: actor(COORDINATOR) };
    const by = { by: { id: COORDINATOR.id, login: COORDINATOR.login, kind: "user" }, at: "2026-03-01T09:00:00Z" };
    const { snapshot } = await read(
      requestAnswer({
        timelineItems: wholeList([
          { __typename: "LabeledEvent", ...happened, label: { name: "approved" } },
          { __typename: "UnlabeledEvent", ...happened, label: { name: "approved" } },
          { __typename: "ClosedEvent", ...happened },
          { __typename: "ReopenedEvent", ...happened },
          { __typename: "CommentDeletedEvent", ...happened, deletedCommentAuthor: null },
        ]),
      }),
    );
    expect(snapshot.labelEvents).toEqual([
      { kind: "labelled", label: "approved", ...by },
      { kind: "unlabelled", label: "approved", ...by },
    ]);
    expect(snapshot.closings).toEqual([
      { kind: "closed", ...by },
      { kind: "reopened", ...by },
    ]);
    expect(snapshot.deletions).toEqual([{ author: null, ...by }]);
  });

  it("holds who locked, and the newest move", async () => {
    const happened = (createdAt: string) => ({ createdAt, actor: actor(COORDINATOR) });
    const by = { id: COORDINATOR.id, login: COORDINATOR.login, kind: "user" };
    const { snapshot } = await read(
      requestAnswer({
        timelineItems: wholeList([
          { __typename: "TransferredEvent", ...happened("2026-03-01T08:10:00Z") },
          { __typename: "TransferredEvent", ...happened("2026-03-01T08:20:00Z") },
          { __typename: "LockedEvent", ...happened("2026-03-01T08:30:00Z") },
          { __typename: "UnlockedEvent", ...happened("2026-03-01T08:40:00Z") },
        ]),
      }),
    );
    expect(snapshot.movedHere).toEqual({ by, at: "2026-03-01T08:20:00Z" });
    expect(snapshot.locks).toEqual([
      { kind: "locked", by, at: "2026-03-01T08:30:00Z" },
      { kind: "unlocked", by, at: "2026-03-01T08:40:00Z" },
    ]);
  });

  it("holds the changes of title and body, oldest first; the first version of the body is none", async () => {
    const version = (editedAt: string) => ({ editedAt, editor: actor(COORDINATOR) });
    const rename = { __typename: "RenamedTitleEvent", createdAt: "2026-03-01T09:30:00Z", actor: null };
    const { snapshot } = await read(
      requestAnswer({
        userContentEdits: wholeList([
          version("2026-03-01T10:00:00Z"),
          version("2026-03-01T09:00:00Z"),
          version("2026-03-01T08:00:00Z"),
        ]),
        timelineItems: wholeList([rename]),
      }),
    );
    expect(snapshot.edits.map(({ by, at }) => [by?.login, at])).toEqual([
      ["cora", "2026-03-01T09:00:00Z"],
      [undefined, "2026-03-01T09:30:00Z"],
      ["cora", "2026-03-01T10:00:00Z"],
    ]);
  });

  it("holds every change where GitHub does not list the first version", async () => {
    const versions = wholeList([{ editedAt: "2026-03-01T09:00:00Z", editor: null }]);
    expect((await read(requestAnswer({ userContentEdits: versions }))).snapshot.edits).toHaveLength(1);
  });

  it("comments come in order of id, whatever order GitHub gives", async () => {
    const { snapshot } = await read(
      requestAnswer({ comments: wholeList([commentNode(3), commentNode(1), commentNode(2)]) }),
    );
    expect(snapshot.comments.map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});

describe("what fails", () => {
  it.each([
    ["an issue that is not there", { data: requestAnswer({}, { issue: null }).data }, 404],
    ["a repository that is not there", { data: { ...requestAnswer().data, repository: null } }, 404],
    [
      "an error beside the data",
      { ...requestAnswer(), errors: [{ type: "NOT_FOUND", message: "Could not resolve to an issue" }] },
      404,
    ],
    [
      "a limit that is used up, although the status is 200",
      { data: null, errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
      429,
    ],
    [
      "an error of a kind that nobody knows",
      { ...requestAnswer(), errors: [{ message: "Something went wrong" }] },
      undefined,
    ],
    ["an answer of another shape", requestAnswer({ comments: {} }), undefined],
  ])("%s", async (_what, answer, status) => {
    const reading = read(answer);
    await expect(reading).rejects.toMatchObject({ name: "GitHubError", operation: "read request", status });
  });

  it("an HTTP error keeps its status and loses its secrets", async () => {
    const token = `ghs_${"x".repeat(40)}`;
    const { client } = scriptedClient(() => ({ status: 502, body: { message: `bad gateway for ${token}` } }));
    const reading = createOctokitGitHub(client).readSnapshot(ref);
    await expect(reading).rejects.toMatchObject({ status: 502 });
    await expect(reading).rejects.not.toThrow(token);
  });

  it("an answer without a date, because then nothing says what time it is", async () => {
    const { client } = scriptedClient(() => ({ body: requestAnswer(), headers: { date: "" } }));
    await expect(createOctokitGitHub(client).readSnapshot(ref)).rejects.toThrow("no Date header");
  });
});

it.each([
  ["https://api.github.test", "/graphql"],
  ["https://api.github.test/api/v3", "/api/graphql"],
  ["https://api.github.test/", "/graphql"],
  ["https://api.github.test/api/v3/", "/api/graphql"],
])("with REST at %s GraphQL is at %s", async (baseUrl, path) => {
  const { client, sent } = scriptedClient(() => ({ body: requestAnswer() }), baseUrl);
  await createOctokitGitHub(client).readSnapshot(ref);
  expect(sent[0]?.path).toBe(path);
});

it("a desk whose files do not load has no records: nobody can say whose would count", async () => {
  const { snapshot } = await read(requestAnswer({ comments: wholeList([commentNode(1)]) }, { config: null }));
  expect(snapshot).toMatchObject({ batches: [], replies: [], distrusted: [] });
  expect(snapshot.card).toBeUndefined();
  expect(snapshot.comments).toHaveLength(1);
});
