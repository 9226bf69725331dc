import { describe, expect, it } from "vitest";
import type { BoardField, FieldOption } from "../../../src/core/config/board-fields.ts";
import type { BoardView } from "../../../src/core/config/board-views.ts";
import { type FoundBoard, planBoard, type WantedBoard } from "../../../src/core/config/plan-board.ts";

const option = (name: string): FieldOption => ({ name, color: "GRAY", about: "" });
const there = (name: string) => ({ ...option(name), id: `id of ${name}` });
const select = (options: readonly string[]): BoardField => ({
  field: "stage",
  name: "Stage",
  type: "single_select",
  options: options.map(option),
});
const region: BoardField = { field: "region", name: "Region", type: "text", options: [] };
const view: BoardView = { name: "All requests", layout: "board", filter: "", shows: [], columns: "stage" };
const wanted = (fields: readonly BoardField[], views: readonly BoardView[] = []): WantedBoard => ({
  title: "Requests",
  fields,
  views,
});
const board = (changes: Partial<FoundBoard> = {}): FoundBoard => ({
  nodeId: "PVT_1",
  number: 1,
  title: "Requests",
  url: "https://github.com/orgs/acme/projects/1",
  closed: false,
  public: true,
  writable: true,
  fields: [],
  views: [],
  automations: [],
  ...changes,
});
const stage = (names: readonly string[]) => ({
  nodeId: "PVTSSF_1",
  name: "Stage",
  type: "single_select",
  options: names.map(there),
});

it("without a board everything is made, the project first and the views last", () => {
  const { steps, findings } = planBoard(undefined, wanted([select(["A"]), region], [view]));
  expect(steps.map(({ kind }) => kind)).toEqual(["create-board", "create-field", "create-field", "create-view"]);
  expect(findings).toEqual([]);
});

it("a board that has everything leaves nothing to do, whatever else it has, and however the letters of its choices are", () => {
  const fields = [
    stage(["a", "B", "their own"]),
    { nodeId: "PVTF_2", name: "Region", type: "text", options: [] },
    { nodeId: "PVTF_3", name: "Hours", type: "number", options: [] },
  ];
  const found = board({ fields, views: ["View 1", "all requests"] });
  expect(planBoard(found, wanted([select(["A", "B"]), region], [view]))).toEqual({ steps: [], findings: [] });
});

describe("missing choices", () => {
  it.each([
    { rule: "the first one", has: ["B", "C"], wants: ["A", "B", "C"], gets: ["A", "B", "C"] },
    { rule: "one in between", has: ["A", "C"], wants: ["A", "B", "C"], gets: ["A", "B", "C"] },
    { rule: "the last one", has: ["A", "B"], wants: ["A", "B", "C"], gets: ["A", "B", "C"] },
    { rule: "several in a row", has: ["A", "D"], wants: ["A", "B", "C", "D"], gets: ["A", "B", "C", "D"] },
    { rule: "beside foreign ones", has: ["X", "A", "Y"], wants: ["A", "B"], gets: ["X", "A", "B", "Y"] },
    { rule: "of a field in another order", has: ["C", "A"], wants: ["A", "B", "C"], gets: ["C", "A", "B"] },
    { rule: "of a field without any", has: [], wants: ["A", "B"], gets: ["A", "B"] },
  ])("come after the one that they follow, and all others keep id and order: $rule", ({ has, wants, gets }) => {
    const { steps } = planBoard(board({ fields: [stage(has)] }), wanted([select(wants)]));
    expect(steps).toHaveLength(1);
    const [step] = steps;
    if (step?.kind !== "add-options") throw new Error("another step");
    expect(step.options.map(({ name }) => name)).toEqual(gets);
    expect(step.options.filter((one) => "id" in one)).toEqual(has.map(there));
    expect(step.added.map(({ name }) => name)).toEqual(wants.filter((name) => !has.includes(name)));
  });
});

describe("what no step can mend", () => {
  it("a closed project is left alone", () => {
    const plan = planBoard(board({ closed: true, public: false }), wanted([region], [view]));
    expect(plan).toEqual({ steps: [], findings: [{ kind: "closed" }] });
  });

  it("a missing right is told where there is something to write, and only there", () => {
    expect(planBoard(board({ writable: false }), wanted([region])).findings).toEqual([{ kind: "no-right" }]);
    expect(planBoard(board({ writable: false }), wanted([])).findings).toEqual([]);
  });

  it("a field of another type is named, and not touched", () => {
    const fields = [{ nodeId: "PVTF_2", name: "Region", type: "single_select", options: [there("Africa")] }];
    expect(planBoard(board({ fields }), wanted([region]))).toEqual({
      steps: [],
      findings: [{ kind: "other-type", field: "Region", has: "single_select", needs: "text" }],
    });
  });

  it("a field whose name has other letters is named, since cards are read by the name", () => {
    const found = board({ fields: [{ ...stage(["A"]), name: "STAGE" }] });
    expect(planBoard(found, wanted([select(["A", "B"])]))).toEqual({
      steps: [],
      findings: [{ kind: "other-name", has: "STAGE", needs: "Stage" }],
    });
  });

  it("automations of GitHub are told by what they do; harmless ones are not", () => {
    const automations = [
      "Auto-close issue",
      "Auto-archive items",
      "Item closed",
      "Pull request merged",
      "Item reopened",
    ];
    expect(planBoard(board({ automations, public: false }), wanted([])).findings).toEqual([
      { kind: "automation", name: "Auto-close issue", does: "closes" },
      { kind: "automation", name: "Auto-archive items", does: "archives" },
      { kind: "automation", name: "Item closed", does: "moves-status" },
      { kind: "private" },
    ]);
  });
});
