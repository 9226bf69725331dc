import type { Direction } from "../../core/records/public-text.ts";
import type { BoardStage } from "../../core/reports/board-figures.ts";
import type { WaitsFor } from "../../core/reports/board-types.ts";
import type { BoardWorkflow } from "../../core/reports/board-workflow.ts";
import { term, told } from "../frame/said.tsx";
import { ExitGlyph, StageGlyph } from "../pictures/stage-glyph.tsx";
import type { Page } from "../site/page.ts";
import { CELL, type FlowArrow, type FlowPoint, flowArrows, MARGIN, segmentsOf } from "./flow-arrows.ts";
import { type FlowBox, type FlowLayout, flowLayout } from "./flow-layout.ts";

/** Workflows with more columns or lanes than the stylesheet has classes for are told in words only. */
const MOST_COLUMNS = 12;

/** The message that names who acts. */
const WHO = {
  requester: "board-how-who-requester",
  coordinator: "board-how-who-coordinator",
  committee: "board-how-who-committee",
  group: "board-how-who-group",
  helpdesk: "board-how-who-helpdesk",
  nobody: "board-how-who-nobody",
} as const satisfies Record<WaitsFor, string>;

/** Who acts in a stage, in words. */
export const whoActs = (page: Page, who: WaitsFor) => told(page, WHO[who]);

/**
 * How a request moves, as lanes of who acts. The texts are in a grid that grows with them, the arrows are drawn behind it in shares of its
 * width and height. Hidden from screen readers, and on phones: the list below says the same.
 */
export function Swimlane({ page }: { readonly page: Page }) {
  const { layout, arrows } = drawnFlow(page.model.workflow);
  const { columns, lanes, boxes } = layout;
  if (columns > MOST_COLUMNS) return null;
  return (
    <div class={`flow flow-columns-${columns} flow-lanes-${lanes.length}`} aria-hidden="true">
      {lanes.map((lane, index) => (
        <div class={`flow-lane flow-row-${index + 1}`}>
          <span>{whoActs(page, lane)}</span>
        </div>
      ))}
      <Arrows layout={layout} arrows={arrows} dir={page.dir} />
      {boxes.map((box) => (
        <Box page={page} box={box} stages={page.model.stages} />
      ))}
    </div>
  );
}

interface DrawnFlow {
  readonly layout: FlowLayout;
  readonly arrows: readonly FlowArrow[];
}

/** The same picture stands on several pages in all languages: its arrows are looked for once. */
function drawnFlow(workflow: BoardWorkflow): DrawnFlow {
  const known = drawn.get(workflow);
  if (known) return known;
  const layout = flowLayout(workflow);
  const flow = { layout, arrows: flowArrows(layout) };
  drawn.set(workflow, flow);
  return flow;
}

const drawn = new WeakMap<BoardWorkflow, DrawnFlow>();

interface BoxProps {
  readonly page: Page;
  readonly box: FlowBox;
  readonly stages: readonly BoardStage[];
}

function Box({ page, box: { node, column, lane }, stages }: BoxProps) {
  const place = `flow-column-${column + 1} flow-row-${lane + 1}`;
  switch (node.kind) {
    case "entry":
      return (
        <div class={`flow-box flow-entry ${place}`}>
          <strong>{told(page, "board-how-entry")}</strong>
          <span class="quiet">{told(page, "board-how-entry-about")}</span>
        </div>
      );
    case "stage": {
      const { stage } = node;
      const figures = stages.find(({ id }) => id === stage.id);
      const days = figures?.typicalDays ?? null;
      return (
        <div class={`flow-box ${figures?.finished ? "flow-done " : ""}${place}`}>
          <StageGlyph stages={stages} stage={stage.id} />
          <strong>{term(page, stage.title)}</strong>
          {stage.ballot && <span class="quiet">{told(page, "board-how-by-vote")}</span>}
          {days !== null && <span class="quiet">{told(page, "board-typical-days", days)}</span>}
        </div>
      );
    }
    case "exits":
      return (
        <div class={`flow-box flow-exit ${place}`}>
          <ExitGlyph />
          {node.titles.map((title) => (
            <strong>{term(page, title)}</strong>
          ))}
        </div>
      );
  }
}

/** The arrows of a picture that is `columns` cells wide. From right to left it is the x that turns: mirrored text could not be read. */
function Arrows({ layout, arrows, dir }: DrawnFlow & { readonly dir: Direction }) {
  const { columns, lanes } = layout;
  const share = (units: number, cells: number): string => `${Math.round((units * 100) / cells) / 100}%`;
  const x = (at: number): string => share(dir === "rtl" ? columns * CELL - at : at, columns);
  const y = (at: number): string => share(at, lanes.length);
  return (
    <svg class="flow-arrows" aria-hidden="true" focusable="false">
      {arrows.map((arrow) => (
        <g class={`flow-${arrow.link.kind}`}>
          {segmentsOf(arrow.points).map(({ a, b }) => (
            <line x1={x(a.x)} y1={y(a.y)} x2={x(b.x)} y2={y(b.y)} />
          ))}
          <Head arrow={arrow} dir={dir} x={x} y={y} />
        </g>
      ))}
    </svg>
  );
}

interface HeadProps {
  readonly arrow: FlowArrow;
  readonly dir: Direction;
  readonly x: (at: number) => string;
  readonly y: (at: number) => string;
}

/** The head stands where the arrow meets the box: a share of the cell at its sides, a fixed distance from the lane's edge above and below. */
function Head({ arrow, dir, x, y }: HeadProps) {
  const last = segmentsOf(arrow.points).at(-1);
  if (!last) return null;
  const { a, b } = last;
  const start = (at: number): number => Math.floor(at / CELL) * CELL;
  if (a.y === b.y) {
    const forward = b.x > a.x;
    const edge: FlowPoint = { x: start(b.x) + (forward ? MARGIN : CELL - MARGIN), y: b.y };
    return (
      <svg class="flow-head" aria-hidden="true" x={x(edge.x)} y={y(edge.y)}>
        <path d={forward === (dir === "ltr") ? "M-9 -5L0 0L-9 5Z" : "M9 -5L0 0L9 5Z"} />
      </svg>
    );
  }
  const downward = b.y > a.y;
  return (
    <svg class="flow-head" aria-hidden="true" x={x(b.x)} y={y(start(b.y) + (downward ? 0 : CELL))}>
      <svg class="flow-head" aria-hidden="true" y={downward ? "0.9em" : "-0.9em"}>
        <path d={downward ? "M-5 -9L0 0L5 -9Z" : "M-5 9L0 0L5 9Z"} />
      </svg>
    </svg>
  );
}
