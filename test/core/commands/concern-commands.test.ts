import { describe, expect, it } from "vitest";
import { concernName } from "../../../src/core/commands/concerns.ts";
import type { Concern } from "../../../src/core/domain/ballot.ts";
import { later } from "../../../src/core/domain/ids.ts";
import { AINO, type CommandWish, NOW, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { member } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";

const DAY = 24 * 3_600_000;
const REASON = "nobody has asked the photographers whether they agree";
const [BALA, DAVI] = [member("bala"), member("davi")];
const raised: Concern = {
  name: "licence",
  by: BALA,
  at: june(1, "12:00"),
  reason: ref(REASON),
  blocks: true,
  overruledBy: [],
};
const withConcern = (more: Partial<Concern> = {}, ballot: Parameters<typeof theirBallot>[0] = {}): CommandWish => ({
  state: { stage: "committee-feedback", ballots: [theirBallot({ ...ballot, concerns: [{ ...raised, ...more }] })] },
});
const fresh: CommandWish = { state: { stage: "committee-feedback", ballots: [theirBallot()] } };

describe("a concern is raised", () => {
  it.each([
    { rule: "with a colon", body: `/concern licence: ${REASON}` },
    { rule: "without one", body: `/concern Licence ${REASON}` },
    { rule: "with a colon apart", body: `/concern licence : ${REASON}` },
    { rule: "with the reason below", body: `/concern LICENCE:\n\n${REASON}` },
  ])("with its name and reason, written $rule", ({ body }) => {
    expect(runText(body, fresh)).toEqual([
      { kind: "concern-raised", ballot: 1, name: "licence", by: AINO, blocks: true, reason: ref(REASON) },
    ]);
  });

  it("takes a reason of thirty characters", () => {
    expect(refusalOf(runText(`/concern a: ${"x".repeat(30)}`, fresh))).toBeUndefined();
  });

  it("moves an end that is near: 72 hours are left, to the end of that day", () => {
    const near = { state: { ballots: [theirBallot({ closesAt: june(3, "12:00") })] } };
    expect(runText(`/concern licence: ${REASON}`, near)).toMatchObject([{ closesAt: june(5, "12:00") }]);
  });

  it("is only noted where the rules say so, and moves no end", () => {
    const noted = { state: { ballots: [theirBallot({ closesAt: june(3, "12:00"), rules: { concerns: "note" } })] } };
    const [change] = [runText(`/concern licence: ${REASON}`, noted)].flat();
    expect(change).toMatchObject({ kind: "concern-raised", blocks: false });
    expect(change).not.toHaveProperty("closesAt");
  });

  it.each<{ rule: string; body: string; wish: CommandWish; why: string }>([
    { rule: "without a ballot", body: `/concern a: ${REASON}`, wish: {}, why: "no-ballot" },
    { rule: "without a name", body: "/concern", wish: fresh, why: "concern-form" },
    { rule: "with a name that is none", body: `/concern @bala: ${REASON}`, wish: fresh, why: "concern-form" },
    {
      rule: "with a reason of 29 characters",
      body: `/concern a: ${"x".repeat(29)}`,
      wish: fresh,
      why: "concern-short",
    },
    {
      rule: "where the rules know none",
      body: `/concern a: ${REASON}`,
      wish: { state: { ballots: [theirBallot({ rules: { concerns: "off" } })] } },
      why: "concerns-off",
    },
    {
      rule: "beside one's own that is open",
      body: `/concern a: ${REASON}`,
      wish: { ...withConcern(), by: BALA },
      why: "concern-open",
    },
    {
      rule: "under a name that was used",
      body: `/concern licence: ${REASON}`,
      wish: withConcern({ ended: { at: NOW, how: "overruled" } }),
      why: "concern-name",
    },
    {
      rule: "by who stepped aside",
      body: `/concern a: ${REASON}`,
      wish: { state: { ballots: [theirBallot({ recusals: [{ member: AINO.id, at: june(1), by: "self" }] })] } },
      why: "recused",
    },
    {
      rule: "by an alternate",
      body: `/concern a: ${REASON}`,
      wish: { by: DAVI, state: { ballots: [onlyAino()] } },
      why: "alternate",
    },
    {
      rule: "by who was not there when it opened",
      body: `/concern a: ${REASON}`,
      wish: { ...fresh, by: member("hedda") },
      why: "not-elector",
    },
  ])("never $rule", ({ body, wish, why }) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${why}`));

  it.each([
    { word: "Lizenz:", name: "lizenz" },
    { word: "رخصة:", name: "رخصة" },
    { word: "ÉTAPE-2", name: "étape-2" },
    { word: "E\u0301tape", name: "étape" },
    { word: "x".repeat(40), name: "x".repeat(40) },
    { word: "x".repeat(41), name: undefined },
    { word: "a/b", name: undefined },
    { word: ":", name: undefined },
  ])("under the name $name, where $word is written", ({ word, name }) => expect(concernName(word)).toBe(name));
});

describe("a concern is ended", () => {
  const silent = { questionedAt: later(NOW, -7 * DAY) };
  const chair = { config: { power: "chair" as const }, roles: ["chair" as const, "voting" as const] };
  it.each<{ rule: string; body: string; wish: CommandWish; changes: readonly object[] }>([
    {
      rule: "by its author, at any time",
      body: "/resolve Licence",
      wish: { ...withConcern(), by: BALA },
      changes: [{ kind: "concern-ended", name: "licence", how: "resolved" }],
    },
    {
      rule: "with 48 hours left, where it was the last that held the ballot up",
      body: "/resolve licence:",
      wish: { ...withConcern({}, { closesAt: june(3, "12:00") }), by: BALA },
      changes: [{ how: "resolved", closesAt: june(4, "12:00") }],
    },
    {
      rule: "by nobody else at first: that is a question to its author",
      body: "/resolve licence the photographers agreed",
      wish: withConcern(),
      changes: [{ kind: "concern-questioned", name: "licence", by: AINO, reason: ref("the photographers agreed") }],
    },
    {
      rule: "by the chair, after seven days without a word of its author",
      body: "/resolve licence the photographers agreed",
      wish: { ...withConcern(silent), ...chair, lastWord: later(NOW, -8 * DAY) },
      changes: [{ kind: "concern-ended", how: "by-committee" }],
    },
    {
      rule: "by two members, the first of whom asks",
      body: "/resolve licence the photographers agreed",
      wish: withConcern(silent),
      changes: [{ kind: "motion-asked", motion: { act: { kind: "resolve-concern", ballot: 1, name: "licence" } } }],
    },
    {
      rule: "by the chair at once, where its author stepped aside",
      body: "/resolve licence the photographers agreed",
      wish: { ...withConcern({}, { recusals: [{ member: BALA.id, at: june(2), by: "self" }] }), ...chair },
      changes: [{ kind: "concern-ended", how: "by-committee" }],
    },
    {
      rule: "by the chair at once, where its author left",
      body: "/resolve licence the photographers agreed",
      wish: { ...withConcern({}, { departed: [{ member: BALA.id, at: june(2) }] }), ...chair },
      changes: [{ kind: "concern-ended", how: "by-committee" }],
    },
    {
      rule: "by the last of two thirds of the other members",
      body: "/overrule licence",
      wish: withConcern({ overruledBy: ["davi", "eman", "faraji"].map((login) => member(login).id) }),
      changes: [{ kind: "concern-overruled" }, { kind: "concern-ended", how: "overruled" }],
    },
    {
      rule: "by fewer, where fewer members are left",
      body: "/overrule licence",
      wish: withConcern(
        { overruledBy: [DAVI.id] },
        {
          recusals: ["eman", "faraji", "gabriela"].map((login) => ({
            member: member(login).id,
            at: june(1),
            by: "self" as const,
          })),
        },
      ),
      changes: [{ kind: "concern-overruled" }, { kind: "concern-ended" }],
    },
  ])("$rule", ({ body, wish, changes }) => {
    const result = runText(body, wish);
    expect(result).toMatchObject(changes);
    expect(result).toHaveLength(changes.length);
  });

  it.each([
    { rule: "by one of six", overruledBy: [] },
    { rule: "by three of six", overruledBy: ["davi", "eman"] },
    { rule: "with the words of who stepped aside since", overruledBy: ["chaimae", "davi"], aside: "davi" },
  ])("never $rule", ({ overruledBy, aside }) => {
    const recusals = aside ? [{ member: member(aside).id, at: june(2), by: "self" as const }] : [];
    const wish = withConcern({ overruledBy: overruledBy.map((login) => member(login).id) }, { recusals });
    expect(runText("/overrule licence", wish)).toEqual([
      { kind: "concern-overruled", ballot: 1, name: "licence", by: AINO },
    ]);
  });

  it.each<{ rule: string; body: string; wish: CommandWish; why: string }>([
    { rule: "where there is none", body: "/resolve licence", wish: fresh, why: "concern-none" },
    { rule: "by another name", body: "/resolve money", wish: withConcern(), why: "concern-unknown" },
    { rule: "without a reason by others", body: "/resolve licence", wish: withConcern(), why: "reason-short" },
    {
      rule: "before its author had seven days",
      body: "/resolve licence the photographers agreed",
      wish: withConcern({ questionedAt: later(NOW, -7 * DAY + 1_000) }),
      why: "concern-waits",
    },
    {
      rule: "where its author wrote after the question",
      body: "/resolve licence the photographers agreed",
      wish: { ...withConcern(silent), lastWord: later(NOW, -DAY) },
      why: "concern-answered",
    },
    {
      rule: "by command, where only a ballot decides",
      body: "/resolve licence the photographers agreed",
      wish: { ...withConcern(), config: { power: "ballot" } },
      why: "power-ballot",
    },
    {
      rule: "by its author's overruling",
      body: "/overrule licence",
      wish: { ...withConcern(), by: BALA },
      why: "overrule-own",
    },
    {
      rule: "by one member's word twice",
      body: "/overrule licence",
      wish: withConcern({ overruledBy: [AINO.id] }),
      why: "overruled-already",
    },
    {
      rule: "by who stepped aside",
      body: "/overrule licence",
      wish: withConcern({}, { recusals: [{ member: AINO.id, at: june(1), by: "self" }] }),
      why: "recused",
    },
  ])("never $rule", ({ body, wish, why }) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${why}`));
});

/** A ballot in which Davi is Aino's alternate and has no seat of his own. */
function onlyAino(): ReturnType<typeof theirBallot> {
  const ballot = theirBallot({ alternate: DAVI });
  return { ...ballot, terms: { ...ballot.terms, electorate: ballot.terms.electorate.slice(0, 1) } };
}
