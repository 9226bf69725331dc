import { describe, expect, it } from "vitest";
import { commentId, instant } from "../../../src/core/domain/ids.ts";
import type { DeletionEvent, DistrustedComment, RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { damageIn, restoredAfter } from "../../../src/core/records/damage.ts";
import { aSnapshot, DESK_APP } from "../../support/a-snapshot.ts";

const at = instant("2026-06-05T09:00:00Z");
const writers = [{ id: DESK_APP.id }];
const deletion: DeletionEvent = { by: null, author: DESK_APP, at };
const broken = (holds: DistrustedComment["holds"], why: DistrustedComment["why"]): DistrustedComment => ({
  comment: commentId(5),
  nodeId: "IC_5",
  holds,
  why,
  isMinimized: false,
});
const card: NonNullable<RequestSnapshot["card"]> = {
  comment: commentId(6),
  nodeId: "IC_6",
  url: "",
  body: "",
  batch: { after: null, at, rules: {}, records: [] },
};

describe("damage to the desk's own comments", () => {
  it.each([
    ["records", "edited", 1],
    ["records", "seal-broken", 1],
    ["unknown", "marker-broken", 1],
    ["records", "writer-not-listed", 0],
    ["records", "moved", 0],
    ["card", "edited", 0],
    ["reply", "marker-broken", 0],
  ] as const)("a comment that holds %s and is %s: %i", (holds, why, count) => {
    const snapshot = aSnapshot({ distrusted: [broken(holds, why)] });
    expect(damageIn(snapshot, writers, undefined).changed).toHaveLength(count);
  });

  it("a deleted comment of the desk is damage, unless the card still names the newest record", () => {
    expect(damageIn(aSnapshot({ deletions: [deletion] }), writers, undefined).deleted).toEqual([deletion]);
    expect(damageIn(aSnapshot({ deletions: [deletion], card }), writers, undefined).deleted).toEqual([]);
  });

  it("a deleted comment of anybody else is none", () => {
    const other: DeletionEvent = { ...deletion, author: null };
    expect(damageIn(aSnapshot({ deletions: [other] }), writers, undefined).deleted).toEqual([]);
  });

  it("what a record has put in order is answered; what came later is not", () => {
    const restored = restoredAfter(undefined, { kind: "records-restored", spoilt: [commentId(5)], reposted: [] }, at);
    const later: DeletionEvent = { ...deletion, at: instant("2026-06-05T09:00:01Z") };
    const snapshot = aSnapshot({ deletions: [deletion, later], distrusted: [broken("records", "edited")] });
    expect(damageIn(snapshot, writers, restored)).toEqual({ changed: [], deleted: [later] });
  });

  it("adds up what several records put in order", () => {
    const first = restoredAfter(undefined, { kind: "records-restored", spoilt: [], reposted: [commentId(3)] }, at);
    expect(restoredAfter(first, { kind: "records-lost", spoilt: [commentId(4)] }, at)).toEqual({
      at,
      spoilt: [4],
      reposted: [3],
    });
  });
});
