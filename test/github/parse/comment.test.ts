import { describe, expect, it } from "vitest";
import { CommentNode } from "../../../src/github/parse/comment.ts";
import { commentNode } from "../scripted-github.ts";

const ana = { __typename: "User", login: "ana", databaseId: 7 };
const bo = { __typename: "User", login: "bo", databaseId: 8 };
const node = { ...commentNode(3_141_592_653_589), author: ana, body: "/vote yes" };
const edited = (editors: readonly (object | null)[], totalCount = editors.length) => ({
  ...node,
  lastEditedAt: "2026-03-01T10:00:00Z",
  editor: editors.at(-1) ?? null,
  userContentEdits: { totalCount, nodes: editors.map((editor) => ({ editor })) },
});

describe("a comment", () => {
  it("keeps its number, which exceeds 32 bits, and its time", () => {
    expect(CommentNode.parse(node)).toEqual({
      comment: {
        id: 3_141_592_653_589,
        nodeId: node.id,
        url: node.url,
        author: { id: 7, login: "ana", kind: "user" },
        body: "/vote yes",
        createdAt: "2026-03-01T09:00:00Z",
        editedByAuthorOnly: true,
        isMinimized: false,
        reactions: [],
      },
      lastEditor: null,
      reactionsCut: false,
    });
  });

  it.each([
    ["nobody edited it", node, true],
    ["its author edited it", edited([ana, ana]), true],
    ["somebody else edited it", edited([ana, bo]), false],
    ["somebody else edited it before its author did", edited([bo, ana]), false],
    ["an editor's account is gone", edited([ana, null]), false],
    ["not all revisions came", edited([ana], 2), false],
    ["its revisions were deleted", edited([]), false],
    ["it has no list of revisions", { ...edited([ana]), userContentEdits: null }, false],
    ["its author's account is gone", { ...edited([null]), author: null }, false],
    ["it has revisions but no time of an edit", { ...edited([bo]), lastEditedAt: null }, false],
  ])("where %s: edited by its author only is %s", (_case, given, expected) => {
    expect(CommentNode.parse(given).comment.editedByAuthorOnly).toBe(expected);
  });

  it("text with half a character is mended at the door, whole characters stay", () => {
    expect(CommentNode.parse({ ...node, body: "a\ud800b 😀\udc00" }).comment.body).toBe("a\ufffdb 😀\ufffd");
  });

  it("says when more reactions stand on it than came", () => {
    const reaction = { content: "THUMBS_UP", createdAt: "2026-03-01T09:30:00Z", user: { databaseId: 8, login: "bo" } };
    const read = CommentNode.parse({
      ...node,
      reactions: { totalCount: 101, nodes: [reaction, { ...reaction, user: null }] },
    });
    expect(read.reactionsCut).toBe(true);
    expect(read.comment.reactions).toEqual([
      { by: { id: 8, login: "bo", kind: "user" }, content: "THUMBS_UP", at: "2026-03-01T09:30:00Z" },
      { by: null, content: "THUMBS_UP", at: "2026-03-01T09:30:00Z" },
    ]);
  });

  it.each([
    ["a time with an offset", { createdAt: "2026-03-01T09:00:00+01:00" }],
    ["a number beyond what JavaScript holds", { fullDatabaseId: "9007199254740993" }],
    [
      "a reaction that nobody knows",
      { reactions: { totalCount: 1, nodes: [{ content: "SHRUG", createdAt: "2026-03-01T09:00:00Z", user: null }] } },
    ],
    ["no body", { body: undefined }],
  ])("%s is no comment", (_what, change) => {
    expect(CommentNode.safeParse({ ...node, ...change }).success).toBe(false);
  });
});

describe("an account", () => {
  const authorOf = (author: unknown) => CommentNode.parse({ ...node, author }).comment.author;
  it.each([
    ["a user", ana, { id: 7, login: "ana", kind: "user" }],
    ["a bot", { __typename: "Bot", login: "quorumdesk", databaseId: 9 }, { id: 9, login: "quorumdesk", kind: "bot" }],
    [
      "a bot that is shown as a user",
      { __typename: "User", login: "quorumdesk[bot]", databaseId: 9 },
      { id: 9, login: "quorumdesk[bot]", kind: "bot" },
    ],
    [
      "an organisation",
      { __typename: "Organization", login: "acme", databaseId: 3 },
      { id: 3, login: "acme", kind: "organization" },
    ],
    [
      "a mannequin",
      { __typename: "Mannequin", login: "old", databaseId: 4 },
      { id: 4, login: "old", kind: "mannequin" },
    ],
    [
      "an enterprise's user",
      { __typename: "EnterpriseUserAccount", login: "ana", user: { databaseId: 7 } },
      { id: 7, login: "ana", kind: "user" },
    ],
    ["one without a number", { __typename: "EnterpriseUserAccount", login: "ana", user: null }, null],
    ["a deleted one", null, null],
  ])("%s", (_what, actor, account) => {
    expect(authorOf(actor)).toEqual(account);
  });
});
