import type { WaitsFor } from "../../core/reports/board-types.ts";
import type { BoardWay, BoardWorkflow, BoardWorkflowStage } from "../../core/reports/board-workflow.ts";

/** Who acts, from the top of the picture to its bottom. */
const LANES: readonly WaitsFor[] = ["requester", "coordinator", "committee", "group", "helpdesk", "nobody"];

/** What a box stands for. */
export type FlowNode =
  | { readonly kind: "entry" }
  | { readonly kind: "stage"; readonly stage: BoardWorkflowStage }
  /** The exits that the stage before them leads to by itself. */
  | { readonly kind: "exits"; readonly titles: readonly string[] };

/** A box in its cell of the picture; both count from 0, the column from where the reading starts. */
export interface FlowBox {
  readonly id: string;
  readonly column: number;
  readonly lane: number;
  readonly node: FlowNode;
}

/** An arrow between two boxes, by their ids. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly kind: "on" | "back" | "out";
}

/** Where everything stands. A cell holds one box at most. */
export interface FlowLayout {
  readonly columns: number;
  readonly lanes: readonly WaitsFor[];
  readonly boxes: readonly FlowBox[];
  readonly links: readonly FlowLink[];
}

const ENTRY = "entry";
const outOf = (stage: BoardWorkflowStage): string => `out-of-${stage.id}`;
const leaves = (stage: BoardWorkflowStage): boolean => stage.ways.some(({ exit }) => exit !== null);

/** Puts the stages of a workflow into lanes by who acts, one column after the other; what leaves early stands below its stage. */
export function flowLayout({ stages, exits }: BoardWorkflow): FlowLayout {
  const used = new Set<WaitsFor>(["requester", ...stages.map(({ waitsFor }) => waitsFor)]);
  if (stages.some(leaves)) used.add("nobody");
  const lanes = LANES.filter((lane) => used.has(lane));
  const laneOf = (who: WaitsFor): number => lanes.indexOf(who);

  const placed = columnsOf(stages);
  const boxes: FlowBox[] = [{ id: ENTRY, column: 0, lane: 0, node: { kind: "entry" } }];
  for (const { stage, column } of placed) {
    boxes.push({ id: stage.id, column, lane: laneOf(stage.waitsFor), node: { kind: "stage", stage } });
    if (!leaves(stage)) continue;
    const titles = exits.filter(({ id }) => stage.ways.some(({ exit }) => exit === id)).map(({ title }) => title);
    boxes.push({ id: outOf(stage), column, lane: laneOf("nobody"), node: { kind: "exits", titles } });
  }
  return { columns: Math.max(...boxes.map(({ column }) => column)) + 1, lanes, boxes, links: linksOf(stages) };
}

/** A stage after another one takes the next column; one where nobody acts may stand below the stage before it. */
function columnsOf(stages: readonly BoardWorkflowStage[]) {
  let column = stages[0]?.waitsFor === "requester" ? 1 : 0;
  return stages.map((stage, index) => {
    const before = stages[index - 1];
    const isBelow = stage.waitsFor === "nobody" && before && before.waitsFor !== "nobody" && !leaves(before);
    const hasOwnExit = leaves(stage);
    if (before && (!isBelow || hasOwnExit)) column += 1;
    return { stage, column };
  });
}

/** The usual way first, then what leaves, then what goes back: so the arrows are drawn. */
function linksOf(stages: readonly BoardWorkflowStage[]): readonly FlowLink[] {
  const placeOf = new Map(stages.map(({ id }, index) => [id, index]));
  const links = stages.flatMap((stage, index) => {
    const targets = new Set(stage.ways.map((way) => targetOf(way, stage)));
    return [...targets].map((to): FlowLink => {
      const place = placeOf.get(to);
      if (place === undefined) return { from: stage.id, to, kind: "out" };
      return { from: stage.id, to, kind: place > index ? "on" : "back" };
    });
  });
  const entry: readonly FlowLink[] = stages[0] ? [{ from: ENTRY, to: stages[0].id, kind: "on" }] : [];
  const ofKind = (kind: FlowLink["kind"]): readonly FlowLink[] => links.filter((link) => link.kind === kind);
  return [...entry, ...ofKind("on"), ...ofKind("out"), ...ofKind("back")];
}

const targetOf = ({ to }: BoardWay, stage: BoardWorkflowStage): string => to ?? outOf(stage);
