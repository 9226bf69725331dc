import { describe, expect, it } from "vitest";
import { commentId, later, sha256 } from "../../../src/core/domain/ids.ts";
import type { PowerAct } from "../../../src/core/domain/motion.ts";
import {
  AINO,
  type CommandWish,
  closedAs,
  motionOf,
  NOW,
  ref,
  refusalOf,
  runText,
  theirBallot,
} from "../../support/a-command.ts";
import { COORDINATOR, member } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";

const BALA = member("bala");
const DAY = 24 * 3_600_000;
const open = theirBallot();
const stage = "committee-feedback";
const voting: CommandWish = { by: BALA, state: { stage, ballots: [open] } };
const cancel: PowerAct = { kind: "cancel-ballot", ballot: 1 };
const asked = (wish: CommandWish, ...motions: readonly ReturnType<typeof motionOf>[]): CommandWish => ({
  ...wish,
  state: { ...wish.state, motions, motionsAsked: Math.max(0, ...motions.map(({ number }) => number)) },
});
interface Stale {
  readonly rule: string;
  readonly act: PowerAct;
  readonly state: Exclude<CommandWish["state"], undefined>;
}
const chair: CommandWish = { ...voting, config: { power: "chair" }, roles: ["chair", "voting"] };
const edited = { ...open, revisions: [{ proposal: sha256("c".repeat(64)), at: june(1, "12:00") }] };
const rejected = closedAs({ ...open, terms: { ...open.terms, proposal: sha256("b".repeat(64)) } }, "rejected", june(1));

describe("what takes the committee", () => {
  it("is asked for by one voting member, with the reason", () => {
    expect(runText("/ballot cancel the plan is not theirs", voting)).toEqual([
      {
        kind: "motion-asked",
        motion: { number: 1, act: cancel, by: BALA, at: NOW, reason: ref("the plan is not theirs") },
      },
    ]);
  });

  it.each([
    { rule: "by /second", body: "/second" },
    { rule: "by /second with its number", body: "/second #1" },
    { rule: "by asking for the same", body: "/ballot cancel I say so as well" },
  ])("is done when a second voting member supports it $rule", ({ body }) => {
    expect(runText(body, asked(voting, motionOf(cancel, AINO)))).toMatchObject([
      { kind: "motion-seconded", motion: 1, by: BALA },
      { kind: "ballot-closed", ballot: 1, outcome: "cancelled", result: { reason: "cancelled", closedAt: NOW } },
    ]);
  });

  it("is done at once by the chair, where the desk gives the chair this power", () => {
    expect(runText("/ballot cancel the plan is not theirs", chair)).toMatchObject([{ kind: "ballot-closed" }]);
  });

  it("gets the next number where another motion waits", () => {
    const other = motionOf({ kind: "extend-ballot", ballot: 1, by: 7 * DAY }, AINO, NOW, 4);
    expect(runText("/ballot cancel the plan is not theirs", asked(voting, other))).toMatchObject([
      { motion: { number: 5 } },
    ]);
  });

  it("supports the newest motion of somebody else, where several wait", () => {
    const motions = [
      motionOf(cancel, AINO, NOW, 1),
      motionOf({ kind: "restart-ballot", ballot: 1 }, AINO, NOW, 2),
      motionOf({ kind: "extend-ballot", ballot: 1, by: DAY }, BALA, NOW, 3),
    ];
    expect(runText("/second", asked(voting, ...motions))).toMatchObject([
      { kind: "motion-seconded", motion: 2 },
      { kind: "ballot-closed", result: { reason: "restarted" } },
      { kind: "ballot-asked", stage, profile: "standard" },
    ]);
  });

  it.each<{ rule: string; body: string; wish: CommandWish; why: string }>([
    { rule: "one's own motion", body: "/second", wish: asked(voting, motionOf(cancel, BALA)), why: "motion-own" },
    {
      rule: "the same motion twice by one member",
      body: "/ballot cancel the plan is not theirs",
      wish: asked(voting, motionOf(cancel, BALA)),
      why: "motion-own",
    },
    { rule: "a motion where there is none", body: "/second", wish: voting, why: "no-motion" },
    {
      rule: "a motion of more than seven days ago",
      body: "/second",
      wish: asked(voting, motionOf(cancel, AINO, later(NOW, -7 * DAY - 1_000))),
      why: "no-motion",
    },
    {
      rule: "a motion of somebody who stepped aside since",
      body: "/second",
      wish: {
        ...voting,
        state: {
          ...voting.state,
          motions: [motionOf(cancel, AINO)],
          recusals: [{ member: AINO.id, at: NOW, by: "self" }],
        },
      },
      why: "no-motion",
    },
    {
      rule: "a motion of somebody who has no seat any more",
      body: "/second",
      wish: asked(voting, motionOf(cancel, COORDINATOR)),
      why: "no-motion",
    },
    {
      rule: "a number that no motion has",
      body: "/second 3",
      wish: asked(voting, motionOf(cancel, AINO)),
      why: "motion-unknown",
    },
    {
      rule: "a motion about a ballot that has ended",
      body: "/second",
      wish: asked({ by: BALA, state: { stage, ballots: [closedAs(open, "passed")] } }, motionOf(cancel, AINO)),
      why: "ballot-over",
    },
    {
      rule: "an accepted change that is not the one that was meant",
      body: "/second",
      wish: asked(
        { by: BALA, state: { stage, ballots: [edited] } },
        motionOf({ kind: "accept-edit", ballot: 1 }, AINO, june(1, "11:00")),
      ),
      why: "motion-stale",
    },
    {
      rule: "a member who stepped aside",
      body: "/ballot cancel the plan is not theirs",
      wish: { ...voting, state: { ...voting.state, recusals: [{ member: BALA.id, at: NOW, by: "self" }] } },
      why: "power-recused",
    },
    {
      rule: "the host's staff, whose votes do not bind",
      body: "/ballot cancel the plan is not theirs",
      wish: { ...voting, by: member("hedda") },
      why: "power-voting",
    },
    {
      rule: "anybody but the chair, where the chair has the power",
      body: "/ballot cancel the plan is not theirs",
      wish: { ...chair, roles: ["voting"] },
      why: "power-chair",
    },
    { rule: "support, where the chair decides alone", body: "/second", wish: chair, why: "second-chair" },
    {
      rule: "anybody, where only a ballot decides",
      body: "/ballot cancel the plan is not theirs",
      wish: { ...voting, config: { power: "ballot" } },
      why: "power-ballot",
    },
    { rule: "no reason", body: "/ballot cancel", wish: voting, why: "reason-short" },
    { rule: "a reason of nine characters", body: "/ballot cancel 123456789", wish: voting, why: "reason-short" },
  ])("is refused: $rule", ({ body, wish, why }) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${why}`));

  it("takes a reason of ten characters", () => {
    expect(refusalOf(runText("/ballot cancel 1234567890", voting))).toBeUndefined();
  });

  it.each<Stale>([
    {
      rule: "a concern that was raised after it",
      act: { kind: "resolve-concern", ballot: 1, name: "licence" },
      state: {
        ballots: [
          {
            ...open,
            concerns: [{ name: "licence", by: AINO, at: june(2), reason: ref("why"), blocks: true, overruledBy: [] }],
            departed: [{ member: AINO.id, at: june(2) }],
          },
        ],
      },
    },
    {
      rule: "a recusal that came after it",
      act: { kind: "unrecuse-member", member: member("davi") },
      state: { recusals: [{ member: member("davi").id, at: june(2), by: "committee" }] },
    },
    { rule: "a rejection that came after it", act: { kind: "vote-again" }, state: { ballots: [rejected] } },
  ])("never lifts $rule", ({ act, state }) => {
    const before = rejected.terms.openedAt;
    expect(refusalOf(runText("/second", asked({ by: BALA, state }, motionOf(act, AINO, later(before, -1_000)))))).toBe(
      "desk-refused-motion-stale",
    );
  });

  it("a motion whose change is not the one that was meant is asked for anew, not supported", () => {
    const old = motionOf({ kind: "accept-edit", ballot: 1 }, AINO, june(1, "11:00"));
    const wish = asked({ by: BALA, state: { stage, ballots: [edited] } }, old);
    expect(runText("/ballot accept-edit only a comma was put in", wish)).toMatchObject([
      { kind: "motion-asked", motion: { number: 2 } },
    ]);
  });
});

describe("the committee", () => {
  const ends = (closesAt: ReturnType<typeof june>) => ({ ...open, closesAt });
  it.each<{ rule: string; body: string; wish: CommandWish; changes: readonly object[] }>([
    {
      rule: "extends a ballot once, to the end of a day anywhere on Earth",
      body: "/ballot extend 7d two members are at a conference",
      wish: chair,
      changes: [
        {
          kind: "ballot-extended",
          from: open.closesAt,
          closesAt: later(open.closesAt, 7 * DAY),
          through: "committee",
          calls: [],
        },
      ],
    },
    {
      rule: "accepts a change of the proposal, with 48 hours left at least",
      body: "/ballot accept-edit only a comma was put in",
      wish: { ...chair, state: { stage, ballots: [{ ...ends(june(3, "12:00")), revisions: edited.revisions }] } },
      changes: [
        { kind: "edit-settled", how: "accepted", proposal: sha256("c".repeat(64)), closesAt: june(4, "12:00") },
      ],
    },
    {
      rule: "restarts a ballot by the same rules",
      body: "/ballot restart the plan is another one",
      wish: chair,
      changes: [
        { kind: "ballot-closed", result: { outcome: "cancelled", reason: "restarted" } },
        { kind: "ballot-asked", stage, profile: "standard" },
      ],
    },
    {
      rule: "sets a member aside, with its reason",
      body: "/recuse @Davi he is paid by the partner",
      wish: chair,
      changes: [
        { kind: "member-recused", member: member("davi"), by: "committee", reason: ref("he is paid by the partner") },
      ],
    },
    {
      rule: "lets a member back",
      body: "/unrecuse @davi he left that job in January",
      wish: { ...chair, state: { stage, recusals: [{ member: member("davi").id, at: june(1), by: "committee" }] } },
      changes: [{ kind: "recusal-lifted", member: member("davi"), by: "committee" }],
    },
    {
      rule: "lets the same proposal be voted on again",
      body: "/ballot again the partner has a new director",
      wish: { ...chair, state: { stage, ballots: [rejected] } },
      changes: [{ kind: "vote-again-allowed" }],
    },
    {
      rule: "gives up records that no copy has, and time to an open ballot",
      body: "/restore lost the comments were deleted by mistake",
      wish: { ...chair, state: { stage, ballots: [ends(june(3, "12:00"))] }, spoilt: [commentId(31)] },
      changes: [{ kind: "records-lost", spoilt: [31], closesAt: june(5, "12:00") }],
    },
  ])("$rule", ({ body, wish, changes }) => expect(runText(body, wish)).toMatchObject(changes));

  it.each<{ rule: string; body: string; wish: CommandWish; why: string }>([
    {
      rule: "extends twice",
      body: "/ballot extend 7d two members are at a conference",
      wish: { ...chair, state: { stage, ballots: [{ ...open, extendedByCommittee: true }] } },
      why: "extend-used",
    },
    {
      rule: "extends beyond the hard limit",
      body: "/ballot extend 52w two members are at a conference",
      wish: chair,
      why: "extend-limit",
    },
    {
      rule: "extends what had its end",
      body: "/ballot extend 7d two members are at a conference",
      wish: { ...chair, at: open.closesAt },
      why: "extend-late",
    },
    { rule: "extends by what is no period", body: "/ballot extend a week or so", wish: chair, why: "period" },
    {
      rule: "accepts a change that is not there",
      body: "/ballot accept-edit only a comma was put in",
      wish: chair,
      why: "edit-none",
    },
    {
      rule: "accepts a change that puts the rejected proposal back",
      body: "/ballot accept-edit as it was before",
      wish: {
        ...chair,
        state: {
          stage,
          ballots: [
            { ...rejected, terms: { ...rejected.terms, proposal: sha256("c".repeat(64)) } },
            { ...edited, terms: { ...open.terms, number: 2 } },
          ],
        },
      },
      why: "same-proposal",
    },
    {
      rule: "allows what nothing forbids",
      body: "/ballot again the partner has a new director",
      wish: chair,
      why: "again-needless",
    },
    {
      rule: "sets aside who is aside",
      body: "/recuse @davi he is paid by the partner",
      wish: { ...chair, state: { stage, recusals: [{ member: member("davi").id, at: june(1), by: "self" }] } },
      why: "member-recused",
    },
    {
      rule: "lets the requester back",
      body: "/unrecuse @davi he will be neutral, he says",
      wish: { ...chair, state: { stage, recusals: [{ member: member("davi").id, at: june(1), by: "requester" }] } },
      why: "recused-by-rule",
    },
    {
      rule: "gives up what the copy has",
      body: "/restore lost the comments were deleted by mistake",
      wish: { ...chair, restoration: { spoilt: [], reposted: [commentId(900)] }, spoilt: [] },
      why: "restore-first",
    },
    {
      rule: "gives up what nothing is missing of",
      body: "/restore lost the comments were deleted by mistake",
      wish: chair,
      why: "nothing-missing",
    },
  ])("never $rule", ({ body, wish, why }) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${why}`));
});
