import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ballotDue, resultAt } from "../../../src/core/ballots/due.ts";
import { endInForce } from "../../../src/core/ballots/notice.ts";
import { rollCall } from "../../../src/core/ballots/roll-call.ts";
import { tallyOf } from "../../../src/core/ballots/tally.ts";
import type { Act, Ballot, Choice, SeenReaction } from "../../../src/core/domain/ballot.ts";
import { type Instant, later, latest, userId } from "../../../src/core/domain/ids.ts";
import { aBallot, act, concern, departure, noted, reaction, recusal, revision } from "./a-ballot.ts";
import { moments, RUNS } from "./chance.ts";
import { rulesWith, THRESHOLDS } from "./rules.ts";

const choices = fc.constantFrom<Choice>("yes", "no", "abstain");
/** Members 1 to 8, an outsider, and the alternates of the first three seats. */
const people = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 101, 102, 103);
const members = fc.integer({ min: 1, max: 8 });
const many = { maxLength: 40, size: "max" } as const;
const few = { maxLength: 3 } as const;

/** Acts of one comment each, numbered in the order of their times, as GitHub numbers comments. */
const acts: fc.Arbitrary<readonly Act[]> = fc
  .array(fc.tuple(people, fc.option(choices), moments), many)
  .map((list) =>
    list.toSorted(([, , a], [, , b]) => (a < b ? -1 : a > b ? 1 : 0)).map((one, n) => act(...one, 5_000 + n)),
  );

const reactions: fc.Arbitrary<readonly SeenReaction[]> = fc.array(
  fc
    .tuple(people, choices, moments, fc.option(moments, { nil: undefined }))
    .map(([by, choice, at, gone]) => reaction(by, choice, at, gone && latest(gone, later(at, 1_000)))),
  many,
);

const rules = fc
  .tuple(
    fc.constantFrom(...THRESHOLDS),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom("extend" as const, "fill-with-no" as const),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([threshold, alternateOnRecusal, chairs, shortfall, minYes]) =>
    rulesWith({
      threshold,
      alternateOnRecusal,
      tieBreak: chairs ? "chair" : "status-quo",
      shortfall,
      minYes,
      minEligible: 2,
    }),
  );

/** Whatever may happen in one ballot. */
const ballots: fc.Arbitrary<Ballot> = fc
  .record({
    rules,
    acts,
    reactions,
    meetingVotes: fc.array(
      fc.tuple(members, choices, moments).map((one) => noted(...one)),
      few,
    ),
    recusals: fc.array(
      fc
        .tuple(people, moments, fc.option(moments, { nil: undefined }))
        .map(([of, at, until]) => recusal(of, at, until && latest(until, at))),
      few,
    ),
    departed: fc.array(
      fc.tuple(members, moments).map((one) => departure(...one)),
      few,
    ),
    concerns: fc.array(
      fc
        .tuple(moments, fc.option(moments), fc.boolean())
        .map(([at, end, blocks]) =>
          concern(at, { blocks, ...(end && { ended: { at: latest(end, at), how: "resolved" as const } }) }),
        ),
      few,
    ),
    revisions: fc.array(
      fc
        .tuple(moments, fc.option(moments))
        .map(([at, end]) => revision(at, end ? { at: latest(end, at), how: "accepted" } : undefined)),
      few,
    ),
    casting: fc.option(fc.record({ choice: fc.constantFrom("yes" as const, "no" as const), at: moments }), {
      nil: undefined,
    }),
    notice: fc.option(
      moments.map((at) => ({ at, closesAt: later(at, 86_400_000) })),
      { nil: undefined },
    ),
    disturbances: fc.array(moments, few),
  })
  .map(({ casting, notice, ...changes }) =>
    aBallot({
      ...changes,
      alternates: [1, 2, 3],
      chair: 8,
      ...(casting && { casting }),
      ...(notice && { notice }),
    }),
  );

/** The ballot as it was known at a moment: nothing that came later is in it. */
function knownAt(ballot: Ballot, at: Instant): Ballot {
  const until = <T extends { readonly at: Instant }>(list: readonly T[]): readonly T[] =>
    list.filter((one) => one.at <= at);
  const { casting, notice, ...kept } = ballot;
  return {
    ...kept,
    acts: until(ballot.acts),
    reactions: until(ballot.reactions).map(({ goneAt, ...one }) => (goneAt && goneAt <= at ? { ...one, goneAt } : one)),
    meetingVotes: ballot.meetingVotes.filter(({ notedAt }) => notedAt <= at),
    recusals: until(ballot.recusals).map(({ until: end, ...one }) => (end && end <= at ? { ...one, until: end } : one)),
    departed: until(ballot.departed),
    concerns: until(ballot.concerns).map(({ ended, ...one }) => (ended && ended.at <= at ? { ...one, ended } : one)),
    revisions: until(ballot.revisions).map(({ settled, ...one }) =>
      settled && settled.at <= at ? { ...one, settled } : one,
    ),
    disturbances: ballot.disturbances.filter((one) => one <= at),
    ...(casting && casting.at <= at && { casting }),
    ...(notice && notice.at <= at && { notice }),
  };
}

describe("whatever happens in a ballot", () => {
  it("I1: a seat has at most one vote that counts, and no more take part than are eligible", () => {
    fc.assert(
      fc.property(ballots, moments, (ballot, at) => {
        const roll = rollCall(ballot, at);
        expect(roll.map(({ seat }) => seat)).toEqual(ballot.terms.electorate.map(({ seat }) => seat));
        const { yes, no, abstain, eligible, notCast, recused, departed } = tallyOf(ballot, at);
        expect(yes + no + abstain + notCast).toBe(eligible);
        expect(notCast).toBeGreaterThanOrEqual(0);
        expect(eligible + recused + departed).toBe(8);
      }),
      RUNS,
    );
  });

  it("I2: to vote in favour, instead of anything else or of nothing, never turns a pass into something else", () => {
    const eager = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 5 });
    let passes = 0;
    fc.assert(
      fc.property(ballots, eager, moments, members, (story, inFavour, at, seat) => {
        const favour = inFavour.map((by) => act(by, "yes", at, 8_000 + by));
        const ballot = { ...story, acts: [...story.acts, ...favour] };
        const changed = { ...ballot, acts: [...ballot.acts, act(seat, "yes", at, 9_000)] };
        const mayVote = rollCall(changed, at)[seat - 1]?.vote.kind === "yes";
        if (!mayVote || resultAt(ballot, at).outcome !== "passed") return;
        passes += 1;
        expect(resultAt(changed, at).outcome).toBe("passed");
      }),
      RUNS,
    );
    expect(passes).toBeGreaterThan(200);
  });

  it("I2: the same in a story of votes alone, where many pass", () => {
    const votesOf8 = fc.array(fc.option(choices), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(rules, votesOf8, members, moments, (given, cast, seat, at) => {
        const story = (all: readonly (Choice | null)[]) =>
          aBallot({ rules: given, acts: all.map((choice, n) => act(n + 1, choice, at, 5_000 + n)) });
        const better = cast.map((choice, n) => (n + 1 === seat ? "yes" : choice));
        if (resultAt(story(cast), at).outcome === "passed") expect(resultAt(story(better), at).outcome).toBe("passed");
      }),
      RUNS,
    );
  });

  it("I3: the order in which acts and reactions were noticed changes nothing", () => {
    fc.assert(
      fc.property(ballots, moments, fc.infiniteStream(fc.nat(1_000)), (ballot, at, dice) => {
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((one) => ({ one, place: dice.next().value ?? 0 }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ one }) => one);
        const turned: Ballot = {
          ...ballot,
          acts: shuffled(ballot.acts),
          reactions: shuffled(ballot.reactions),
          recusals: shuffled(ballot.recusals),
          concerns: shuffled(ballot.concerns),
          disturbances: shuffled(ballot.disturbances),
        };
        expect(resultAt(turned, at)).toEqual(resultAt(ballot, at));
        expect(endInForce(turned, at)).toBe(endInForce(ballot, at));
      }),
      RUNS,
    );
  });

  it("I4: nothing after the end changes the outcome", () => {
    fc.assert(
      fc.property(ballots, moments, (ballot, extra) => {
        const end = endInForce(ballot, later(ballot.closesAt, 0));
        const now = latest(end, extra);
        const due = ballotDue(ballot, now);
        const known = ballotDue(knownAt(ballot, end), now);
        if (due.kind === "close" && due.at === end) expect(known).toEqual(due);
        expect(resultAt(knownAt(ballot, end), end)).toEqual(resultAt(ballot, end));
      }),
      RUNS,
    );
  });

  it("I8: nobody without a seat at the opening changes anything", () => {
    const strangers = fc.constantFrom(9, 104, 999).map((id) => userId(id));
    fc.assert(
      fc.property(ballots, moments, fc.array(fc.tuple(strangers, choices, moments), few), (ballot, at, strange) => {
        const more: Ballot = {
          ...ballot,
          acts: [...ballot.acts, ...strange.map(([by, choice, when], n) => act(by, choice, when, 8_000 + n))],
          reactions: [...ballot.reactions, ...strange.map(([by, choice, when]) => reaction(by, choice, when))],
          recusals: [...ballot.recusals, ...strange.map(([by, , when]) => recusal(by, when))],
          departed: [...ballot.departed, ...strange.map(([by, , when]) => departure(by, when))],
        };
        expect(resultAt(more, at)).toEqual(resultAt(ballot, at));
        expect(endInForce(more, at)).toBe(endInForce(ballot, at));
      }),
      RUNS,
    );
  });

  it("I9: the names of the accounts change nothing but the names", () => {
    fc.assert(
      fc.property(ballots, moments, (ballot, at) => {
        const electorate = ballot.terms.electorate.map(({ member, alternate, ...seat }) => ({
          ...seat,
          member: { ...member, login: `now-${member.login}` },
          ...(alternate && { alternate: { ...alternate, login: "same-for-all" } }),
        }));
        const renamed = { ...ballot, terms: { ...ballot.terms, electorate } };
        const { roll: _before, ...result } = resultAt(ballot, at);
        const { roll: _after, ...again } = resultAt(renamed, at);
        expect(again).toEqual(result);
      }),
      RUNS,
    );
  });
});
