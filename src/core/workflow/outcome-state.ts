import type { Desk } from "../config/desk.ts";
import { periodOf } from "../config/period.ts";
import type { StageConfig } from "../config/schema.ts";
import { type Instant, later } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";

/** Whether the work is done and only what came of it is still to be told. */
export const isAfterDelivery = ({ closes, final, next }: StageConfig): boolean =>
  closes && !final && next.some(({ on }) => on === "outcome");

/** When it is asked next what came of a delivered request; undefined where it was asked often enough. */
export function outcomeAskedNext({ since, outcomesAsked }: RequestState, { config }: Desk): Instant | undefined {
  const period = config["outcome-reminders"][outcomesAsked.length];
  return since !== undefined && period !== undefined ? later(since, periodOf(period)) : undefined;
}

/**
 * Whether it is known what came of a request: `awaited` while it is delivered and is asked about, `not-reported` where
 * that was said or all questions got no answer. Undefined before the delivery.
 */
export function outcomeStateOf(state: RequestState, desk: Desk): "awaited" | "reported" | "not-reported" | undefined {
  const { outcome, outcomesAsked, stage } = state;
  if (outcome) return outcome.text || outcome.report ? "reported" : "not-reported";
  const here = desk.config.stages.find(({ id }) => id === stage);
  if (!here || !isAfterDelivery(here)) return undefined;
  const isOver = outcomesAsked.length > 0 && outcomeAskedNext(state, desk) === undefined;
  return isOver ? "not-reported" : "awaited";
}
