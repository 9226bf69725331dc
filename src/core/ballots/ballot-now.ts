import type { Ballot } from "../domain/ballot.ts";
import type { RequestState } from "../domain/request-state.ts";

/** The ballot that people vote in now: there is at most one. */
export const ballotNow = ({ ballots }: Pick<RequestState, "ballots">): Ballot | undefined =>
  ballots.find(({ result }) => !result);

/** The newest ballot of the present stay in the stage. */
export function ballotOfStay({ ballots, stage, since }: RequestState): Ballot | undefined {
  const last = ballots.at(-1);
  return last && last.terms.stage === stage && since !== undefined && last.terms.openedAt >= since ? last : undefined;
}
