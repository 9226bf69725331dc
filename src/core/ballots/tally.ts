import type { Ballot, RollEntry, SeatVote, Tally } from "../domain/ballot.ts";
import type { Instant } from "../domain/ids.ts";
import type { VoteCounts } from "./counts.ts";
import { quorumOf } from "./quorum.ts";
import { rollCall } from "./roll-call.ts";

/** The count of a ballot at a moment. */
export const tallyOf = (ballot: Ballot, at: Instant): Tally => tallyOfRoll(ballot, rollCall(ballot, at));

/** The count of a roll call of a ballot. */
export function tallyOfRoll({ terms }: Ballot, roll: readonly RollEntry[]): Tally {
  const count = (kind: SeatVote["kind"]): number => roll.filter(({ vote }) => vote.kind === kind).length;
  const [recused, departed] = [count("recused"), count("departed")];
  const eligible = roll.length - recused - departed;
  const [yes, no, abstain] = [count("yes"), count("no"), count("abstain")];
  const quorum = quorumOf(terms.rules, { eligible, filled: roll.length, seats: terms.seats });
  return { eligible, yes, no, abstain, notCast: eligible - yes - no - abstain, recused, departed, quorum };
}

/** A tally in the form in which the outcome rules take it. */
export const countsOf = ({ terms }: Ballot, { eligible, yes, no, abstain }: Tally): VoteCounts => ({
  eligible,
  filled: terms.electorate.length,
  seats: terms.seats,
  yes,
  no,
  abstain,
});
