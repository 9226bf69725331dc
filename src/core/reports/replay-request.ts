import { resultAt } from "../ballots/due.ts";
import type { Ballot, BallotResult } from "../domain/ballot.ts";
import type { DecisionRecord } from "../domain/batch.ts";
import type { Instant, Sha256 } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { canonicalJson } from "../records/canonical-json.ts";
import { followChain } from "../records/chain.ts";
import { recomputed, walkRecords } from "./audit-results.ts";
import type { AuditedBatch } from "./audit-types.ts";

/** A ballot, computed anew from the records. */
export interface ReplayedBallot {
  readonly ballot: Ballot;
  /** For an open ballot: the count of the last moment that is known. */
  readonly computed: BallotResult;
  /** Whether it is what was recorded; null while the ballot is open. */
  readonly same: boolean | null;
}

/** A request, computed anew from its records. */
export interface Replay {
  readonly head: Sha256 | null;
  readonly state: RequestState;
  readonly ballots: readonly ReplayedBallot[];
}

/** Computes a request anew. `open` are the records on the card; `now` is the moment of an open ballot's count. */
export function replayRequest(
  batches: readonly AuditedBatch[],
  card: AuditedBatch["batch"] | undefined,
  now: Instant,
): Replay {
  const { counted, head } = followChain(batches);
  const open: readonly DecisionRecord[] = card?.after === head ? card.records : [];
  const { state, results } = walkRecords(counted, open);
  const ballots = state.ballots.map((ballot): ReplayedBallot => {
    const { result, terms } = ballot;
    if (!result) return { ballot, computed: resultAt(ballot, now), same: null };
    const computed = results.get(terms.number) ?? recomputed(ballot, result);
    return { ballot, computed, same: canonicalJson(computed) === canonicalJson(result) };
  });
  return { head, state, ballots };
}
