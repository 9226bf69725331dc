import type { StageId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { Rank } from "../domain/work-state.ts";
import type { Desk } from "./desk.ts";

type Rules = Pick<Desk, "config">;

/** The stage in which requests wait in the queue; undefined where the desk has none. */
export const queueStage = ({ config }: Rules): StageId | undefined => config.stages.find(({ queue }) => queue)?.id;

/** Whether a request waits in the queue. */
export const isQueued = ({ stage, exit, lane }: RequestState, desk: Rules): boolean =>
  stage !== undefined && !exit && lane === "request" && stage === queueStage(desk);

/** Where the last sweep found a request that waits in the queue; undefined while no sweep has. */
export function placeInQueue(state: RequestState, desk: Rules): RequestState["queued"] {
  const { queued, since } = state;
  return isQueued(state, desk) && queued && since !== undefined && since <= queued.at ? queued : undefined;
}

/** The place that was asked for and does not hold yet; undefined where none is. Who leaves the queue leaves it behind. */
export function pendingRank(state: RequestState, desk: Rules): Rank | undefined {
  const rank = state.ranks.at(-1);
  const isOpen = rank && rank.heldAt === undefined && rank.objection === undefined;
  return isOpen && isQueued(state, desk) && state.since !== undefined && state.since <= rank.at ? rank : undefined;
}
