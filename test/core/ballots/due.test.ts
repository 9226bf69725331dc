import { describe, expect, it } from "vitest";
import { ballotDue } from "../../../src/core/ballots/due.ts";
import { endInForce } from "../../../src/core/ballots/notice.ts";
import type { Ballot } from "../../../src/core/domain/ballot.ts";
import { userId } from "../../../src/core/domain/ids.ts";
import { aBallot, act, june, reaction, votes } from "./a-ballot.ts";

/** Opened on 1 June at 10:00: not before 4 June 10:00, ends on 8 June 12:00, at the latest on 31 July 12:00. */
const END = june(8, "12:00");

describe("an open ballot", () => {
  it("waits for its minimum period first, and for its end after that", () => {
    expect(ballotDue(aBallot(), june(2))).toEqual({ kind: "wait", until: june(4) });
    expect(ballotDue(aBallot(), june(5))).toEqual({ kind: "wait", until: END });
  });

  it("closes at its end, with the count and the roll call of the end", () => {
    const due = ballotDue(aBallot({ acts: [...votes("yes", 4), ...votes("no", 1, june(3), 5)] }), END);
    expect(due).toMatchObject({
      kind: "close",
      at: END,
      result: { outcome: "passed", closedAt: END, tally: { yes: 4, no: 1, notCast: 3, quorum: 5 } },
    });
  });

  it("decides the same however late the look comes", () => {
    const punctual = aBallot({ acts: [...votes("yes", 4), ...votes("no", 1, june(3), 5)] });
    const late = aBallot({
      acts: [...punctual.acts, ...votes("no", 4, june(8, "12:01"), 5), act(1, "no", june(9))],
      reactions: [reaction(8, "no", june(8, "13:00"))],
    });
    expect(ballotDue(late, june(20))).toEqual(ballotDue(punctual, END));
  });

  it("counts a reaction that was taken away only after the end", () => {
    const ballot = aBallot({ acts: votes("yes", 4), reactions: [reaction(5, "yes", june(3), june(8, "18:00"))] });
    expect(ballotDue(ballot, june(8, "18:00"))).toMatchObject({
      kind: "close",
      result: { outcome: "passed", tally: { yes: 5 } },
    });
  });

  it("is rejected with the reason", () => {
    const due = ballotDue(aBallot({ acts: [...votes("yes", 4), ...votes("no", 4, june(3), 5)] }), END);
    expect(due).toMatchObject({ kind: "close", result: { outcome: "rejected", reason: "tie" } });
  });

  it("may not be asked about once it is closed", () => {
    const closed = ballotDue(aBallot({ acts: votes("yes", 5) }), END);
    if (closed.kind !== "close") throw new Error("not closed");
    expect(() => ballotDue(aBallot({ result: closed.result }), END)).toThrow("closed");
  });
});

describe("a ballot in which too few took part", () => {
  it("is extended to the end of a day while it can still pass", () => {
    expect(ballotDue(aBallot({ acts: votes("yes", 4) }), june(8, "12:10"))).toEqual({
      kind: "extend",
      closesAt: june(16, "12:00"),
    });
  });

  it("lapses when its extensions are used up", () => {
    const ballot = aBallot({ acts: votes("yes", 4), extensions: 1, closesAt: june(15, "12:00") });
    expect(ballotDue(ballot, june(15, "12:00"))).toMatchObject({
      kind: "close",
      at: june(15, "12:00"),
      result: { outcome: "lapsed", reason: "no-quorum" },
    });
  });

  it("lapses at once where no further vote could make it pass", () => {
    expect(ballotDue(aBallot({ acts: votes("no", 4) }), END)).toMatchObject({
      kind: "close",
      at: END,
      result: { outcome: "lapsed" },
    });
  });

  it("is not extended beyond the hard limit", () => {
    const short = aBallot({ rules: { hardLimit: 10 * 86_400_000 } });
    expect(ballotDue(short, END)).toEqual({ kind: "extend", closesAt: june(11, "12:00") });
    expect(ballotDue(short, june(11, "12:00"))).toMatchObject({
      kind: "close",
      at: END,
      result: { outcome: "lapsed" },
    });
  });

  it("ends after the pause where its new end would fall into one", () => {
    const pauses = [{ from: "2026-06-14", until: "2026-06-20", reason: "summer" }];
    expect(ballotDue(aBallot({ acts: votes("yes", 4) }), END, pauses)).toEqual({
      kind: "extend",
      closesAt: june(22, "12:00"),
    });
  });
});

describe("a ballot whose result is certain", () => {
  const certain = (changes: Partial<Ballot> = {}): Ballot => aBallot({ acts: votes("yes", 5), ...changes });

  it("gets a notice once its minimum period is over, not before", () => {
    expect(ballotDue(certain(), june(3))).toEqual({ kind: "wait", until: june(4) });
    expect(ballotDue(certain(), june(4))).toEqual({ kind: "give-notice", closesAt: june(5), heading: "pass" });
  });

  it("gets a notice of a certain failure only with its quorum met, so that it ends as rejected", () => {
    expect(ballotDue(aBallot({ acts: votes("no", 5) }), june(4))).toMatchObject({
      kind: "give-notice",
      heading: "fail",
    });
    expect(ballotDue(aBallot({ acts: votes("no", 4) }), june(4))).toEqual({ kind: "wait", until: END });
  });

  it("gets none where its end is no further away than the notice", () => {
    expect(ballotDue(certain(), june(7, "12:00"))).toEqual({ kind: "wait", until: END });
    expect(ballotDue(certain(), june(7, "11:59"))).toMatchObject({ kind: "give-notice" });
  });

  it("gets none while it is open which way it goes", () => {
    expect(ballotDue(aBallot({ acts: votes("yes", 4) }), june(5))).toEqual({ kind: "wait", until: END });
  });

  const notice = { at: june(4), closesAt: june(5) };

  it("closes at the announced end", () => {
    expect(ballotDue(certain({ notice }), june(4, "20:00"))).toEqual({ kind: "wait", until: june(5) });
    expect(ballotDue(certain({ notice }), june(6))).toMatchObject({
      kind: "close",
      at: june(5),
      result: { outcome: "passed" },
    });
  });

  it.each([
    ["a new vote", { acts: [...votes("yes", 5), act(6, "no", june(4, "20:00"))] }],
    ["a vote taken back", { acts: [...votes("yes", 5), act(1, null, june(4, "20:00"))] }],
    ["a reaction", { reactions: [reaction(7, "yes", june(4, "20:00"))] }],
    ["a reaction that went away", { reactions: [reaction(7, "yes", june(3), june(4, "20:00"))] }],
    ["a recusal that makes it uncertain", { acts: votes("yes", 5), recused: [userId(1), userId(2), userId(3)] }],
  ])("has its old end again after %s", (_, changes) => {
    expect(endInForce(certain({ notice, ...changes }), june(5))).toBe(END);
  });

  it("keeps the announced end whatever people without a vote do, and whatever comes after it", () => {
    const acts = [...votes("yes", 5), act(99, "no", june(4, "20:00")), act(1, "no", june(5, "10:01"))];
    const ballot = certain({ notice, acts, reactions: [reaction(2, "yes", june(3), june(6))] });
    expect(endInForce(ballot, june(6))).toBe(june(5));
  });

  it("gets a new notice where the vote that lifted the first one leaves it certain", () => {
    const ballot = certain({ notice, acts: [...votes("yes", 5), act(6, "yes", june(4, "20:00"))] });
    expect(ballotDue(ballot, june(4, "21:00"))).toEqual({
      kind: "give-notice",
      closesAt: june(5, "21:00"),
      heading: "pass",
    });
  });
});

describe("a ballot with too few seats that may vote", () => {
  const rump = aBallot({ acts: votes("yes", 3), recused: [4, 5, 6, 7, 8].map(userId) });

  it("waits beyond its end until the hard limit, and never announces an early one", () => {
    expect(ballotDue(rump, june(5))).toEqual({ kind: "wait", until: END });
    expect(ballotDue(rump, june(9))).toEqual({ kind: "wait", until: rump.terms.hardCloseAt });
  });

  it("is cancelled at the hard limit", () => {
    const { hardCloseAt } = rump.terms;
    expect(ballotDue(rump, hardCloseAt)).toMatchObject({
      kind: "close",
      at: hardCloseAt,
      result: { outcome: "cancelled", reason: "electorate" },
    });
  });
});
