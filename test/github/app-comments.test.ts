import { describe, expect, it } from "vitest";
import type { Batch } from "../../src/core/domain/batch.ts";
import { commentId, instant } from "../../src/core/domain/ids.ts";
import type { CopiedBatch } from "../../src/core/domain/snapshot.ts";
import { batchLine } from "../../src/core/records/batch-codec.ts";
import { batchHash } from "../../src/core/records/hash.ts";
import { type MarkerKind, renderMarker } from "../../src/core/records/marker.ts";
import { restoredLine } from "../../src/core/records/restored.ts";
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

async function read(comments: readonly object[], extra = "", events: readonly object[] = []) {
  const { client } = scriptedClient(() => ({
    body: requestAnswer({ comments: wholeList(comments), timelineItems: wholeList(events) }, {}, deskTexts(extra)),
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
    const { batches } = await read([edited], keys);
    expect(batches).toMatchObject([
      { comment: 1, wordsEdited: { by: { login: COORDINATOR.login }, at: "2026-03-01T10:00:00Z" } },
    ]);
  });

  it.each([
    ["nobody", {}],
    ["a writer", editedBy(WRITER)],
  ])("edited last by %s have their own words", async (_what, change) => {
    const { batches } = await read([records(1, { body: body("records", true), ...change })], keys);
    expect(batches.map(({ wordsEdited }) => wordsEdited)).toEqual([undefined]);
  });

  it("edited by an account that is gone were edited by nobody that is known", async () => {
    const gone = { ...editedBy(COORDINATOR), editor: null };
    const { batches } = await read([records(1, { body: body("records", true), ...gone })], keys);
    expect(batches).toMatchObject([{ wordsEdited: { by: null } }]);
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

describe("records that were posted again", () => {
  const keys = sealKeys("2026-03-01");
  const copied = (seal: string | null, createdAt = "2026-03-01T08:00:00Z"): CopiedBatch => ({
    comment: commentId(5),
    createdAt: instant(createdAt),
    batch,
    hash: batchHash(PLACE, batch),
    seal,
  });
  const own = sign(sealedText("records", PLACE, batchLine(batch)));
  const restored = (what: CopiedBatch, sealed: boolean, place = PLACE): string => {
    const line = restoredLine(what);
    const seal = sealed ? sign(sealedText("restored", place, line)) : null;
    return `Restored.\n\n${renderMarker({ kind: "restored", version: 1, seal, line })}`;
  };

  it("count in the place of the comment that held them first, with its time and its seal", async () => {
    const { batches } = await read([records(50, { body: restored(copied(own), true) })], keys);
    expect(batches).toMatchObject([
      { comment: 50, original: 5, createdAt: "2026-03-01T08:00:00Z", batch, hash: batchHash(PLACE, batch), seal: own },
    ]);
  });

  it("count without a seal where they are older than the first key, or where the desk has none", async () => {
    const old = copied(null, "2026-02-28T23:59:59Z");
    expect((await read([records(50, { body: restored(old, true) })], keys)).batches).toMatchObject([{ original: 5 }]);
    expect((await read([records(50, { body: restored(old, false) })])).batches).toMatchObject([{ original: 5 }]);
  });

  it.each<[string, string, object, string, string]>([
    ["no new seal", restored(copied(own), false), {}, keys, "seal-broken"],
    ["a new seal of another issue", restored(copied(own), true, { ...PLACE, issueId: 1 }), {}, keys, "seal-broken"],
    ["no old seal", restored(copied(null), true), {}, keys, "seal-broken"],
    ["an old seal over something else", restored(copied(sign("something else")), true), {}, keys, "seal-broken"],
    ["an editor, on a desk without a key", restored(copied(null), false), editedBy(COORDINATOR), "", "edited"],
    ["another author", restored(copied(own), true), { author: actor(COORDINATOR) }, keys, "writer-not-listed"],
    ["a line that is none", restored(copied(own), true).replace('"createdAt"', '"createdat"'), {}, "", "marker-broken"],
  ])("with %s do not count", async (_what, text, change, extra, why) => {
    const { batches, distrusted } = await read([records(50, { body: text, ...change })], extra);
    expect(batches).toEqual([]);
    expect(distrusted).toMatchObject([{ comment: 50, holds: "records", why }]);
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

  it("of a desk with a key counts by its seal, where a writer edited it last", async () => {
    const keys = sealKeys("2026-03-01");
    const sealed = { body: body("card", true) };
    expect((await read([card(1, { ...sealed, ...editedBy(WRITER) })], keys)).card).toMatchObject({ comment: 1 });
    expect((await read([card(1, editedBy(WRITER))], keys)).distrusted).toMatchObject([{ why: "seal-broken" }]);
    expect((await read([card(1, { ...sealed, ...editedBy(COORDINATOR) })], keys)).distrusted).toMatchObject([
      { why: "edited", edited: { by: { login: COORDINATOR.login } } },
    ]);
  });

  it("that was put back to what it was hours before does not count, although its seal holds", async () => {
    const older = { ...editedBy(WRITER), body: body("card", true), lastEditedAt: "2026-03-01T11:00:01Z" };
    expect((await read([card(1, older)], sealKeys("2026-03-01"))).distrusted).toMatchObject([{ why: "edited" }]);
  });

  it("is the one with the lowest number, where there are two", async () => {
    const { card: found, distrusted } = await read([card(9), card(4)]);
    expect(found?.comment).toBe(4);
    expect(distrusted).toEqual([{ comment: 9, nodeId: "IC_9", holds: "card", why: "second-card", isMinimized: false }]);
  });
});

describe("what may not be believed says who changed it last", () => {
  it.each([
    ["records that somebody changed", records(1, editedBy(COORDINATOR)), COORDINATOR.login],
    [
      "records that the writer's account changed, which the desk never does",
      records(1, editedBy(WRITER)),
      WRITER.login,
    ],
    ["a card that somebody changed", card(1, editedBy(COORDINATOR)), COORDINATOR.login],
  ])("%s", async (_what, comment, login) => {
    const { distrusted } = await read([comment]);
    expect(distrusted).toMatchObject([{ edited: { by: { login }, at: "2026-03-01T10:00:00Z" } }]);
  });

  it("but nobody where nobody did, or the desk itself kept its card up to date", async () => {
    const { distrusted } = await read([card(1), card(2), card(3, editedBy(WRITER))]);
    expect(distrusted.map(({ edited }) => edited)).toEqual([undefined, undefined]);
  });
});

describe("in an issue that came from another repository", () => {
  const keys = sealKeys("2026-03-01");
  const moved = { __typename: "TransferredEvent", createdAt: "2026-03-01T09:00:01Z", actor: null };
  const sealed = { body: body("records", true) };

  it.each([
    ["records, although their seal holds", records(1, sealed), "records"],
    ["records by another desk's writer", records(1, { author: actor(COORDINATOR) }), "records"],
    ["the card", card(1, { body: body("card", true) }), "card"],
    ["a reply", records(1, { body: body("reply") }), "reply"],
    ["a broken marker", records(1, { body: `${body("records")}\nmore` }), "unknown"],
  ])("%s from before the move: not believed", async (_what, comment, holds) => {
    const snapshot = await read([comment], keys, [moved]);
    expect(snapshot).toMatchObject({ batches: [], replies: [], distrusted: [{ comment: 1, holds, why: "moved" }] });
    expect(snapshot.card).toBeUndefined();
  });

  it("records from after the move count", async () => {
    const after = records(1, { ...sealed, createdAt: "2026-03-01T09:00:01Z" });
    expect(await read([after], keys, [moved])).toMatchObject({ batches: [{ comment: 1 }], distrusted: [] });
  });

  it("what anybody pasted there is just a comment, as elsewhere", async () => {
    expect((await read([commentNode(1, { body: body("reply") })], keys, [moved])).distrusted).toEqual([]);
  });
});

it("a reply by a writer names the comment that it answers", async () => {
  const { replies } = await read([commentNode(6, { ...byWriter, body: body("reply") })]);
  expect(replies).toEqual([{ comment: 6, nodeId: "IC_6", to: 5, body: body("reply") }]);
});
