import { expect, it } from "vitest";
import type { DecisionRecord } from "../../src/core/domain/batch.ts";
import type { Change } from "../../src/core/domain/change.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { boardDesk } from "./board-desk.ts";
import { edgesOf, edgesTaken } from "./workflow-graph.ts";

const hub = boardDesk().config;
const at = instant("2026-03-02T10:00:00Z");

const record = (key: string, changes: readonly Change[], rule?: "hold-due"): DecisionRecord => ({
  key,
  at,
  cause: { kind: "rule", rule: rule ?? "stage-entered" },
  changes,
});

const entered = (stage: string, from: string | null, through: string): Change => ({
  kind: "stage-entered",
  stage,
  from,
  through,
});

it("has each edge once", () => {
  const edges = edgesOf(hub);
  expect(new Set(edges).size).toBe(edges.length);
});

it("gets new edges with each stage, exit and hold that a workflow gets", () => {
  const [stage] = hub.stages;
  const [exit] = hub.exits;
  const [hold] = hub.holds;
  if (!stage || !exit || !hold) throw new Error("the workflow is empty");
  const more = edgesOf({
    stages: [...hub.stages, { ...stage, id: "archive", next: [{ to: "intake", on: "open", when: [] }] }],
    exits: [...hub.exits, { ...exit, id: "merged", confirm: true, returns: "reply" }],
    holds: [...hub.holds, { ...hold, id: "legal", ends: "reply" }],
  });
  expect(more.filter((edge) => !edgesOf(hub).includes(edge))).toEqual([
    "archive, open: intake",
    "archive, moved back",
    "ends as merged",
    "comes back from merged by reopen",
    "comes back from merged by requester-reopened",
    "comes back from merged by raise",
    "comes back from merged by requester-replied",
    "legal begins",
    "legal ends by command",
    "legal ends by reply",
    "legal ends by date",
    "legal ends by the end of the request",
  ]);
});

it("takes only what the records say, and what was taken back not at all", () => {
  const left: Change = { kind: "request-left", exit: "withdrawn", through: "withdraw" };
  const held: Change = { kind: "hold-placed", hold: "on-hold" };
  const told = [
    record("a", [entered("committee-feedback", "intake", "accept"), held]),
    record("b", [{ kind: "hold-lifted", hold: "on-hold" }], "hold-due"),
    record("c", [entered("intake", "committee-feedback", "moved"), held]),
    record("d", [left]),
  ];
  expect(edgesTaken(told, hub).filter((edge) => edgesOf(hub).includes(edge))).toEqual([
    "intake, accept: committee-feedback",
    "on-hold begins",
    "on-hold ends by date",
    "committee-feedback, moved back",
    "on-hold begins",
    "ends as withdrawn",
    "request ends",
    "on-hold ends by the end of the request",
  ]);
  const undone = record("e", [{ kind: "act-undone", key: "d", command: "withdraw" }]);
  expect(edgesTaken([...told, undone], hub)).not.toContain("ends as withdrawn");
});
