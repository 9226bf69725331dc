import { describe, expect, it } from "vitest";
import { commentId, instant } from "../../../src/core/domain/ids.ts";
import type { BatchComment, RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { batchLine } from "../../../src/core/records/batch-codec.ts";
import {
  copiedBatches,
  type PublishedRecords,
  parsePublished,
  parsePublishedIndex,
  publishedAfter,
  publishedText,
} from "../../../src/core/records/published.ts";
import { aSnapshot } from "../../support/a-snapshot.ts";
import { batchOf, chainOf, commentOf, PLACE, recordOf } from "./batches.ts";

const chain = chainOf(3);
const reading = (batches: readonly BatchComment[], more: Partial<RequestSnapshot> = {}): RequestSnapshot =>
  aSnapshot({ batches, ...more });
const flagged = ({ batches }: PublishedRecords) => batches.map(({ comment, gone }) => [comment, gone ?? false]);
const [one, two, three] = chain.map(({ comment }) => comment);

describe("the published copy of a request's records", () => {
  it("has every batch as it stood in its comment, and reads back", () => {
    const published = publishedAfter(reading(chain), undefined);
    expect(published).toMatchObject({ ...PLACE, number: 7 });
    expect(published.batches.map(({ line }) => line)).toEqual(chain.map(({ batch }) => batchLine(batch)));
    expect(parsePublished(publishedText(published))).toEqual(published);
    expect(copiedBatches(published).copied.map(({ hash }) => hash)).toEqual(chain.map(({ hash }) => hash));
  });

  it("is the same, byte for byte, in whatever order it was read and however often", () => {
    const once = publishedAfter(reading(chain), undefined);
    const again = publishedAfter(reading(chain.toReversed()), once);
    expect(publishedText(again)).toBe(publishedText(once));
  });

  it("keeps a batch that vanished, flagged, and takes the flag away where it is back", () => {
    const before = publishedAfter(reading(chain), undefined);
    const without = publishedAfter(reading(chain.slice(0, 2)), before);
    expect(flagged(without)).toEqual([
      [one, false],
      [two, false],
      [three, true],
    ]);
    const restored = { ...chain[2], comment: commentId(4_000_009_999), original: three } as BatchComment;
    expect(publishedAfter(reading([...chain.slice(0, 2), restored]), without)).toEqual(before);
  });

  it("flags nothing after a reading that was cut short", () => {
    const before = publishedAfter(reading(chain), undefined);
    const cut = publishedAfter(reading([], { incomplete: ["comments: 0 of 3"] }), before);
    expect(cut.batches).toEqual(before.batches);
  });

  it("drops what a record has given up", () => {
    const before = publishedAfter(reading(chain), undefined);
    const [first] = chain;
    if (!first || !two) throw new Error("no chain");
    const lost = commentOf(batchOf(first.hash, [recordOf({ kind: "records-lost", spoilt: [two] })]), 4_000_000_900);
    expect(flagged(publishedAfter(reading([first, lost]), before))).toEqual([
      [one, false],
      [three, true],
      [lost.comment, false],
    ]);
  });

  it("does not go on from the copy of another issue", () => {
    const before = publishedAfter(reading(chain), undefined);
    expect(publishedAfter(reading([]), { ...before, issueId: before.issueId + 1 }).batches).toEqual([]);
  });

  it("keeps the card, also after it was deleted", () => {
    const [first] = chain;
    if (!first) throw new Error("no chain");
    const card = {
      comment: commentId(4_000_000_800),
      nodeId: "IC_card",
      url: "https://github.com/acme/desk/issues/7#issuecomment-4000000800",
      body: `For people.\n\n<!-- quorumdesk:card:1 - ${batchLine(first.batch)} -->`,
      batch: first.batch,
    };
    const comment = {
      id: card.comment,
      nodeId: card.nodeId,
      url: card.url,
      author: null,
      body: card.body,
      createdAt: instant("2026-06-02T10:00:00Z"),
      editedByAuthorOnly: true,
      isMinimized: false,
      reactions: [],
    };
    const published = publishedAfter(reading([first], { card, comments: [comment] }), undefined);
    expect(published.card).toEqual({ line: batchLine(first.batch), seal: null, editedAt: "2026-06-02T10:00:00Z" });
    expect(publishedAfter(reading([first]), published).card).toEqual(published.card);
  });

  it.each([
    ["no JSON", "{"],
    ["another object", "{}"],
    ["an unknown member", '{"repositoryId":1,"issueId":1,"number":1,"batches":[],"more":1}'],
    ["a number below one", '{"repositoryId":1,"issueId":1,"number":0,"batches":[]}'],
  ])("is not read from %s", (_what, text) => {
    expect(parsePublished(text)).toBeUndefined();
    expect(parsePublishedIndex(text)).toBeUndefined();
  });

  it("names a batch that this version does not understand", () => {
    const published = publishedAfter(reading(chain), undefined);
    const [first, ...rest] = published.batches;
    if (!first) throw new Error("no batch");
    const { copied, unread } = copiedBatches({ ...published, batches: [{ ...first, line: "{}" }, ...rest] });
    expect(unread).toEqual([one]);
    expect(copied).toHaveLength(2);
  });
});
