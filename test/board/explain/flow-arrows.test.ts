import { describe, expect, it } from "vitest";
import { flowArrows, segmentsOf, touches } from "../../../src/board/explain/flow-arrows.ts";
import { flowLayout } from "../../../src/board/explain/flow-layout.ts";
import type { BoardWorkflow } from "../../../src/core/reports/board-workflow.ts";
import { WORKFLOWS } from "./workflows.ts";

const drawn = (workflow: BoardWorkflow) => {
  const layout = flowLayout(workflow);
  return { ...layout, arrows: flowArrows(layout) };
};

describe.each(Object.entries(WORKFLOWS))("the picture of the workflow %s", (_, workflow) => {
  const { boxes, links, arrows, columns } = drawn(workflow);

  it("has each stage in the lane of who acts, and no two boxes in one cell", () => {
    expect(boxes.filter(({ node }) => node.kind === "stage")).toHaveLength(workflow.stages.length);
    expect(new Set(boxes.map(({ column, lane }) => `${column} ${lane}`)).size).toBe(boxes.length);
    expect(columns).toBeLessThanOrEqual(workflow.stages.length + 1);
  });

  it("draws an arrow for every way", () => {
    expect(arrows.map(({ link }) => link)).toEqual(links);
    const ways = workflow.stages.flatMap(({ id, ways }) => ways.map(({ to }) => `${id} ${to ?? `out-of-${id}`}`));
    expect(new Set(links.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set([`entry ${workflow.stages[0]?.id}`, ...ways]),
    );
  });

  it("lets no arrow cross a box that it does not belong to", () => {
    const crossed = arrows.flatMap(({ link, points }) =>
      segmentsOf(points).flatMap((segment) =>
        boxes
          .filter(({ id }) => id !== link.from && id !== link.to)
          .filter((box) => touches(segment, box))
          .map(({ id }) => `${link.from} -> ${link.to} crosses ${id}`),
      ),
    );
    expect(crossed).toEqual([]);
  });

  it("draws only level and upright lines that begin and end at their boxes", () => {
    for (const { link, points } of arrows) {
      expect(segmentsOf(points).every(({ a, b }) => a.x === b.x || a.y === b.y)).toBe(true);
      const [first, last] = [points.at(0), points.at(-1)];
      const at = (id: string) => boxes.find((box) => box.id === id);
      const holds = (id: string, point = first) =>
        Math.floor((point?.x ?? -1) / 100) === at(id)?.column && Math.floor((point?.y ?? -1) / 100) === at(id)?.lane;
      expect([holds(link.from), holds(link.to, last)]).toEqual([true, true]);
    }
  });
});

it("draws the Hub's way without a crossing of arrows", () => {
  const { arrows } = drawn(WORKFLOWS.hub);
  const lines = arrows.flatMap(({ link, points }) => segmentsOf(points).map((segment) => ({ link, ...segment })));
  const inside = (value: number, a: number, b: number): boolean => value > Math.min(a, b) && value < Math.max(a, b);
  const crossings = lines.flatMap((one) =>
    lines
      .filter((other) => one.a.y === one.b.y && other.a.x === other.b.x)
      .filter((other) => inside(other.a.x, one.a.x, one.b.x) && inside(one.a.y, other.a.y, other.b.y))
      .filter((other) => one.link !== other.link)
      .map((other) => `${one.link.from}->${one.link.to} x ${other.link.from}->${other.link.to}`),
  );
  expect(crossings).toEqual([]);
});
