import { ballotNow, ballotOfStay } from "../ballots/ballot-now.ts";
import type { Change } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type CommandContext, enterBy, stageTitle } from "./command.ts";
import { laneRefusal } from "./lane-refusal.ts";
import { allowedProfiles, profileOfStage, tooFewSeats } from "./profiles.ts";

/**
 * Asks for another ballot of the stage, after one that ended without a decision, or that was rejected so that the stage
 * still lasts. The first ballot of a stage opens by its own rule, never by this.
 */
export function openAgain(context: CommandContext): readonly Change[] | Refusal {
  const { desk, parsed, roles, state } = context;
  if (!roles.has("coordinator") && !roles.has("voting")) {
    const anyOf = [sentence("desk-audience-coordinator"), sentence("desk-audience-voting")];
    return refuse(sentence("desk-refused-right", "ballot open", { anyOf }));
  }
  const refusal = laneRefusal(state);
  if (refusal) return refusal;
  const stage = desk.config.stages.find(({ id }) => id === state.stage);
  if (!stage?.ballot) return refuse(sentence("desk-refused-stage-no-ballot", stageTitle(context)));
  const open = ballotNow(state);
  if (open) return refuse(sentence("desk-refused-ballot-already", open.terms.number));
  const last = ballotOfStay(state);
  if (!last?.result) {
    return refuse(
      stage.ballot.opens === "on-entry"
        ? sentence("desk-refused-ballot-opens-itself")
        : sentence("desk-refused-ballot-waits", stage.ballot.opens),
    );
  }
  if (last.result.outcome === "passed") return refuse(sentence("desk-refused-ballot-decided", last.terms.number));
  const wanted = parsed.args[1]?.toLowerCase();
  const allowed = allowedProfiles(context, stage.ballot);
  if (wanted !== undefined && !allowed.includes(wanted)) {
    const known = Object.hasOwn(desk.config.profiles, wanted);
    return refuse(
      known
        ? sentence("desk-refused-profile-weaker", wanted, allowed)
        : sentence("desk-refused-profile-unknown", wanted, allowed),
    );
  }
  const profile = wanted ?? profileOfStage(context, stage.ballot);
  const few = tooFewSeats(context, profile);
  if (few) return refuse(sentence("desk-refused-too-few-seats", profile, few.eligible, few.needed));
  return enterBy(context, [
    { kind: "ballot-asked", stage: stage.id, ...(wanted !== undefined && { profile: wanted }) },
  ]);
}
