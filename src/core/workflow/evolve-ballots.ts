import type { Ballot, Recusal } from "../domain/ballot.ts";
import type { BallotChange } from "../domain/ballot-change.ts";
import type { DecisionRecord } from "../domain/batch.ts";
import type { ChangeOf } from "../domain/change.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { restoredAfter } from "../records/damage.ts";
import { disturbed, evolveBallot, type RecordPlace, secured, unblocked, withEnd } from "./evolve-ballot.ts";

/** A recusal holds for the request: for the ballot that is open and for all that follow, never for one that ended. */
export function recuseMember(
  state: RequestState,
  { member, by }: ChangeOf<"member-recused">,
  at: Instant,
): RequestState {
  const recusal: Recusal = { member: member.id, at, by };
  return {
    ...onOpenBallot(state, (ballot) => disturbed({ ...ballot, recusals: [...ballot.recusals, recusal] }, at)),
    recusals: [...state.recusals, recusal],
  };
}

/** Who stepped aside and came back votes again, from now on. */
export function liftRecusal(state: RequestState, change: ChangeOf<"recusal-lifted">, at: Instant): RequestState {
  const id = change.member.id;
  const lift = (recusal: Recusal): Recusal =>
    recusal.member === id && recusal.until === undefined ? { ...recusal, until: at } : recusal;
  return {
    ...onOpenBallot(state, (ballot) =>
      unblocked(ballot, withEnd({ ...ballot, recusals: ballot.recusals.map(lift) }, change), at),
    ),
    recusals: state.recusals.filter(({ member }) => member !== id),
  };
}

/** Records came back, or are known to be lost: doubts that are older are answered, and an open ballot gets time. */
export function restore(
  state: RequestState,
  change: ChangeOf<"records-restored"> | ChangeOf<"records-lost">,
  at: Instant,
): RequestState {
  return {
    ...onOpenBallot(state, (ballot) => withEnd(secured(ballot, at), change)),
    restored: restoredAfter(state.restored, change, at),
  };
}

/** Whatever happened lifts an announced early end of the open ballot. */
export const disturbOpen = (state: RequestState, at: Instant): RequestState =>
  onOpenBallot(state, (ballot) => disturbed(ballot, at));

const onOpenBallot = (state: RequestState, next: (ballot: Ballot) => Ballot): RequestState => ({
  ...state,
  ballots: state.ballots.map((ballot) => (ballot.result ? ballot : next(ballot))),
});

/** Nothing leaves a final state: what is recorded of an ended ballot later changes nothing. */
export const onBallot = (
  state: RequestState,
  change: BallotChange,
  record: DecisionRecord,
  place: RecordPlace | undefined,
): RequestState => ({
  ...state,
  ballots: state.ballots.map((ballot) =>
    ballot.terms.number === change.ballot && !ballot.result ? evolveBallot(ballot, change, record, place) : ballot,
  ),
});
