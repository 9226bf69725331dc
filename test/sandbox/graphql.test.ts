import { describe, expect, it } from "vitest";
import { MINIMISE_MUTATION } from "../../src/github/queries/minimise.ts";
import { REACTIONS_QUERY } from "../../src/github/queries/reactions.ts";
import { REQUEST_QUERY } from "../../src/github/queries/request.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { clientAs, clientOf, DESK, smallWorld, UNWATCHED } from "./small-world.ts";

const REQUEST = { owner: "hub", name: "helpdesk", number: 1, comments: null, timeline: null, edits: null };

interface GraphqlBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly type?: string; readonly message: string; readonly path?: readonly unknown[] }[];
}

/** Through `request`, so that data and errors can be seen side by side. */
async function ask(
  sandbox: Sandbox,
  query: string,
  variables: object = {},
  token = sandbox.token({ as: "cora" }),
): Promise<GraphqlBody> {
  const answer = await sandbox.fetch("https://api.github.com/graphql", {
    method: "POST",
    headers: { authorization: `bearer ${token}`, "user-agent": "test" },
    body: JSON.stringify({ query, variables }),
  });
  return await answer.json();
}

function withRequest(options = {}) {
  const sandbox = smallWorld(options);
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "Please.", labels: ["intake"] });
  const comment = sandbox.comment(DESK, 1, { by: "cora", body: "/vote yes" });
  return { sandbox, comment };
}

const IDS =
  'query ($n: Int!) { repository(owner: "hub", name: "helpdesk") { issue(number: 1) { id comments(first: $n) { nodes { id } } } } }';

async function commentNodeId(sandbox: Sandbox): Promise<string> {
  const { repository } = await clientAs(sandbox, "cora").graphql<{
    repository: { issue: { comments: { nodes: { id: string }[] } } };
  }>(IDS, { n: 100 });
  return repository.issue.comments.nodes[0]?.id ?? "";
}

describe("the query for one request", () => {
  it("reads the issue, its files, comments, revisions, reactions and history", async () => {
    const { sandbox, comment } = withRequest();
    sandbox.putFile(DESK, ".github/helpdesk/config.yml", "helpdesk: 1\n");
    sandbox.putFile(DESK, ".github/ISSUE_TEMPLATE/request.yml", "name: Request\n");
    sandbox.react(comment, { by: "rita", content: "+1" });
    sandbox.clock.advance(60_000);
    sandbox.editComment(comment, { by: "rita", body: "/vote no" });
    sandbox.close(DESK, 1, { by: "rita" });
    const { data, errors } = await ask(sandbox, REQUEST_QUERY, REQUEST);
    expect(errors).toBeUndefined();
    const who = (login: string) =>
      expect.objectContaining({ __typename: "User", login, databaseId: expect.any(Number) });
    expect(data).toMatchObject({
      viewer: who("cora"),
      rateLimit: { cost: 2 },
      repository: {
        config: { text: "helpdesk: 1\n", isTruncated: false, isBinary: false },
        roster: null,
        forms: { entries: [{ name: "request.yml", type: "blob", object: { text: "name: Request\n" } }] },
        issue: {
          fullDatabaseId: "3000000001",
          state: "CLOSED",
          lastEditedAt: null,
          labels: { nodes: [{ name: "intake" }] },
          comments: {
            totalCount: 1,
            nodes: [
              {
                fullDatabaseId: String(comment),
                author: who("cora"),
                editor: who("rita"),
                lastEditedAt: "2026-03-01T09:01:00Z",
                userContentEdits: { totalCount: 2, nodes: [{ editor: who("rita") }, { editor: who("cora") }] },
                reactions: { nodes: [{ content: "THUMBS_UP", user: { login: "rita" } }] },
              },
            ],
          },
          timelineItems: {
            nodes: [
              { __typename: "LabeledEvent", label: { name: "intake" }, actor: who("rita") },
              { __typename: "ClosedEvent", actor: who("rita") },
            ],
          },
        },
      },
    });
  });

  it("shows deleted accounts as nobody, bots by their short name, and the reaction of a bot as nobody's", async () => {
    const { sandbox, comment } = withRequest();
    const workflow = clientOf(sandbox, sandbox.workflowToken(DESK));
    await workflow.issues.createComment({ owner: "hub", repo: "helpdesk", issue_number: 1, body: "Noted" });
    await workflow.reactions.createForIssueComment({
      owner: "hub",
      repo: "helpdesk",
      comment_id: comment,
      content: "eyes",
    });
    sandbox.deleteUser("cora");
    const { data } = await ask(sandbox, REQUEST_QUERY, REQUEST, sandbox.workflowToken(DESK));
    expect(data).toMatchObject({
      viewer: { __typename: "User", login: "github-actions[bot]", databaseId: 41_898_282 },
      repository: {
        issue: {
          comments: {
            nodes: [
              { author: null, reactions: { nodes: [{ content: "EYES", user: null }] } },
              { author: { __typename: "Bot", login: "github-actions", databaseId: 41_898_282 } },
            ],
          },
        },
      },
    });
  });

  it("names who deleted a comment and whose it was", async () => {
    const { sandbox, comment } = withRequest();
    sandbox.deleteComment(comment, { by: "rita" });
    const { data } = await ask(sandbox, REQUEST_QUERY, REQUEST);
    expect(data).toMatchObject({
      repository: {
        issue: {
          timelineItems: {
            nodes: [
              { __typename: "LabeledEvent" },
              { __typename: "CommentDeletedEvent", actor: { login: "rita" }, deletedCommentAuthor: { login: "cora" } },
            ],
          },
        },
      },
    });
  });

  it("names who changed title and body, locked, unlocked and moved, and when", async () => {
    const { sandbox } = withRequest();
    sandbox.addRepository({ owner: "hub", name: "elsewhere" });
    sandbox.clock.advance(60_000);
    sandbox.editIssue(DESK, 1, { by: "cora", title: "Help us", body: "Please!" });
    sandbox.lock(DESK, 1, { by: "cora" });
    sandbox.unlock(DESK, 1, { by: "rita" });
    sandbox.transfer(DESK, 1, { by: "cora", to: "hub/elsewhere" });
    const { data } = await ask(sandbox, REQUEST_QUERY, { ...REQUEST, name: "elsewhere" });
    const by = (login: string) => ({ createdAt: "2026-03-01T09:01:00Z", actor: { login } });
    expect(data).toMatchObject({
      repository: {
        issue: {
          userContentEdits: {
            nodes: [
              { editedAt: "2026-03-01T09:01:00Z", editor: { login: "cora" } },
              { editedAt: "2026-03-01T09:00:00Z", editor: { login: "rita" } },
            ],
          },
          timelineItems: {
            nodes: [
              { __typename: "LabeledEvent" },
              { __typename: "RenamedTitleEvent", ...by("cora") },
              { __typename: "LockedEvent", ...by("cora") },
              { __typename: "UnlockedEvent", ...by("rita") },
              { __typename: "TransferredEvent", ...by("cora") },
            ],
          },
        },
      },
    });
  });

  it("pages comments by cursors that hold while comments come and go", async () => {
    const { sandbox } = withRequest();
    const ids = [...Array(149).keys()].map((n) => sandbox.comment(DESK, 1, { by: "rita", body: `${n}` }));
    const page = async (comments: string | null) => {
      const { data } = await ask(sandbox, REQUEST_QUERY, { ...REQUEST, comments });
      expect(data).toMatchObject({ repository: { issue: { comments: { totalCount: expect.any(Number) } } } });
      return JSON.parse(JSON.stringify(data)).repository.issue.comments;
    };
    const first = await page(null);
    sandbox.deleteComment(ids[10] ?? 0, { by: "rita" });
    const second = await page(first.pageInfo.endCursor);
    expect([first.nodes.length, second.nodes.length]).toEqual([100, 50]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

describe("other queries of the desk", () => {
  it("read more reactions, and fold a comment away as often as asked", async () => {
    const { sandbox, comment } = withRequest();
    sandbox.react(comment, { by: "rita", content: "-1" });
    const id = await commentNodeId(sandbox);
    const { data } = await ask(sandbox, REACTIONS_QUERY, { comment: id, after: null });
    expect(data).toMatchObject({ node: { reactions: { totalCount: 1, nodes: [{ content: "THUMBS_DOWN" }] } } });
    for (const _time of [1, 2]) {
      const folded = await ask(sandbox, MINIMISE_MUTATION, { comment: id });
      expect(folded).toEqual({ data: { minimizeComment: { minimizedComment: { isMinimized: true } } } });
    }
  });

  it("may not fold away a comment without the right to", async () => {
    const { sandbox } = withRequest();
    const id = await commentNodeId(sandbox);
    const { errors } = await ask(sandbox, MINIMISE_MUTATION, { comment: id }, sandbox.token({ as: "rita" }));
    expect(errors).toMatchObject([{ type: "FORBIDDEN" }]);
  });
});

describe("nodes by id", () => {
  it("give null and an error for a deleted comment, and all the others", async () => {
    const { sandbox, comment } = withRequest();
    const gone = await commentNodeId(sandbox);
    sandbox.deleteComment(comment, { by: "cora" });
    sandbox.comment(DESK, 1, { by: "rita", body: "Still here" });
    const ids = [gone, await commentNodeId(sandbox)];
    const query =
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { body reactions(first: 100) { totalCount } } } rateLimit { cost } }";
    const { data, errors } = await ask(sandbox, query, { ids });
    expect(data?.["nodes"]).toEqual([null, { body: "Still here", reactions: { totalCount: 0 } }]);
    expect(errors).toMatchObject([{ type: "NOT_FOUND", path: ["nodes", 0] }]);
  });

  it("cost a point for a hundred lists", async () => {
    const { sandbox } = withRequest();
    const id = await commentNodeId(sandbox);
    const query =
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { reactions(first: 100) { totalCount } } } rateLimit { cost nodeCount } }";
    const { data } = await ask(sandbox, query, { ids: Array(100).fill(id) });
    expect(data?.["rateLimit"]).toEqual({ cost: 1, nodeCount: 10_000 });
  });
});

describe("what GitHub refuses", () => {
  const issue = (fields: string) => `{ repository(owner: "hub", name: "helpdesk") { issue(number: 1) { ${fields} } } }`;

  it.each([
    { rule: "a field that the schema lacks", query: issue("colour"), message: /colour/ },
    { rule: "a list without first or last", query: issue("comments { totalCount }"), message: /first/ },
    { rule: "more than a hundred at once", query: issue("comments(first: 101) { totalCount }"), message: /100/ },
    {
      rule: "a field that the sandbox does not know, though GitHub does",
      query: issue("bodyHTML"),
      message: /not implemented/,
    },
    { rule: "a 32-bit number for an id that is larger", query: issue("databaseId"), message: /32-bit/ },
    { rule: "an issue that is not there", query: issue("id").replace("1", "7"), message: /number of 7/ },
  ])("$rule", async ({ query, message }) => {
    const { errors } = await ask(withRequest(UNWATCHED).sandbox, query);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it("anybody without a token", async () => {
    const answer = await smallWorld().fetch("https://api.github.com/graphql", {
      method: "POST",
      headers: { "user-agent": "test" },
      body: JSON.stringify({ query: "{ viewer { login } }" }),
    });
    expect(answer.status).toBe(401);
  });

  it("a missing request makes the client throw", async () => {
    const call = clientAs(smallWorld(), "cora").graphql(REQUEST_QUERY, REQUEST);
    await expect(call).rejects.toThrow(/Could not resolve to an Issue/);
  });
});
