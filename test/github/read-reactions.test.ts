import { describe, expect, it } from "vitest";
import type { Batch } from "../../src/core/domain/batch.ts";
import { instant, sha256, userId } from "../../src/core/domain/ids.ts";
import { batchLine } from "../../src/core/records/batch-codec.ts";
import { renderMarker } from "../../src/core/records/marker.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { rulesWith } from "../core/ballots/rules.ts";
import { MEMBERS, WRITER } from "./desk-texts.ts";
import {
  actor,
  commentNode,
  requestAnswer,
  type Said,
  type Sent,
  scriptedClient,
  wholeList,
} from "./scripted-github.ts";

const at = instant("2026-03-01T09:00:00Z");
const opened: Batch = {
  after: null,
  at,
  rules: {},
  records: [
    {
      key: "rule:stage-entered:ballot-1",
      at,
      cause: { kind: "rule", rule: "stage-entered" },
      changes: [
        {
          kind: "ballot-opened",
          terms: {
            number: 1,
            stage: "committee-feedback",
            profile: "standard",
            rules: rulesWith(),
            seats: 4,
            electorate: MEMBERS.map(({ id, login }, n) => ({
              seat: `seat-${n + 1}`,
              member: { id: userId(id), login },
              chair: false,
            })),
            openedAt: at,
            minCloseAt: instant("2026-03-04T09:00:00Z"),
            closesAt: instant("2026-03-08T12:00:00Z"),
            hardCloseAt: instant("2026-04-30T12:00:00Z"),
            proposal: sha256("a".repeat(64)),
            source: { config: "c".repeat(40), roster: "d".repeat(40) },
          },
        },
      ],
    },
  ],
};

const reaction = (n: number) => ({
  content: "THUMBS_UP",
  createdAt: "2026-03-01T10:00:00Z",
  user: { databaseId: n, login: `user-${n}` },
});
const hundred = (from: number) => Array.from({ length: 100 }, (_, n) => reaction(from + n));
const ballot = commentNode(1, {
  author: actor(WRITER),
  body: `Ballot 1\n\n${renderMarker({ kind: "records", version: 1, seal: null, line: batchLine(opened) })}`,
  reactions: { totalCount: 130, nodes: hundred(1) },
});
const page = (nodes: readonly object[], endCursor: string | null, totalCount = 130) => ({
  data: { node: { reactions: { totalCount, nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } } } },
});

async function read(answer: (sent: Sent) => Said) {
  const { client, sent } = scriptedClient((request) =>
    "after" in Object(request.body["variables"])
      ? answer(request)
      : { body: requestAnswer({ comments: wholeList([ballot]) }) },
  );
  return { snapshot: await createOctokitGitHub(client).readSnapshot({ owner: "acme", repo: "desk", number: 7 }), sent };
}
const isFirst = ({ body }: Sent): boolean => Object(body["variables"]).after === null;

describe("a ballot with more reactions than one page holds", () => {
  it("is read to the last one", async () => {
    const last = Array.from({ length: 30 }, (_, n) => reaction(101 + n));
    const { snapshot, sent } = await read((request) => ({
      body: isFirst(request) ? page(hundred(1), "r1") : page(last, null),
    }));
    expect(snapshot.comments[0]?.reactions.map(({ by }) => by?.id)).toEqual(
      Array.from({ length: 130 }, (_, n) => n + 1),
    );
    expect(sent.slice(1).map(({ body }) => body["variables"])).toEqual([
      { comment: "IC_1", after: null },
      { comment: "IC_1", after: "r1" },
    ]);
    expect(snapshot.incomplete).toEqual([]);
  });

  it("makes the request incomplete where somebody reacted meanwhile", async () => {
    const { snapshot } = await read(() => ({ body: page(hundred(1), null) }));
    expect(snapshot.incomplete).toEqual(["reactions on comment 1"]);
  });

  it("makes the request incomplete where the list goes on and does not say from where", async () => {
    const page = { totalCount: 130, nodes: hundred(1), pageInfo: { hasNextPage: true, endCursor: null } };
    const { snapshot, sent } = await read(() => ({ body: { data: { node: { reactions: page } } } }));
    expect(snapshot.incomplete).toEqual(["reactions on comment 1"]);
    expect(sent).toHaveLength(2);
  });

  it("fails where the comment is gone", async () => {
    await expect(read(() => ({ body: { data: { node: null } } }))).rejects.toMatchObject({
      operation: "read reactions",
      status: 404,
    });
  });
});
