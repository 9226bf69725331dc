import { describe, expect, it } from "vitest";
import type { DecisionRecord, Person } from "../../../src/core/domain/batch.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { commentId, instant, sha256, userId } from "../../../src/core/domain/ids.ts";
import { foldRecords } from "../../../src/core/workflow/derive-state.ts";

const kim: Person = { id: userId(1), login: "kim" };
const hash = sha256("a".repeat(64));

/** Records in their order, a day apart, each by its own command of kim's. */
const told = (...steps: readonly (readonly Change[])[]) =>
  steps.map((changes, index): { readonly record: DecisionRecord } => ({
    record: {
      key: `key-${index + 1}`,
      at: instant(`2026-03-0${index + 1}T09:00:00Z`),
      cause: { kind: "command", command: "move", by: kim, comment: commentId(index + 1), ordinal: 1 },
      changes,
    },
  }));

const registered: Change = {
  kind: "request-registered",
  form: "request.yml",
  onBehalf: false,
  channel: "form",
  receivedAt: instant("2026-03-01T09:00:00Z"),
};
const enters = (stage: string, from: string | null): Change => ({
  kind: "stage-entered",
  stage,
  from,
  through: "moved",
});
const leaves = (exit: string): Change => ({ kind: "request-left", exit, through: exit });
const waits: Change = { kind: "hold-placed", hold: "waiting-for-requester" };

describe("where a request stands, from its records alone", () => {
  it("counts nothing that was taken back, and keeps its key, so that the old command never runs again", () => {
    const state = foldRecords(
      told(
        [registered, enters("intake", null)],
        [leaves("out-of-scope")],
        [{ kind: "act-undone", key: "key-2", command: "out-of-scope" }],
      ),
    );
    expect(state.stage).toBe("intake");
    expect(state.exit).toBeUndefined();
    expect([...state.keys]).toEqual(["key-1", "key-2", "key-3"]);
    expect([...state.undone]).toEqual(["key-2"]);
  });

  it("leaves what others did in between as it was", () => {
    const check: Change = { kind: "check-answered", item: "risk", answer: "ok", by: kim };
    const note: Change = { kind: "progress-noted", by: kim, text: { comment: commentId(3), hash } };
    const state = foldRecords(
      told(
        [registered, enters("intake", null)],
        [check],
        [note],
        [{ kind: "act-undone", key: "key-2", command: "check" }],
      ),
    );
    expect(state.checks).toEqual([]);
    expect(state.progress).toHaveLength(1);
  });

  it("keeps every end, and from where, when a request comes back", () => {
    const back: Change = { kind: "request-returned", stage: "intake", through: "reopen", exit: "withdrawn" };
    const state = foldRecords(
      told([registered, enters("intake", null)], [leaves("withdrawn")], [back, enters("intake", null)]),
    );
    expect(state.exit).toBeUndefined();
    expect(state.stage).toBe("intake");
    expect(state.formerEnds).toEqual([
      { exit: "withdrawn", through: "withdrawn", at: "2026-03-02T09:00:00Z", from: "intake" },
    ]);
  });

  it("counts the days of a hold apart, also of one that ends with the request", () => {
    const state = foldRecords(
      told(
        [registered, enters("intake", null), waits],
        [{ kind: "hold-lifted", hold: "waiting-for-requester", through: "reply" }],
        [waits],
        [leaves("withdrawn")],
      ),
    );
    expect(state.holds).toEqual([]);
    expect(state.pastHolds).toEqual([
      { hold: "waiting-for-requester", since: "2026-03-01T09:00:00Z", endedAt: "2026-03-02T09:00:00Z" },
      { hold: "waiting-for-requester", since: "2026-03-03T09:00:00Z", endedAt: "2026-03-04T09:00:00Z" },
    ]);
  });

  it("forgets the next step when another stage begins", () => {
    const next: Change = { kind: "next-step-set", by: kim, text: { comment: commentId(2), hash } };
    const state = foldRecords(
      told([registered, enters("intake", null)], [next], [enters("committee-feedback", "intake")]),
    );
    expect(state.nextStep).toBeUndefined();
  });
});
