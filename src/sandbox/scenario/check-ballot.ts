import { rollCall } from "../../core/ballots/roll-call.ts";
import { openConcerns, pendingRevision } from "../../core/ballots/standing.ts";
import { tallyOf } from "../../core/ballots/tally.ts";
import type { Ballot, SeatVote } from "../../core/domain/ballot.ts";
import { type Instant, latest } from "../../core/domain/ids.ts";
import type { Found } from "./check-step.ts";
import { compare, compareEach } from "./compare.ts";
import type { BallotExpectation } from "./expectation.ts";
import { momentOf } from "./words.ts";

/** The differences between what a step expects of the newest ballot and what is there, each as a sentence. */
export function checkBallot(expected: BallotExpectation | null, found: Found): readonly string[] {
  const { snapshot, state } = found;
  const ballot = state.ballots.at(-1);
  if (expected === null || !ballot) return compare("ballot", expected, ballot ? "a ballot" : null);
  const { votes = {}, unclear, ends, ended, earliest, ...plain } = expected;
  const facts = {
    ...countsOf(ballot, snapshot.readAt),
    ...stateOf(ballot, snapshot.readAt),
    priority: state.priority?.priority ?? null,
  };
  const wanted = { ...plain, ...momentsOf({ ends, ended, earliest }) };
  const roll = votesOf(ballot, snapshot.readAt);
  return [
    ...compareEach("ballot ", wanted, facts),
    ...Object.entries(votes).flatMap(([seat, vote]) => compare(`ballot vote of ${seat}`, vote, roll.get(seat))),
    ...(unclear === undefined ? [] : compare("ballot unclear", unclear, unclearOf(ballot, unclear, found))),
  ];
}

function countsOf(ballot: Ballot, at: Instant) {
  const tally = ballot.result?.tally ?? tallyOf(ballot, at);
  const { yes, no, abstain, notCast, recused, departed, eligible, quorum } = tally;
  const conflicting = [...votesOf(ballot, at).values()].filter((vote) => vote === "conflicting").length;
  return { yes, no, abstain, "not-cast": notCast, conflicting, recused, departed, eligible, quorum };
}

/** The vote of each seat, at the end or now. A seat of a story has the name of who sits there first. */
function votesOf(ballot: Ballot, at: Instant): ReadonlyMap<string, SeatVote["kind"]> {
  const roll = ballot.result?.roll ?? rollCall(ballot, at);
  return new Map(roll.map(({ seat, vote }) => [seat, vote.kind]));
}

const stateOf = (ballot: Ballot, at: Instant) => ({
  number: ballot.terms.number,
  outcome: ballot.result?.outcome ?? "open",
  reason: ballot.result?.reason,
  profile: ballot.terms.profile,
  extensions: ballot.extensions,
  notice: ballot.notice !== undefined,
  concerns: openConcerns(ballot, at).length,
  paused: pendingRevision(ballot, at) !== undefined,
  reminders: ballot.reminders.length,
  earliest: latest(ballot.terms.minCloseAt, ballot.noEarlyEndBefore ?? ballot.terms.minCloseAt),
  ends: ballot.closesAt,
  ended: ballot.result?.closedAt,
});

const momentsOf = (whens: Readonly<Record<string, string | undefined>>): Readonly<Record<string, Instant>> =>
  Object.fromEntries(
    Object.entries(whens).flatMap(([key, when]) => (when === undefined ? [] : [[key, momentOf(when)]])),
  );

/** How many cases, or whose, as it was asked. */
function unclearOf({ unclear }: Ballot, asked: number | readonly string[], { accounts }: Found) {
  if (typeof asked === "number") return unclear.length;
  const nameOf = (id: number): string =>
    [...accounts].find(([, account]) => account.id === id)?.[0] ?? `the account ${id}`;
  return [...new Set(unclear.map(({ by }) => nameOf(by)))];
}
