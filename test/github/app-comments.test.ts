import { describe, expect, it } from "vitest";
import type { Batch } from "../../src/core/domain/batch.ts";
import { commentId, instant } from "../../src/core/domain/ids.ts";
import { batchLine } from "../../src/core/records/batch-codec.ts";
import { type MarkerKind, renderMarker } from "../../src/core/records/marker.ts";
import { sealedText } from "../../src/core/records/sealed-text.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { replyLine } from "../../src/github/reply-line.ts";
import { createSigner, generateSealKey } from "../../src/github/seal.ts";
import { COORDINATOR, deskTexts, WRITER } from "./desk-texts.ts";
import { actor, commentNode, editedBy, requestAnswer, scriptedClient, wholeList } from "./scripted-github.ts";

const PLACE = { repositoryId: 42, issueId: 4_000_000_007 };
const key = generateSealKey();
const sign = createSigner(key.privateKey, "first");
const sealKeys = (from: string): string => `seal-keys:\n  - { id: first, key: "${key.publicKey}", from: ${from} }\n`;
const batch: Batch = { after: null, at: instant("2026-03-01T09:00:00Z"), rules: {}, records: [] };

const body = (kind: MarkerKind, sealed = false, place = PLACE): string => {
  const line = kind === "reply" ? replyLine(commentId(5)) : batchLine(batch);
  return `For people.\n\n${renderMarker({ kind, version: 1, seal: sealed ? sign(sealedText(kind, place, line)) : null, line })}`;
};
const byWriter = { author: actor(WRITER) };
const records = (id: number, change: object = {}) => commentNode(id, { ...byWriter, body: body("records"), ...change });
const card = (id: number, change: object = {}) => commentNode(id, { ...byWriter, body: body("card"), ...change });

async function read(comments: readonly object[], extra = "") {
  const { client } = scriptedClient(() => ({
    body: requestAnswer({ comments: wholeList(comments) }, {}, deskTexts(extra)),
  }));
  return createOctokitGitHub(client).readSnapshot({ owner: "acme", repo: "desk", number: 7 });
}

describe("record comments of a desk without a key", () => {
  it("count when a listed writer wrote them and nobody edited them", async () => {
    const { batches, distrusted } = await read([records(1)]);
    expect(batches).toMatchObject([
      { comment: 1, nodeId: "IC_1", batch, isMinimized: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(distrusted).toEqual([]);
  });

  it.each([
    ["edited by somebody else", records(1, editedBy(COORDINATOR)), "edited"],
    ["edited by the writer", records(1, editedBy(WRITER)), "edited"],
    ["pasted by anybody", records(1, { author: actor(COORDINATOR) }), "writer-not-listed"],
    ["by a deleted account", records(1, { author: null }), "writer-not-listed"],
    [
      "by a writer whose time is over",
      records(1, { author: actor({ id: 90_002, login: "old[bot]" }) }),
      "writer-not-listed",
    ],
    ["with a marker that is not at the end", records(1, { body: `${body("records")}\nmore` }), "marker-broken"],
    [
      "with a line that is no batch",
      records(1, { body: body("records").replace('"records":[]', '"records":{}') }),
      "marker-broken",
    ],
  ])("%s: do not count, and say why", async (_what, comment, why) => {
    const { batches, distrusted } = await read([comment]);
    expect(batches).toEqual([]);
    expect(distrusted).toMatchObject([{ comment: 1, nodeId: "IC_1", why, isMinimized: false }]);
  });

  it("a writer's records count within its time", async () => {
    const old = records(1, { author: actor({ id: 90_002, login: "old[bot]" }), createdAt: "2026-02-28T23:59:59Z" });
    expect((await read([old])).batches).toHaveLength(1);
  });

  it.each([
    ["a broken marker", `${body("records")}\nmore`],
    ["a quoted record", body("records").replace(/^/gm, "> ")],
    ["a marker of a reply", body("reply")],
  ])("%s by anybody else is just a comment", async (_what, text) => {
    const { batches, replies, distrusted } = await read([commentNode(1, { body: text })]);
    expect([batches, replies, distrusted]).toEqual([[], [], []]);
  });
});

describe("record comments of a desk with a key", () => {
  const keys = sealKeys("2026-03-01");
  it("count by their seal, however the text for people was edited", async () => {
    const edited = records(1, {
      body: body("records", true).replace("For people", "For some people"),
      ...editedBy(COORDINATOR),
    });
    expect((await read([edited], keys)).batches).toHaveLength(1);
  });

  it.each([
    ["no seal", body("records")],
    ["a seal of another issue", body("records", true, { ...PLACE, issueId: 4_000_000_008 })],
    ["a seal of another repository", body("records", true, { ...PLACE, repositoryId: 43 })],
    ["a seal over another line", body("records", true).replace("09:00:00", "09:00:01")],
    ["the seal of a card", body("card", true).replace("quorumdesk:card", "quorumdesk:records")],
  ])("with %s do not count", async (_what, text) => {
    const { batches, distrusted } = await read([records(1, { body: text })], keys);
    expect(batches).toEqual([]);
    expect(distrusted).toMatchObject([{ comment: 1, why: "seal-broken" }]);
  });

  it("written before the first day of the first key count unedited", async () => {
    const { batches, distrusted } = await read([records(1), records(2, editedBy(WRITER))], sealKeys("2026-03-02"));
    expect(batches).toMatchObject([{ comment: 1 }]);
    expect(distrusted).toMatchObject([{ comment: 2, why: "edited" }]);
  });

  it("by an account that is not listed do not count, whatever their seal", async () => {
    const { distrusted } = await read([records(1, { body: body("records", true), author: actor(COORDINATOR) })], keys);
    expect(distrusted).toMatchObject([{ why: "writer-not-listed" }]);
  });
});

describe("the card", () => {
  it.each([
    ["unedited", {}],
    ["edited by a writer", editedBy(WRITER)],
  ])("%s counts", async (_what, change) => {
    expect((await read([card(1, change)])).card).toMatchObject({ comment: 1, batch, body: body("card") });
  });

  it("edited by somebody else does not count", async () => {
    const { card: found, distrusted } = await read([card(1, editedBy(COORDINATOR))]);
    expect(found).toBeUndefined();
    expect(distrusted).toMatchObject([{ comment: 1, why: "edited" }]);
  });

  it("of a desk with a key counts by its seal", async () => {
    const sealed = card(1, { body: body("card", true), ...editedBy(COORDINATOR) });
    expect((await read([sealed], sealKeys("2026-03-01"))).card).toMatchObject({ comment: 1 });
    expect((await read([card(1, editedBy(WRITER))], sealKeys("2026-03-01"))).distrusted).toMatchObject([
      { why: "seal-broken" },
    ]);
  });

  it("is the one with the lowest number, where there are two", async () => {
    const { card: found, distrusted } = await read([card(9), card(4)]);
    expect(found?.comment).toBe(4);
    expect(distrusted).toEqual([{ comment: 9, nodeId: "IC_9", holds: "card", why: "second-card", isMinimized: false }]);
  });
});

it("a reply by a writer names the comment that it answers", async () => {
  const { replies } = await read([commentNode(6, { ...byWriter, body: body("reply") })]);
  expect(replies).toEqual([{ comment: 6, nodeId: "IC_6", to: 5, body: body("reply") }]);
});
