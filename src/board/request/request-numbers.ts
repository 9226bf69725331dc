import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";

/** The request with a number; undefined where the board shows none. */
export function requestOf({ requests }: Pick<BoardModel, "requests">, number: number): BoardRequest | undefined {
  let known = made.get(requests);
  if (!known) {
    known = new Map(requests.map((request) => [request.number, request]));
    made.set(requests, known);
  }
  return known.get(number);
}

const made = new WeakMap<readonly BoardRequest[], ReadonlyMap<number, BoardRequest>>();
