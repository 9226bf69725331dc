import { describe, expect, it } from "vitest";
import { ballotDue, cancelledResult, deferralOf, resultAt } from "../../../src/core/ballots/due.ts";
import type { Ballot } from "../../../src/core/domain/ballot.ts";
import { aBallot, act, concern, june, reaction, recusal, revision, votes } from "./a-ballot.ts";
import { DAY } from "./rules.ts";

/** Opened on 1 June at 10:00: not before 4 June 10:00, ends on 8 June 12:00, at the latest on 31 July 12:00. */
const END = june(8, "12:00");
const rump = [4, 5, 6, 7, 8].map((of) => recusal(of));

describe("an open ballot", () => {
  it("waits for its minimum period first, and for its end after that", () => {
    expect(ballotDue(aBallot(), june(2))).toEqual({ kind: "wait", until: june(4) });
    expect(ballotDue(aBallot(), june(4))).toEqual({ kind: "wait", until: END });
    expect(ballotDue(aBallot(), june(8, "11:59"))).toEqual({ kind: "wait", until: END });
  });

  it("waits for its end where the minimum period is longer", () => {
    const short = aBallot({ closesAt: june(3) });
    expect(ballotDue(short, june(2))).toEqual({ kind: "wait", until: june(3) });
  });

  it("closes at its end, with the count and the roll call of the end", () => {
    const due = ballotDue(aBallot({ acts: [...votes("yes", 4), ...votes("no", 1, june(3), 5)] }), END);
    expect(due).toMatchObject({
      kind: "close",
      at: END,
      result: { outcome: "passed", closedAt: END, tally: { yes: 4, no: 1, notCast: 3, quorum: 5 } },
    });
    expect(due).not.toHaveProperty("result.reason");
    expect(due).toHaveProperty("result.roll.length", 8);
  });

  it("decides the same however late the look comes", () => {
    const punctual = aBallot({ acts: [...votes("yes", 4), ...votes("no", 1, june(3), 5)] });
    const late = aBallot({
      acts: [...punctual.acts, ...votes("no", 4, june(8, "12:01"), 5), act(1, "no", june(9))],
      reactions: [reaction(8, "no", june(8, "13:00"))],
      recusals: [recusal(1, june(9))],
      concerns: [concern(june(9))],
      revisions: [revision(june(9))],
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

  it.each([
    ["tie", [...votes("yes", 4), ...votes("no", 4, june(3), 5)]],
    ["below-threshold", [...votes("yes", 3), ...votes("no", 5, june(3), 4)]],
    ["min-yes", [...votes("yes", 2), ...votes("abstain", 5, june(3), 3)]],
  ])("is rejected with the reason %s", (reason, acts) => {
    expect(ballotDue(aBallot({ acts }), END)).toMatchObject({ kind: "close", result: { outcome: "rejected", reason } });
  });

  it("may not be asked about once it is closed", () => {
    const closed = ballotDue(aBallot({ acts: votes("yes", 5) }), END);
    if (closed.kind !== "close") throw new Error("not closed");
    expect(() => ballotDue(aBallot({ result: closed.result }), END)).toThrow("ballot 1 is closed");
  });
});

describe("a ballot in which too few took part", () => {
  it("is extended to the end of a day while it can still pass", () => {
    expect(ballotDue(aBallot({ acts: votes("yes", 4) }), june(8, "12:10"))).toEqual({
      kind: "extend",
      closesAt: june(16, "12:00"),
    });
  });

  it("is extended as often as its profile says, and lapses after that", () => {
    const again = { acts: votes("yes", 4), closesAt: june(15, "12:00") };
    const lapsed = { kind: "close", at: june(15, "12:00"), result: { outcome: "lapsed", reason: "no-quorum" } };
    expect(ballotDue(aBallot({ ...again, extensions: 1 }), june(15, "12:00"))).toMatchObject(lapsed);
    const twice = { ...again, rules: { maxExtensions: 2 } };
    expect(ballotDue(aBallot({ ...twice, extensions: 1 }), june(15, "12:00"))).toMatchObject({ kind: "extend" });
    expect(ballotDue(aBallot({ ...twice, extensions: 2 }), june(15, "12:00"))).toMatchObject(lapsed);
    expect(ballotDue(aBallot({ acts: votes("yes", 4), rules: { maxExtensions: 0 } }), END)).toMatchObject({
      kind: "close",
      result: { outcome: "lapsed" },
    });
  });

  it("lapses at once where no further vote could make it pass", () => {
    expect(ballotDue(aBallot({ acts: votes("no", 4) }), END)).toMatchObject({
      kind: "close",
      at: END,
      result: { outcome: "lapsed" },
    });
  });

  it("is asked about at its end, not later", () => {
    const afterwards = aBallot({ acts: [...votes("yes", 4), act(5, "yes", june(8, "12:30"))] });
    expect(ballotDue(afterwards, june(8, "13:00"))).toMatchObject({ kind: "extend" });
  });

  it("is not extended beyond the hard limit", () => {
    const short = aBallot({ rules: { hardLimit: 10 * DAY } });
    expect(ballotDue(short, END)).toEqual({ kind: "extend", closesAt: june(11, "12:00") });
    expect(ballotDue(short, june(11, "12:00"))).toMatchObject({
      kind: "close",
      at: END,
      result: { outcome: "lapsed" },
    });
    expect(ballotDue(short, june(11, "11:59"))).toMatchObject({ kind: "extend" });
  });

  it("ends after the pause where its new end would fall into one", () => {
    const pauses = [{ from: "2026-06-14", until: "2026-06-20", reason: "summer" }];
    expect(ballotDue(aBallot({ acts: votes("yes", 4) }), END, { pauses })).toEqual({
      kind: "extend",
      closesAt: june(22, "12:00"),
    });
  });

  it("is not extended where missing votes count as no", () => {
    const filled = { rules: { shortfall: "fill-with-no" as const }, acts: votes("yes", 3) };
    expect(ballotDue(aBallot(filled), END)).toMatchObject({ kind: "close", result: { outcome: "passed" } });
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

  it("gets none that would end in a pause, but one that ends after it", () => {
    const pauses = [{ from: "2026-06-04", until: "2026-06-05", reason: "feast" }];
    const due = { kind: "give-notice", closesAt: june(7, "12:00"), heading: "pass" };
    expect(ballotDue(certain(), june(4, "12:01"), { pauses })).toEqual(due);
    const over = [{ from: "2026-06-04", until: "2026-06-06", reason: "feast" }];
    expect(ballotDue(certain(), june(4, "12:01"), { pauses: over })).toEqual({ kind: "wait", until: END });
  });

  it("gets none while it is open which way it goes", () => {
    expect(ballotDue(aBallot({ acts: votes("yes", 4) }), june(5))).toEqual({ kind: "wait", until: END });
  });

  it("gets none while the conversation is locked: nobody can react", () => {
    expect(ballotDue(certain(), june(4), { locked: true })).toEqual({ kind: "wait", until: END });
    expect(ballotDue(certain(), june(4), { locked: false })).toMatchObject({ kind: "give-notice" });
  });

  it("gets none while a concern is open or a change waits", () => {
    expect(ballotDue(certain({ concerns: [concern(june(3))] }), june(4))).toEqual({ kind: "wait", until: END });
    expect(ballotDue(certain({ revisions: [revision(june(3))] }), june(4))).toEqual({ kind: "wait", until: END });
  });

  it("gets one after a loss only when the time for that is over", () => {
    const lost = certain({ noEarlyEndBefore: june(6) });
    expect(ballotDue(lost, june(5, "23:59"))).toEqual({ kind: "wait", until: june(6) });
    expect(ballotDue(lost, june(6))).toMatchObject({ kind: "give-notice", closesAt: june(7) });
    const early = certain({ noEarlyEndBefore: june(3) });
    expect(ballotDue(early, june(3, "12:00"))).toEqual({ kind: "wait", until: june(4) });
    const atTheEnd = certain({ noEarlyEndBefore: june(10) });
    expect(ballotDue(atTheEnd, june(5))).toEqual({ kind: "wait", until: END });
  });

  it("gets none for which the budget of comments keeps no room", () => {
    const reminders = [3, 4, 5].map((day) => ({ kind: "notice" as const, at: june(day) }));
    expect(ballotDue(certain({ reminders }), june(6))).toEqual({ kind: "wait", until: END });
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

  it("is not told twice that it ends early, even where a new end would be earlier", () => {
    const slow = certain({ notice: { at: june(4), closesAt: june(7) } });
    expect(ballotDue(slow, june(4, "12:00"))).toEqual({ kind: "wait", until: june(7) });
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

describe("a ballot whose end has come and that may not close", () => {
  const limit = aBallot().terms.hardCloseAt;
  const passing = votes("yes", 6);

  it.each([
    ["electorate", { acts: votes("yes", 3), recusals: rump }],
    ["concern", { acts: passing, concerns: [concern(june(3))] }],
    ["proposal-changed", { acts: passing, revisions: [revision(june(3))] }],
  ])("waits, and says so once: %s", (why, changes) => {
    const ballot = aBallot(changes);
    expect(deferralOf(ballot, END)).toBe(why);
    expect(ballotDue(ballot, june(9))).toEqual({ kind: "defer", why, until: limit });
    expect(ballotDue({ ...ballot, deferredAt: END }, june(9))).toEqual({ kind: "wait", until: limit });
    expect(ballotDue({ ...ballot, deferredAt: june(8, "11:59") }, june(9))).toEqual({
      kind: "defer",
      why,
      until: limit,
    });
  });

  it.each([
    ["cancelled", "electorate", { acts: votes("yes", 3), recusals: rump }],
    ["cancelled", "electorate", { acts: votes("yes", 3), recusals: rump, concerns: [concern(june(3))] }],
    ["rejected", "concern", { acts: passing, concerns: [concern(june(3))] }],
    ["rejected", "concern", { acts: passing, concerns: [concern(june(3))], revisions: [revision(june(3))] }],
    ["lapsed", "proposal-changed", { acts: passing, revisions: [revision(june(3))] }],
  ])("is %s at the hard limit: %s", (outcome, reason, changes) => {
    expect(ballotDue(aBallot(changes), limit)).toMatchObject({
      kind: "close",
      at: limit,
      result: { outcome, reason, closedAt: limit },
    });
  });

  it("counts at the hard limit what changed since its end", () => {
    const lifted = [concern(june(3), { ended: { at: june(20), how: "resolved" } })];
    const ballot = aBallot({ acts: [...passing, ...votes("no", 5, june(21))], concerns: lifted });
    expect(ballotDue(ballot, limit)).toMatchObject({ kind: "close", at: limit, result: { outcome: "rejected" } });
  });

  it("closes at a later end that the concern's end brought", () => {
    const lifted = [concern(june(3), { ended: { at: june(9), how: "overruled" } })];
    const open = [...votes("yes", 4), act(5, "no", june(3))];
    const ballot = aBallot({ acts: open, concerns: lifted, closesAt: june(12, "12:00") });
    expect(ballotDue(ballot, june(11))).toEqual({ kind: "wait", until: june(12, "12:00") });
    expect(ballotDue(ballot, june(13))).toMatchObject({ kind: "close", at: june(12, "12:00") });
  });

  it("may close where a concern is only noted, and a change too", () => {
    const concerns = [concern(june(3), { blocks: false })];
    const ballot = aBallot({ acts: passing, concerns, rules: { onEdit: "note" }, revisions: [revision(june(3))] });
    expect(deferralOf(ballot, END)).toBeUndefined();
    expect(ballotDue(ballot, END)).toMatchObject({ kind: "close", result: { outcome: "passed" } });
  });

  it("never announces an early end without the seats to decide", () => {
    expect(ballotDue(aBallot({ acts: votes("yes", 3), recusals: rump }), june(5))).toEqual({
      kind: "wait",
      until: END,
    });
  });
});

describe("a tie", () => {
  const tied = [...votes("yes", 3, june(2), 2), ...votes("no", 3, june(2), 5)];
  const casting = (choice: "yes" | "no", at = june(7)) => ({ choice, at });
  const chaired = { chair: 1, rules: { tieBreak: "chair" as const } };

  it.each([
    ["passes by the chair's casting vote", { ...chaired, casting: casting("yes") }, "passed", "casting-vote"],
    ["is rejected by it", { ...chaired, casting: casting("no") }, "rejected", "tie"],
    ["is rejected without it", chaired, "rejected", "tie"],
    ["takes one of the last moment", { ...chaired, casting: casting("yes", END) }, "passed", "casting-vote"],
    ["takes none that came later", { ...chaired, casting: casting("yes", june(8, "12:01")) }, "rejected", "tie"],
    ["keeps things as they are where the profile says so", { chair: 1, casting: casting("yes") }, "rejected", "tie"],
    ["needs a chair in the electorate", { ...chaired, chair: 0, casting: casting("yes") }, "rejected", "tie"],
    [
      "is none for a chair who stepped aside",
      { ...chaired, casting: casting("yes"), recusals: [recusal(1)] },
      "rejected",
      "tie",
    ],
    [
      "takes the casting vote of a chair whose reactions conflict: they are no vote",
      { ...chaired, casting: casting("yes"), reactions: [reaction(1, "yes", june(3)), reaction(1, "no", june(3))] },
      "passed",
      "casting-vote",
    ],
  ])("%s", (_, changes, outcome, reason) => {
    expect(resultAt(aBallot({ acts: tied, ...changes }), END)).toMatchObject({ outcome, reason });
  });

  it.each([
    ["the chair's own vote", [...tied, act(1, "abstain", june(3))], "tie"],
    [
      "too few in favour",
      [...votes("yes", 2, june(2), 2), ...votes("no", 2, june(2), 5), ...votes("abstain", 2, june(2), 7)],
      "tie",
    ],
    ["one more against", [...tied, act(8, "no", june(3))], "below-threshold"],
  ])("is not decided by a casting vote beside %s", (_, acts, reason) => {
    expect(resultAt(aBallot({ acts, ...chaired, casting: casting("yes") }), END)).toMatchObject({
      outcome: "rejected",
      reason,
    });
  });
});

describe("a ballot that others end", () => {
  it.each(["cancelled", "restarted", "left"] as const)("keeps its votes and decides nothing: %s", (reason) => {
    const result = cancelledResult(aBallot({ acts: votes("yes", 5) }), june(3), reason);
    expect(result).toMatchObject({ outcome: "cancelled", reason, closedAt: june(3), tally: { yes: 5, eligible: 8 } });
    expect(result.roll.filter(({ vote }) => vote.kind === "yes")).toHaveLength(5);
  });
});
