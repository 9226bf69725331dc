import { expect, it } from "vitest";
import { ballotDue } from "../../../src/core/ballots/due.ts";
import { ballotMoments } from "../../../src/core/ballots/moments.ts";
import type { Ballot } from "../../../src/core/domain/ballot.ts";
import { later } from "../../../src/core/domain/ids.ts";
import { aBallot, june, noted, OPENED, votes } from "./a-ballot.ts";
import { HOUR } from "./rules.ts";

/** No ballot ends from the third to the eighth; this one would, and ends on the tenth at noon. */
const PAUSES = [{ from: "2026-06-03", until: "2026-06-08", reason: "A conference." }];
const decided = { acts: votes("yes", 6) };

it.each<[string, Ballot, typeof PAUSES]>([
  ["that nobody voted in", aBallot(), []],
  ["whose result is certain", aBallot(decided), []],
  ["whose early end would fall into a pause", aBallot({ ...decided, closesAt: june(10, "12:00") }), PAUSES],
  ["that may not end early for a while", aBallot({ ...decided, noEarlyEndBefore: june(5, "17:20") }), []],
  ["with an announced end", aBallot({ ...decided, notice: { at: june(4, "11:00"), closesAt: june(5, "11:00") } }), []],
  [
    "that a vote from a meeting makes certain",
    aBallot({ acts: votes("yes", 4), meetingVotes: [noted(5, "yes", june(2, "13:40"))] }),
    [],
  ],
  ["that is blocked until its hard limit", aBallot({ deferredAt: june(8, "12:00"), members: 3 }), []],
])("nothing falls due by time alone at another moment than the named ones, in a ballot %s", (_, ballot, pauses) => {
  const step = HOUR / 4;
  let found = 0;
  for (let from = OPENED; from < ballot.terms.hardCloseAt; from = later(from, step)) {
    const to = later(from, step);
    const isNews =
      ballotDue(ballot, from, { pauses }).kind === "wait" && ballotDue(ballot, to, { pauses }).kind !== "wait";
    if (!isNews) continue;
    found += 1;
    const named = ballotMoments(ballot, from, pauses).filter((moment) => from < moment && moment <= to);
    expect({ to, named }).not.toEqual({ to, named: [] });
  }
  expect(found).toBeGreaterThan(0);
});
