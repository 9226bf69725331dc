import type { Desk } from "../config/desk.ts";
import { isAfterDelivery } from "../config/is-after-delivery.ts";
import { periodOf } from "../config/period.ts";
import { type Instant, later } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";

/**
 * When it is asked next what came of a delivered request; undefined where it was asked often enough. A question that was
 * late stands for all that fell due before it.
 */
export function outcomeAskedNext({ since, outcomesAsked }: RequestState, { config }: Desk): Instant | undefined {
  if (since === undefined) return undefined;
  const last = outcomesAsked.at(-1);
  return config["outcome-reminders"]
    .map((period) => later(since, periodOf(period)))
    .toSorted()
    .find((at) => last === undefined || at > last);
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
