import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cancelledResult, resultAt } from "../../../../src/core/ballots/due.ts";
import type { Ballot, BallotResult } from "../../../../src/core/domain/ballot.ts";
import { later } from "../../../../src/core/domain/ids.ts";
import { followChain } from "../../../../src/core/records/chain.ts";
import { deriveState } from "../../../../src/core/workflow/derive-state.ts";
import { RUNS } from "../chance.ts";
import { Thread } from "./a-thread.ts";
import { everyLook, OVER, play, resultsOf, stateOf } from "./play.ts";
import { anything, DAY, type Event, reactions, removals, standing, storyOf, talk, votes } from "./stories.ts";

/** A story that was played to its end, when all ballots are over. */
function ended(events: readonly Event[]): Thread {
  const thread = new Thread();
  play(thread, events, everyLook(events));
  return thread;
}

describe("when all is over", () => {
  it("I4: nothing that happens after the end changes an outcome", () => {
    const afterwards = storyOf(votes, reactions, removals, standing, talk);
    fc.assert(
      fc.property(anything, afterwards, (events, more) => {
        const thread = ended(events);
        const before = resultsOf(thread);
        for (const { does } of more) does(thread);
        thread.settle(later(OVER, DAY));
        expect(resultsOf(thread)).toEqual(before);
      }),
      RUNS,
    );
  });

  it("I7 and I8: each result follows from the records before it, for the seats of the opening, and each record from the one before", () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(anything, (events) => {
        const thread = ended(events);
        const { card: _card, ...recordsAlone } = thread.snapshot(OVER);
        const { counted, stray } = followChain(recordsAlone.batches);
        expect([counted.length, stray]).toEqual([thread.batches.length, []]);
        const { ballots, stage } = deriveState(recordsAlone);
        expect(stage).toBe(stateOf(thread).stage);
        for (const ballot of ballots) {
          const { result, terms } = ballot;
          if (!result) throw new Error(`ballot ${terms.number} is still open`);
          expect(result).toEqual(recomputed(ballot, result));
          const seats = terms.electorate.map(({ seat, member }) => ({ seat, member }));
          expect(result.roll.map(({ seat, member }) => ({ seat, member }))).toEqual(seats);
          const said = `${result.outcome}${result.reason ? `, ${result.reason}` : ""}`;
          outcomes.set(said, (outcomes.get(said) ?? 0) + 1);
        }
      }),
      RUNS,
    );
    // The stories are worth their time: ballots end in each way that can be reached here.
    for (const way of [
      "passed",
      "rejected, below-threshold",
      "rejected, tie",
      "rejected, concern",
      "lapsed, no-quorum",
    ])
      expect(outcomes.get(way) ?? 0, way).toBeGreaterThan(0);
  });
});

/** The result once more, from what the records say of the ballot beside it. */
function recomputed({ result: _result, ...ballot }: Ballot, { reason, closedAt }: BallotResult): BallotResult {
  switch (reason) {
    case "cancelled":
    case "restarted":
    case "left":
      return cancelledResult(ballot, closedAt, reason);
    default:
      return resultAt(ballot, closedAt);
  }
}
