import { ballotNow } from "../ballots/ballot-now.ts";
import type { Change } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type CommandContext, leaveBy } from "./command.ts";
import { hasVotes } from "./has-votes.ts";

/** Ends a request by a coordinator's word. Never once somebody has voted on it: then the committee decides. */
export function endByCoordinator(...[context, ...end]: Parameters<typeof leaveBy>): readonly Change[] | Refusal {
  return committeeVotes(context)
    ? refuse(sentence("desk-refused-ballot-open", context.parsed.name))
    : leaveBy(context, ...end);
}

/** Whether a ballot is open in which somebody has voted. */
export function committeeVotes({ state }: Pick<CommandContext, "state">): boolean {
  const ballot = ballotNow(state);
  return ballot !== undefined && hasVotes(ballot);
}
