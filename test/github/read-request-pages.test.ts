import { describe, expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { commentNode, requestAnswer, type Said, scriptedClient, wholeList } from "./scripted-github.ts";

const ref = { owner: "acme", repo: "desk", number: 7 };
const read = async (...answers: readonly unknown[]) => {
  const left = [...answers];
  const { client, sent } = scriptedClient((): Said => ({ body: left.length > 1 ? left.shift() : left[0] }));
  return { snapshot: await createOctokitGitHub(client).readSnapshot(ref), sent };
};
const page = (nodes: readonly unknown[], totalCount: number, endCursor: string | null, hasNextPage: boolean) => ({
  totalCount,
  nodes,
  pageInfo: { hasNextPage, endCursor },
});

describe("a request in several pages", () => {
  const first = requestAnswer({
    comments: page([commentNode(1)], 2, "c1", true),
    timelineItems: page([], 0, null, false),
  });
  const second = requestAnswer({
    comments: page([commentNode(2)], 2, "c2", false),
    timelineItems: page([], 0, null, false),
  });

  it("is read by cursors to its end", async () => {
    const { snapshot, sent } = await read(first, second);
    expect(sent.map(({ body }) => body["variables"])).toMatchObject([
      { comments: null },
      { comments: "c1", timeline: null },
    ]);
    expect(snapshot.comments.map(({ id }) => id)).toEqual([1, 2]);
    expect(snapshot.incomplete).toEqual([]);
  });

  it("does not read a finished list twice while the other goes on", async () => {
    const event = { __typename: "ClosedEvent", createdAt: "2026-03-01T09:00:00Z", actor: null };
    const both = requestAnswer({ comments: wholeList([commentNode(1)]), timelineItems: page([event], 2, "t1", true) });
    const rest = requestAnswer({ comments: wholeList([commentNode(1)]), timelineItems: page([event], 2, "t2", false) });
    const { snapshot } = await read(both, rest);
    expect(snapshot.comments).toHaveLength(1);
    expect(snapshot.closings).toHaveLength(2);
  });

  it("is read to the last of many versions of the body", async () => {
    const version = { editedAt: "2026-03-01T09:00:00Z", editor: null };
    const begun = requestAnswer({ userContentEdits: page([version], 2, "e1", true) });
    const rest = requestAnswer({ userContentEdits: page([version], 2, "e2", false) });
    const { snapshot, sent } = await read(begun, rest);
    expect(sent.map(({ body }) => body["variables"])).toMatchObject([{ edits: null }, { edits: "e1" }]);
    expect(snapshot.edits).toHaveLength(2);
  });

  it("is incomplete where the issue changed meanwhile", async () => {
    const changed = requestAnswer({
      updatedAt: "2026-03-01T11:00:01Z",
      comments: page([commentNode(2)], 2, "c2", false),
    });
    const { snapshot } = await read(first, changed);
    expect(snapshot.incomplete).toContain("the issue changed while it was read");
  });

  it("ends at some page, and says so", async () => {
    const pages = Array.from({ length: 70 }, (_, n) =>
      requestAnswer({ comments: page([commentNode(n + 1)], 99, `c${n}`, true) }),
    );
    const { snapshot, sent } = await read(...pages);
    expect(sent).toHaveLength(60);
    expect(snapshot.incomplete).toContain("more than 60 pages");
  });

  it.each([
    ["without a cursor", page([commentNode(1)], 2, null, true)],
    ["with the cursor that was asked for", page([commentNode(1)], 2, "c1", true)],
  ])("is incomplete where the list goes on %s: nobody begins again at its first page", async (_, endless) => {
    const { snapshot, sent } = await read(first, requestAnswer({ comments: endless }));
    expect(sent).toHaveLength(2);
    expect(snapshot.incomplete).toEqual(["comments: 1 of 2"]);
  });

  it("is incomplete where a page brings what an earlier one had", async () => {
    const again = requestAnswer({ comments: page([commentNode(1)], 2, "c2", false) });
    expect((await read(first, again)).snapshot.incomplete).toEqual(["comments: 1 of 2"]);
  });

  it("is incomplete where there are fewer or more comments than before, though nothing seems to have changed", async () => {
    const fewer = requestAnswer({ comments: page([commentNode(2)], 1, "c2", false) });
    expect((await read(first, fewer)).snapshot.incomplete).toContain("the issue changed while it was read");
  });

  it("fails where a later page has an error, or lacks the issue", async () => {
    const half = { ...second, errors: [{ message: "Something went wrong" }] };
    await expect(read(first, half)).rejects.toMatchObject({ trouble: "unsure" });
    const gone = { data: { ...second.data, repository: { ...second.data.repository, issue: null } } };
    await expect(read(first, gone)).rejects.toMatchObject({ trouble: "refused", status: 404 });
  });
});

describe("a list that GitHub keeps to itself makes a request incomplete", () => {
  const hidden = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: null };
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ["the events", { timelineItems: hidden }, ["events: 0 of 1"]],
    ["one event", { timelineItems: wholeList([null]) }, ["events: 0 of 1"]],
    ["the versions of the body", { userContentEdits: hidden }, ["edits: 0 of 1"]],
    [
      "the versions of a body that was edited",
      { userContentEdits: null, lastEditedAt: "2026-03-01T10:00:00Z" },
      ["edits: 0 of 1"],
    ],
    ["the labels", { labels: null }, ["labels"]],
    ["one label", { labels: { totalCount: 1, nodes: [null] } }, ["labels: 0 of 1"]],
    ["the comments", { comments: { ...hidden, totalCount: 3 } }, ["comments: 0 of 3"]],
  ])("%s", async (_, issue, gaps) => {
    expect((await read(requestAnswer(issue))).snapshot.incomplete).toEqual(gaps);
  });

  it("but a body that nobody edited has no versions", async () => {
    expect((await read(requestAnswer({ userContentEdits: null }))).snapshot.incomplete).toEqual([]);
  });

  it("the forms", async () => {
    const { snapshot } = await read(requestAnswer({}, { forms: { entries: null } }));
    expect(snapshot.incomplete).toEqual([".github/ISSUE_TEMPLATE: not listed"]);
  });
});

describe("what was cut is named", () => {
  it.each([
    ["labels: 1 of 101", requestAnswer({ labels: { totalCount: 101, nodes: [{ name: "a" }] } })],
    ["comments: 1 of 2", requestAnswer({ comments: page([commentNode(1)], 2, "c", false) })],
    ["comments: 1 of 2", requestAnswer({ comments: page([commentNode(1), null], 2, "c", false) })],
    ["events: 0 of 1", requestAnswer({ timelineItems: page([null], 1, "t", false) })],
    ["edits: 0 of 1", requestAnswer({ userContentEdits: page([null], 1, "e", false) })],
    [
      ".github/helpdesk/roster.yml: cut or not text",
      requestAnswer({}, { roster: { oid: "b", text: "version", isTruncated: true, isBinary: false } }),
    ],
  ])("%s", async (gap, answer) => {
    expect((await read(answer)).snapshot.incomplete).toEqual([gap]);
  });

  it("reactions that were cut on a comment that is no ballot decide nothing, so nobody can stop a request by reacting", async () => {
    const busy = commentNode(1, { reactions: { totalCount: 500, nodes: [] } });
    expect((await read(requestAnswer({ comments: wholeList([busy]) }))).snapshot.incomplete).toEqual([]);
  });
});
