import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { casesOf } from "./cases-of.ts";
import { regionsOfRequest } from "./regions-of-request.ts";

/** Cases that belong together; `value` is safe in an address. */
export interface CaseGroup {
  readonly by: "kind" | "region";
  readonly value: string;
  readonly cases: readonly BoardRequest[];
}

/** The cases by kind of help, then by region; in each the largest group first. A case may be in several groups, or in none. */
export function caseGroups(model: BoardModel): readonly CaseGroup[] {
  const cases = casesOf(model);
  return [...grouped("kind", cases, ({ kinds }) => kinds), ...grouped("region", cases, regionsOfRequest)];
}

function grouped(
  by: CaseGroup["by"],
  cases: readonly BoardRequest[],
  valuesOf: (request: BoardRequest) => readonly string[],
): readonly CaseGroup[] {
  const found = new Map<string, BoardRequest[]>();
  for (const request of cases) {
    for (const value of valuesOf(request)) {
      const list = found.get(value);
      if (list) list.push(request);
      else found.set(value, [request]);
    }
  }
  return [...found]
    .map(([value, list]) => ({ by, value, cases: list }))
    .sort((a, b) => b.cases.length - a.cases.length || (a.value < b.value ? -1 : 1));
}
