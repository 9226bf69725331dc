import type { FaultKind } from "../../src/sandbox/door/fault-kind.ts";
import { FAULT_KINDS } from "../../src/sandbox/door/fault-kind.ts";
import type { Scenario } from "../../src/sandbox/scenario/scenario.ts";
import { differencesIn } from "../support/differences.ts";
import { type Cell, cellsOf, nameOf, playCell } from "../support/fault-cell.ts";
import { saveStory } from "../support/saved-story.ts";

/** A cell that need not end as the story without faults does, and why. */
export interface Explanation {
  readonly kinds: readonly FaultKind[];
  /** Of the request that goes wrong, as in `POST /graphql`. */
  readonly request: RegExp;
  readonly because: string;
}

/** What came of all cells of a story. */
export interface CellsReport {
  /** A table for people, one row for each kind of fault. */
  readonly table: string;
  /** The cells that differ without a reason, in words. */
  readonly unequal: readonly string[];
  /** The reasons that no cell needed. */
  readonly unused: readonly Explanation[];
}

/** Plays each request of a story, first those that write, with each kind of fault. */
export async function playCells(story: Scenario, explanations: readonly Explanation[]): Promise<CellsReport> {
  const began = performance.now();
  const moments = await saveStory(story);
  const counts = new Map(FAULT_KINDS.map((kind) => [kind, { cells: 0, equal: 0, explained: 0 }]));
  const unequal: string[] = [];
  const used = new Set<Explanation>();
  const cells = [...cellsOf(moments, FAULT_KINDS, "writes"), ...cellsOf(moments, FAULT_KINDS, "reads")];
  for (const cell of cells) {
    const count = counts.get(cell.fault);
    if (!count) continue;
    count.cells += 1;
    const differences = await differencesOf(cell);
    const why = explanations.find((one) => explains(one, cell));
    if (differences.length === 0) count.equal += 1;
    else if (!why) unequal.push(`${nameOf(cell)}\n    ${differences.join("\n    ")}`);
    else {
      count.explained += 1;
      used.add(why);
    }
  }
  const rows = [...counts].map(([kind, { cells: all, equal, explained }]) => row(kind, all, equal, explained));
  const seconds = Math.round((performance.now() - began) / 1_000);
  const sum = `${cells.length} cells of "${story.title}" in ${seconds} s`;
  return {
    table: [sum, row("fault", "cells", "equal", "explained"), ...rows].join("\n"),
    unequal,
    unused: explanations.filter((one) => !used.has(one)),
  };
}

async function differencesOf(cell: Cell): Promise<readonly string[]> {
  const { standing, struck } = await playCell(cell);
  return [
    ...(struck === 1 ? [] : [`${struck} requests went wrong, and not one`]),
    ...differencesIn(standing, cell.moment.standing),
  ];
}

function explains({ kinds, request }: Explanation, { moment, place, fault }: Cell): boolean {
  const asked = moment.asked[place];
  return asked !== undefined && kinds.includes(fault) && request.test(`${asked.method} ${asked.path}`);
}

const row = (kind: string, ...counts: readonly (number | string)[]): string =>
  `  ${kind.padEnd(22)}${counts.map((count) => String(count).padStart(10)).join("")}`;
