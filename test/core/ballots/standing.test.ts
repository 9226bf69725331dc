import { describe, expect, it } from "vitest";
import {
  acceptedProposal,
  blockOf,
  departedAt,
  isEligible,
  isRecused,
  openConcerns,
  pendingRevision,
  seatOf,
} from "../../../src/core/ballots/standing.ts";
import { type Instant, sha256, userId } from "../../../src/core/domain/ids.ts";
import { aBallot, alternate, concern, departure, june, member, recusal, revision } from "./a-ballot.ts";

const one = userId(1);

describe("a seat", () => {
  const ballot = aBallot({ alternates: [2] });
  it.each([
    ["its member", member(2).id, "seat-2"],
    ["its alternate", alternate(2).id, "seat-2"],
    ["another member", member(3).id, "seat-3"],
    ["somebody else", userId(99), undefined],
    ["the alternate of a seat that has none", alternate(3).id, undefined],
  ])("is voted for by %s", (_, person, seat) => expect(seatOf(ballot, person)?.seat).toBe(seat));
});

describe("a member", () => {
  it("is recused from the moment of stepping aside until the moment of coming back", () => {
    const recusals = [recusal(1, june(3), june(5)), recusal(1, june(7))];
    const at = (day: number) => isRecused({ recusals }, one, june(day));
    expect([2, 3, 4, 5, 6, 7, 8].map(at)).toEqual([false, true, true, false, false, true, true]);
    expect(isRecused({ recusals }, userId(2), june(4))).toBe(false);
  });

  it("has left from the moment of leaving on", () => {
    const ballot = aBallot({ departed: [departure(2, june(1)), departure(1, june(4))] });
    expect([june(3), june(4), june(5)].map((at) => departedAt(ballot, one, at))).toEqual([undefined, june(4), june(4)]);
    expect(departedAt(ballot, userId(3), june(5))).toBeUndefined();
  });

  it.each([
    ["is eligible", {}, member(1).id, true],
    ["is not without a seat", {}, userId(99), false],
    ["is not as an alternate", { alternates: [1] }, alternate(1).id, false],
    ["is not after stepping aside", { recusals: [recusal(1, june(3))] }, member(1).id, false],
    ["is after coming back", { recusals: [recusal(1, june(3), june(4))] }, member(1).id, true],
    ["is not after leaving", { departed: [departure(1, june(3))] }, member(1).id, false],
    ["is where others left", { departed: [departure(2, june(3))], recusals: [recusal(3)] }, member(1).id, true],
  ])("%s", (_, changes, person, eligible) => {
    expect(isEligible(aBallot(changes), person, june(5))).toBe(eligible);
  });
});

describe("a concern", () => {
  const names = (changes: Parameters<typeof aBallot>[0], day: number) =>
    openConcerns(aBallot(changes), june(day)).map(({ name }) => name);

  it("is open from the moment it is raised until the moment it ends", () => {
    const concerns = [concern(june(3), { ended: { at: june(5), how: "resolved" } })];
    expect([2, 3, 4, 5, 6].map((day) => names({ concerns }, day).length)).toEqual([0, 1, 1, 0, 0]);
  });

  it("does not block where it is only noted", () => {
    expect(names({ concerns: [concern(june(3), { blocks: false })] }, 4)).toEqual([]);
  });

  it("is one of several", () => {
    const concerns = [
      concern(june(2), { name: "a", ended: { at: june(3), how: "overruled" } }),
      concern(june(2), { name: "b" }),
      concern(june(2), { name: "c" }),
    ];
    expect(names({ concerns }, 4)).toEqual(["b", "c"]);
  });
});

describe("a change of the proposal", () => {
  it("is pending from its moment until it is settled", () => {
    const revisions = [revision(june(3), { at: june(5), how: "accepted" })];
    const pending = (day: number) => pendingRevision(aBallot({ revisions }), june(day))?.at;
    expect([2, 3, 4, 5].map(pending)).toEqual([undefined, june(3), june(3), undefined]);
  });

  it("is the newest of several", () => {
    const revisions = [revision(june(2), { at: june(3), how: "restored" }), revision(june(4)), revision(june(5))];
    expect(pendingRevision(aBallot({ revisions }), june(6))?.at).toBe(june(5));
  });

  it("is not waited for where the profile only notes it", () => {
    expect(pendingRevision(aBallot({ rules: { onEdit: "note" }, revisions: [revision(june(2))] }), june(6))).toBe(
      undefined,
    );
  });
});

describe("what keeps a ballot open", () => {
  const changed = { revisions: [revision(june(3))] };
  const doubted = { concerns: [concern(june(3))] };
  it.each([
    ["is nothing", {}, undefined],
    ["is a concern", doubted, "concern"],
    ["is a changed proposal", changed, "proposal-changed"],
    ["is the concern where there are both", { ...changed, ...doubted }, "concern"],
  ])("%s", (_, changes, block) => {
    expect(blockOf(aBallot(changes), june(4))).toBe(block);
    expect(blockOf(aBallot(changes), june(2))).toBeUndefined();
  });
});

describe("what the votes are about", () => {
  const put = aBallot().terms.proposal;
  const first = { ...revision(june(2)), proposal: sha256("e".repeat(64)) };
  const accepted = (at: Instant) => ({ at, how: "accepted" as const });

  it("is the proposal as it was put to the vote, while nothing else was accepted", () => {
    expect(acceptedProposal(aBallot())).toBe(put);
    expect(acceptedProposal(aBallot({ revisions: [first] }))).toBe(put);
    const restored = { ...first, settled: { at: june(3), how: "restored" as const } };
    expect(acceptedProposal(aBallot({ revisions: [restored] }))).toBe(put);
  });

  it("is the change that was accepted last", () => {
    const last = revision(june(4), accepted(june(5)));
    const revisions = [{ ...first, settled: accepted(june(3)) }, last, { ...first, at: june(6) }];
    expect(acceptedProposal(aBallot({ revisions }))).toBe(last.proposal);
    expect(acceptedProposal(aBallot({ revisions: revisions.slice(0, 1) }))).toBe(first.proposal);
  });
});
