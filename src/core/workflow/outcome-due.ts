import { coordinatorsOf } from "../config/coordinators-of.ts";
import { isAfterDelivery } from "../config/is-after-delivery.ts";
import { periodOf } from "../config/period.ts";
import type { Person } from "../domain/batch.ts";
import { later } from "../domain/ids.ts";
import { requesterIn } from "../domain/requester-of.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";
import { stageOf } from "./ways.ts";

/** Whether a request's support was delivered and it waits for what came of it. */
export function awaitsOutcome({ state, desk }: Pick<Look, "state" | "desk">): boolean {
  const stage = stageOf({ state, desk });
  return stage !== undefined && isAfterDelivery(stage);
}

/**
 * Asks what came of the delivered support, as often as the desk's reminders say. Where several fell due while nobody looked,
 * only the newest is asked: now, never for the past.
 */
export function askOutcome(look: Look): Look {
  const { state, desk, snapshot } = look;
  if (state.outcome || state.since === undefined || !awaitsOutcome(look)) return look;
  if (state.holds.length > 0 || state.floodNoticed) return look;
  const { since } = state;
  const due = desk.config["outcome-reminders"]
    .map((period) => later(since, periodOf(period)))
    .toSorted()
    .filter((at) => at <= snapshot.readAt);
  const newest = due.at(-1);
  if (newest === undefined || state.outcomesAsked.some((asked) => asked >= newest)) return look;
  const key = ruleKey("outcome-due", `${state.visits.length}:${due.length}`);
  return take(
    look,
    recordOf(key, snapshot.readAt, { kind: "rule", rule: "outcome-due" }, [
      { kind: "outcome-asked", number: due.length, calls: calledFor(look) },
    ]),
  );
}

/** The requester; the coordinators where that is nobody who can be called here. */
function calledFor(look: Look): readonly Person[] {
  const requester = requesterIn(look);
  return requester ? [requester] : coordinatorsOf(look.desk);
}
