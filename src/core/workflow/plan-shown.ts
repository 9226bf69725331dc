import type { Change } from "../domain/change.ts";
import type { PlanShown } from "../messages/card/card-facts.ts";
import { writtenRecords } from "./derive-state.ts";
import type { Look } from "./look.ts";
import { planTold } from "./plan-told.ts";

type VotedOn = NonNullable<PlanShown["votedOn"]>;

/** What the card shows of the plan: its words, and which version of it the newest ballot is about. */
export function planShown(look: Look): { readonly planShown?: PlanShown } {
  const { state, snapshot, desk } = look;
  if (!state.plan) return {};
  const votedOn = versionVotedOn(look);
  return { planShown: { told: planTold(state.plan, snapshot.comments, desk), ...(votedOn && { votedOn }) } };
}

/** The plan that stood when the newest ballot opened, or when a change of it was accepted; nothing where there was none. */
function versionVotedOn({ state, snapshot, records }: Look): VotedOn | undefined {
  if (state.ballots.length === 0) return undefined;
  let plan: Omit<VotedOn, "ballot"> | undefined;
  let voted: VotedOn | undefined;
  for (const { at, changes } of [...writtenRecords(snapshot).map(({ record }) => record), ...records]) {
    for (const change of changes) {
      if (change.kind === "plan-written") plan = { at, comment: change.text.comment };
      const ballot = ballotSettledBy(change);
      if (ballot !== undefined) voted = plan && { ballot, ...plan };
    }
  }
  return voted;
}

const ballotSettledBy = (change: Change): number | undefined => {
  if (change.kind === "ballot-opened") return change.terms.number;
  return change.kind === "edit-settled" && change.how === "accepted" ? change.ballot : undefined;
};
