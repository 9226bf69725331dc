import { ballotNow } from "../ballots/ballot-now.ts";
import { assignedGroups, endOf } from "../config/working-groups.ts";
import type { Instant } from "../domain/ids.ts";
import type { Look } from "./look.ts";
import { meetingAhead } from "./status-of.ts";
import { overdueFrom } from "./status-of-care.ts";

/**
 * The moments at which something that a card of `since` says becomes another thing, which is more than time: a vote from a
 * meeting begins to count, the day of the next step is over, the meeting that it names has been, a task force is over.
 */
export function cardTurns(look: Look, since: Instant): readonly Instant[] {
  const { state, desk } = look;
  return [
    ...(ballotNow(state)?.meetingVotes ?? []).map(({ countsFrom }) => countsFrom),
    ...(state.nextStep?.on === undefined ? [] : [overdueFrom(state.nextStep.on)]),
    meetingAhead(look, since),
    ...assignedGroups(state, desk, since).map(endOf),
  ].filter((turn) => turn !== undefined);
}
