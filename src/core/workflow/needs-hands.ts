import type { Desk } from "../config/desk.ts";
import { endsByReply } from "../config/ends-by-reply.ts";
import { isOver } from "../config/is-over.ts";
import { helpersOf } from "../config/working-groups.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { stageOf } from "./ways.ts";

/**
 * Whether a request waits for somebody to take it up: it is with the working groups and nobody has it in hand, or something
 * is needed that nobody cares for. A request that rests or is over needs nobody. What a task force that is over took, nobody has.
 */
export function needsHands(state: RequestState, desk: Desk, at: Instant): boolean {
  const stage = stageOf({ state, desk });
  if (state.lane !== "request" || state.exit || !stage || isOver(stage)) return false;
  if (state.holds.some(({ hold }) => !endsByReply(hold, desk))) return false;
  return (
    (stage["waits-for"] === "group" && helpersOf(state, desk, at).length === 0) ||
    state.needs.some(({ met, taker }) => !met && !taker)
  );
}
