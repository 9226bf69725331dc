import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";

/**
 * The requests that others can learn from, the latest end first: support was delivered, whatever is known of its outcome, or the request
 * ended in a way that the desk counts as help. Those whose words may not be shown are left out: there would be nothing to read.
 */
export function casesOf(model: Pick<BoardModel, "requests">): readonly BoardRequest[] {
  const known = made.get(model.requests);
  if (known) return known;
  const cases = model.requests
    .filter(isCase)
    .toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : b.number - a.number));
  made.set(model.requests, cases);
  return cases;
}

const made = new WeakMap<readonly BoardRequest[], readonly BoardRequest[]>();

/** Whether a request is a case. */
export const isCase = ({ lane, consent, finished, exit, outcomeState }: BoardRequest): boolean =>
  lane === "request" && consent === "named" && finished && (exit ? exit.helped : outcomeState !== null);
