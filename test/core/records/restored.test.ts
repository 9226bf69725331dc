import { describe, expect, it } from "vitest";
import { commentId, instant } from "../../../src/core/domain/ids.ts";
import type { CopiedBatch } from "../../../src/core/domain/snapshot.ts";
import { canonicalJson } from "../../../src/core/records/canonical-json.ts";
import { batchHash } from "../../../src/core/records/hash.ts";
import { LONGEST_MARKER, parseMarker, renderMarker } from "../../../src/core/records/marker.ts";
import { parseRestored, restoredLine } from "../../../src/core/records/restored.ts";
import { batchOf, PLACE, recordOf } from "./batches.ts";

const SEAL = `key-1:${"A".repeat(86)}==`;

function copied(seal: string | null = SEAL, records = [recordOf({ kind: "answered" })]): CopiedBatch {
  const batch = batchOf(null, records);
  const createdAt = instant("2026-06-02T09:31:00Z");
  return { comment: commentId(4_000_000_009), createdAt, batch, hash: batchHash(PLACE, batch), seal };
}

describe("the line of a batch that is posted again", () => {
  it.each([SEAL, null])("reads back as the batch was, with the seal %s", (seal) => {
    expect(parseRestored(restoredLine(copied(seal)), PLACE)).toEqual(copied(seal));
  });

  it("gives the batch the hash that it has in its own issue, not in another", () => {
    const elsewhere = parseRestored(restoredLine(copied()), { ...PLACE, issueId: 1 });
    expect(elsewhere?.hash).not.toBe(copied().hash);
  });

  const changed = (change: object): string => canonicalJson({ ...JSON.parse(restoredLine(copied())), ...change });

  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["another member", changed({ more: 1 })],
    ["no comment", changed({ comment: 0 })],
    ["a time that is none", changed({ createdAt: "yesterday" })],
    ["a seal that is none", changed({ seal: "A" })],
    ["a batch that is none", changed({ batch: { after: null } })],
    ["a batch that is text", changed({ batch: "{}" })],
    ["another order", restoredLine(copied()).replace(/^\{(.*),"comment":(\d+)/, '{"comment":$2,$1')],
    ["white space", ` ${restoredLine(copied())}`],
    ["half a character", restoredLine(copied()).replace("vote", "\\ud800")],
    ["a number that JSON does not keep", restoredLine(copied()).replace('"ordinal":1', '"ordinal":1.5')],
  ])("with %s counts for nothing", (_what, line) => expect(parseRestored(line, PLACE)).toBeUndefined());

  it("fits into a comment for every batch that could be written", () => {
    const record = (index: number) => recordOf({ kind: "refused", why: "<&>".repeat(90) }, "asha", index + 1);
    const records = Array.from({ length: 100 }, (_, index) => record(index));
    const room = LONGEST_MARKER.records - 120;
    while (canonicalJson(batchOf(null, records)).length > room) records.pop();
    const marker = { kind: "restored", version: 1, seal: SEAL, line: restoredLine(copied(SEAL, records)) } as const;
    expect(parseMarker(renderMarker(marker))).toEqual({ kind: "ok", marker, text: "" });
  });
});
