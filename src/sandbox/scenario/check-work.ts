import type { Person } from "../../core/domain/batch.ts";
import type { RequestState } from "../../core/domain/request-state.ts";
import type { Rank } from "../../core/domain/work-state.ts";
import { boardCardFacts } from "./board-card-expectation.ts";
import type { Found } from "./check-step.ts";

/** What a step may expect of the work of groups. */
export function workFacts({ boardCard, state, accounts }: Found) {
  const name = ({ id, login }: Person): string => [...accounts].find(([, account]) => account.id === id)?.[0] ?? login;
  return {
    ...queueFacts(state),
    board: boardCardFacts(boardCard) ?? null,
    offers: state.offers.map(({ person }) => name(person)),
    resources: state.resources.length,
    needs: state.needs.filter(({ met }) => met === undefined).length,
    parts: state.parts.map(({ issue }) => issue ?? null),
    helpers: Object.fromEntries(state.assignments.map(({ group, people }) => [group, people.map(name)])),
  };
}

/** Where a request stands in the queue by what is recorded of its present stage, and what became of the places asked for. */
function queueFacts({ queued, since, ranks }: RequestState) {
  const now = queued && since && queued.at >= since ? queued : undefined;
  const isPending = (rank: Rank): boolean => rank === ranks.at(-1) && since !== undefined && rank.at >= since;
  const outcome = (rank: Rank) =>
    rank.heldAt ? "held" : rank.objection ? "objected" : isPending(rank) ? "pending" : "ended";
  return { place: now?.place ?? null, line: now?.line ?? null, ranks: ranks.map(outcome) };
}
