import { describe, expect, it } from "vitest";
import type { DecisionRecord } from "../../../src/core/domain/batch.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { commentId, sha256 } from "../../../src/core/domain/ids.ts";
import { replayRequest } from "../../../src/core/reports/replay-request.ts";
import { COORDINATOR } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";
import { batchOf, commentOf } from "../records/batches.ts";

const record = (key: string, change: Change): DecisionRecord => ({
  key,
  at: june(2),
  cause: { kind: "rule", rule: "request-opened" },
  changes: [change],
});

const text = { comment: commentId(7), hash: sha256("a".repeat(64)) };

const noted = record("noted", { kind: "theme-set", issue: 12 });
const undone = record("undone", { kind: "act-undone", key: "noted", command: "theme" });

describe("an act that was taken back counts for nothing in a replay", () => {
  it.each([
    ["while both stand on the card", [], [noted, undone]],
    ["while only the taking back stands on the card", [noted], [undone]],
    ["once both are in the chain", [noted, undone], []],
  ])("%s", (_where, chained, open) => {
    const first = commentOf(batchOf(null, [record("asked", { kind: "progress-noted", by: COORDINATOR, text })]), 1_000);
    const second = commentOf(batchOf(first.hash, chained), 2_000);
    const batches = chained.length > 0 ? [first, second] : [first];
    const { state } = replayRequest(batches, batchOf(batches.at(-1)?.hash ?? null, open), june(3));
    expect(state.theme).toBeUndefined();
    expect(state.progress).toHaveLength(1);
  });

  it("and without that it counts", () => {
    expect(replayRequest([], batchOf(null, [noted]), june(3)).state.theme).toBe(12);
  });
});
