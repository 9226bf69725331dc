import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rollCall } from "../../../src/core/ballots/roll-call.ts";
import { tallyOf } from "../../../src/core/ballots/tally.ts";
import type { Act, Choice, SeenReaction } from "../../../src/core/domain/ballot.ts";
import { instantAt, millisecondsOf, userId } from "../../../src/core/domain/ids.ts";
import { aBallot, act, june, OPENED, reaction } from "./a-ballot.ts";

const AT = june(8);

/** How member 1 stands, in one word. */
function voteOf(acts: readonly Act[], reactions: readonly SeenReaction[], at = AT): string {
  const [entry] = rollCall(aBallot({ acts, reactions }), at);
  return entry?.vote.kind ?? "";
}

describe("the vote of one seat", () => {
  it.each<[string, string, Act[], SeenReaction[]]>([
    ["is none without an act", "none", [], []],
    ["is the command", "no", [act(1, "no", june(2))], []],
    ["is the reaction", "yes", [], [reaction(1, "yes", june(2))]],
    [
      "is the latest command",
      "abstain",
      [act(1, "no", june(3)), act(1, "abstain", june(4)), act(1, "yes", june(2))],
      [],
    ],
    ["is the reaction that is later than the command", "yes", [act(1, "no", june(2))], [reaction(1, "yes", june(3))]],
    ["is the command that is later than the reaction", "no", [act(1, "no", june(3))], [reaction(1, "yes", june(2))]],
    ["is the command at equal times", "no", [act(1, "no", june(2))], [reaction(1, "yes", june(2))]],
    ["is none after it is taken back", "none", [act(1, "no", june(2)), act(1, null, june(3))], []],
    [
      "is none where a reaction is older than taking it back",
      "none",
      [act(1, null, june(3))],
      [reaction(1, "yes", june(2))],
    ],
    ["is the reaction after taking back", "yes", [act(1, null, june(3))], [reaction(1, "yes", june(4))]],
    ["is none after the reaction is gone", "none", [], [reaction(1, "yes", june(2), june(5))]],
    [
      "falls back to the command when the reaction is gone",
      "no",
      [act(1, "no", june(2))],
      [reaction(1, "yes", june(3), june(5))],
    ],
    ["stands where the reaction goes after the moment asked for", "yes", [], [reaction(1, "yes", june(2), june(9))]],
    ["is gone at the very moment the look missed it", "none", [], [reaction(1, "yes", june(2), AT)]],
    ["conflicts with two live reactions", "conflicting", [], [reaction(1, "yes", june(2)), reaction(1, "no", june(3))]],
    [
      "does not conflict once one of two is gone",
      "no",
      [],
      [reaction(1, "yes", june(2), june(4)), reaction(1, "no", june(3))],
    ],
    [
      "does not conflict with a reaction put back",
      "yes",
      [],
      [reaction(1, "yes", june(2), june(3)), reaction(1, "yes", june(4))],
    ],
    [
      "is the command later than both reactions",
      "no",
      [act(1, "no", june(4))],
      [reaction(1, "yes", june(2)), reaction(1, "no", june(3))],
    ],
    [
      "conflicts where a command lies between two reactions",
      "conflicting",
      [act(1, "no", june(3))],
      [reaction(1, "yes", june(2)), reaction(1, "no", june(4))],
    ],
    ["counts a command at the very end", "yes", [act(1, "yes", AT)], []],
    [
      "does not count what comes after the end",
      "none",
      [act(1, "yes", june(8, "10:01"))],
      [reaction(1, "no", june(8, "10:01"))],
    ],
    ["keeps what stood before a change after the end", "yes", [act(1, "yes", june(7)), act(1, "no", june(9))], []],
  ])("%s", (_, expected, acts, reactions) => {
    expect(voteOf(acts, reactions)).toBe(expected);
  });

  it("is the lower line of one comment, and the newer of two comments of one second", () => {
    expect(voteOf([act(1, "yes", june(2), 7), act(1, "no", june(2), 7)], [])).toBe("no");
    expect(voteOf([act(1, "yes", june(2), 8), act(1, "no", june(2), 7)], [])).toBe("yes");
  });

  it("says when and how it was cast", () => {
    const [one, two] = rollCall(
      aBallot({ acts: [act(1, "yes", june(2), 77)], reactions: [reaction(2, "no", june(3))] }),
      AT,
    );
    expect(one).toEqual({
      seat: "seat-1",
      member: { id: 1, login: "member-1" },
      vote: { kind: "yes", at: june(2), via: "command", comment: 77 },
    });
    expect(two?.vote).toEqual({ kind: "no", at: june(3), via: "reaction" });
  });
});

describe("the count", () => {
  it("leaves recused members out of everything, even where they voted", () => {
    const ballot = aBallot({ acts: [act(1, "yes", june(2)), act(2, "yes", june(2))], recused: [userId(1), userId(8)] });
    expect(tallyOf(ballot, AT)).toEqual({ eligible: 6, yes: 1, no: 0, abstain: 0, notCast: 5, recused: 2, quorum: 4 });
  });

  it("ignores people who have no seat", () => {
    const ballot = aBallot({ acts: [act(99, "yes", june(2))], reactions: [reaction(98, "no", june(2))] });
    expect(tallyOf(ballot, AT)).toMatchObject({ yes: 0, no: 0, notCast: 8 });
  });

  it("counts a conflicting seat as not cast", () => {
    const ballot = aBallot({ reactions: [reaction(1, "yes", june(2)), reaction(1, "abstain", june(2))] });
    expect(tallyOf(ballot, AT)).toMatchObject({ eligible: 8, notCast: 8 });
  });
});

const minutes = fc.integer({ min: 0, max: 20_000 }).map((count) => instantAt(millisecondsOf(OPENED) + count * 60_000));
const choices = fc.constantFrom<Choice>("yes", "no", "abstain");
const acts = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.option(choices), minutes, fc.integer({ min: 1, max: 1_000_000 }))
    .map((a) => act(...a)),
  { maxLength: 40, size: "max" },
);
const reactions = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), choices, minutes, fc.option(minutes, { nil: undefined }))
    .map((a) => reaction(...a)),
  { maxLength: 40, size: "max" },
);

describe("whatever happens in a ballot", () => {
  it("a seat has at most one vote, and what comes after the moment changes nothing", () => {
    fc.assert(
      fc.property(acts, reactions, minutes, (allActs, allReactions, at) => {
        const tally = tallyOf(aBallot({ acts: allActs, reactions: allReactions }), at);
        expect(tally.yes + tally.no + tally.abstain + tally.notCast).toBe(tally.eligible);
        const before = aBallot({
          acts: allActs.filter((one) => one.at <= at),
          reactions: allReactions
            .filter((one) => one.at <= at)
            .map(({ goneAt, ...one }) => (goneAt !== undefined && goneAt <= at ? { ...one, goneAt } : one)),
        });
        expect(tallyOf(before, at)).toEqual(tally);
      }),
      { numRuns: 1_000 },
    );
  });

  it("the order in which acts and reactions were noticed changes nothing", () => {
    const unlike = fc.uniqueArray(
      acts.chain((list) => fc.constantFrom(...(list.length > 0 ? list : [act(1, "yes", OPENED)]))),
      {
        maxLength: 20,
        selector: ({ comment }) => comment,
      },
    );
    fc.assert(
      fc.property(unlike, reactions, minutes, fc.nat(), (someActs, someReactions, at, turn) => {
        const ballot = aBallot({ acts: someActs, reactions: someReactions });
        const turned = aBallot({
          acts: rotated(someActs, turn).reverse(),
          reactions: rotated(someReactions, turn).reverse(),
        });
        expect(tallyOf(turned, at)).toEqual(tallyOf(ballot, at));
      }),
      { numRuns: 500 },
    );
  });
});

function rotated<T>(list: readonly T[], by: number): T[] {
  const cut = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(cut), ...list.slice(0, cut)];
}
