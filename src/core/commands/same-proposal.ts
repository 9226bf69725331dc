import { acceptedProposal } from "../ballots/standing.ts";
import type { Desk } from "../config/desk.ts";
import { periodOf } from "../config/period.ts";
import { type Instant, later, type Sha256, type StageId } from "../domain/ids.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import type { RequestState } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";

/** A rejected ballot that keeps the same proposal from being voted on, and until when. */
export interface Rejection {
  readonly ballot: number;
  readonly closedAt: Instant;
  readonly until: Instant;
}

/** What has to be known of a request to compare its proposal with those that were rejected. */
interface Asked {
  readonly state: RequestState;
  readonly desk: Desk;
  readonly at: Instant;
  proposal(): Sha256;
}

/**
 * The newest rejection of what would be voted on now, in one stage or in any, while the desk's waiting time is not over
 * and nobody allowed another ballot.
 */
export function rejectionOf(asked: Asked, stage?: StageId): Rejection | undefined {
  const { state, desk, at } = asked;
  if (state.voteAgain) return undefined;
  const wait = periodOf(desk.config["wait-after-rejection"]);
  const rejected = state.ballots.filter(
    ({ terms, result }) => result?.outcome === "rejected" && (stage === undefined || terms.stage === stage),
  );
  const found = rejected.findLast((ballot) => acceptedProposal(ballot) === asked.proposal());
  if (!found?.result) return undefined;
  const { closedAt } = found.result;
  const until = later(closedAt, wait);
  return at < until ? { ballot: found.terms.number, closedAt, until } : undefined;
}

/** Why the same proposal is not put to the vote in a stage again; undefined where it may be. A stage without a ballot is free. */
export function sameProposalRefusal(context: Asked, stage: StageId): Refusal | undefined {
  if (!context.desk.config.stages.some(({ id, ballot }) => id === stage && ballot)) return undefined;
  const rejection = rejectionOf(context, stage);
  return rejection && refuse(sentence("desk-refused-same-proposal", rejection.ballot, { at: rejection.until }));
}
