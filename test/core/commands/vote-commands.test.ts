import { describe, expect, it } from "vitest";
import { commentId, later, userId } from "../../../src/core/domain/ids.ts";
import { AINO, type CommandWish, NOW, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { boardDesk, member } from "../../support/board-desk.ts";
import { act, june, reaction } from "../ballots/a-ballot.ts";

const DAY = 24 * 3_600_000;
const JO = { id: userId(1900), login: "jo" };
const stage = "committee-feedback";
const aside = [{ member: AINO.id, at: june(1, "12:00"), by: "self" as const }];
const withJo = (more: Parameters<typeof theirBallot>[0] = {}): CommandWish => ({
  by: JO,
  state: { stage, ballots: [theirBallot({ alternate: JO, ...more })] },
});
const inBallot = (more: Parameters<typeof theirBallot>[0] = {}): CommandWish => ({
  state: { stage, ballots: [theirBallot(more)] },
});

describe("who votes", () => {
  it.each<{ rule: string; wish: CommandWish; why?: string }>([
    { rule: "a member does", wish: inBallot() },
    {
      rule: "a member whose seat the roster gave to somebody else since does",
      wish: { ...inBallot(), roster: { committee: [] } },
    },
    { rule: "the alternate of a seat does", wish: withJo() },
    { rule: "the alternate of a member who left does", wish: withJo({ departed: [{ member: AINO.id, at: june(2) }] }) },
    {
      rule: "the alternate of a member who stepped aside does not",
      wish: withJo({ recusals: aside }),
      why: "alternate-recused",
    },
    {
      rule: "the alternate of a member who stepped aside does, where the rules say so",
      wish: withJo({ recusals: aside, rules: { alternateOnRecusal: true } }),
    },
    { rule: "a member who stepped aside does not", wish: inBallot({ recusals: aside }), why: "recused" },
    {
      rule: "a member who came back does",
      wish: inBallot({ recusals: aside.map((recusal) => ({ ...recusal, until: june(2, "09:00") })) }),
    },
    {
      rule: "a member who left does not",
      wish: inBallot({ departed: [{ member: AINO.id, at: june(2) }] }),
      why: "departed",
    },
    { rule: "somebody else does not", wish: { ...inBallot(), by: JO }, why: "not-elector" },
  ])("$rule", ({ wish, why }) => {
    expect(refusalOf(runText("/approve", wish))).toBe(why && `desk-refused-${why}`);
  });
});

describe("stepping aside", () => {
  it.each<{ rule: string; body: string; wish: CommandWish; changes: readonly object[] }>([
    {
      rule: "is done at once, also by one's own name",
      body: "/recuse @Aino I work for the partner",
      wish: inBallot(),
      changes: [{ kind: "member-recused", member: AINO, by: "self", reason: ref("I work for the partner") }],
    },
    {
      rule: "is taken back by oneself",
      body: "/unrecuse",
      wish: { state: { ...inBallot().state, recusals: aside } },
      changes: [{ kind: "recusal-lifted", member: AINO, by: "self" }],
    },
    {
      rule: "is taken back also when one's own reaction came later",
      body: "/unrecuse",
      wish: { state: { ...inBallot({ reactions: [reaction(AINO.id, "yes", june(2))] }).state, recusals: aside } },
      changes: [{ kind: "recusal-lifted" }],
    },
    {
      rule: "is taken back also when one's own vote came later",
      body: "/unrecuse",
      wish: { state: { ...inBallot({ acts: [act(AINO.id, null, june(2))] }).state, recusals: aside } },
      changes: [{ kind: "recusal-lifted" }],
    },
    {
      rule: "is taken back with time left, where the end had come and the ballot waited",
      body: "/unrecuse",
      wish: { at: june(9), state: { ...inBallot().state, recusals: aside } },
      changes: [{ kind: "recusal-lifted", closesAt: june(11, "12:00") }],
    },
    {
      rule: "of somebody else is asked for by one voting member",
      body: "/recuse @bala she is paid by the partner",
      wish: inBallot(),
      changes: [{ kind: "motion-asked", motion: { act: { kind: "recuse-member", member: member("bala") } } }],
    },
  ])("$rule", ({ body, wish, changes }) => expect(runText(body, wish)).toMatchObject(changes));

  it.each<{ rule: string; body: string; wish: CommandWish; why: string }>([
    {
      rule: "by an alternate, who need not vote",
      body: "/recuse",
      wish: withJo(),
      why: "recuse-alternate",
    },
    {
      rule: "of nobody who votes",
      body: "/recuse @hedda she is staff of the host",
      wish: inBallot(),
      why: "member-unknown",
    },
    { rule: "of others without a reason", body: "/recuse @bala", wish: inBallot(), why: "reason-short" },
    { rule: "back without having stepped aside", body: "/unrecuse", wish: inBallot(), why: "not-recused" },
    {
      rule: "back after somebody voted",
      body: "/unrecuse",
      wish: { state: { ...inBallot({ acts: [act(member("bala").id, "yes", june(2))] }).state, recusals: aside } },
      why: "unrecuse-self",
    },
    {
      rule: "back by oneself, where the committee decided it",
      body: "/unrecuse",
      wish: { state: { recusals: [{ member: AINO.id, at: june(1), by: "committee" }] } },
      why: "unrecuse-self",
    },
    {
      rule: "back by the requester",
      body: "/unrecuse",
      wish: { state: { recusals: [{ member: AINO.id, at: june(1), by: "requester" }] } },
      why: "recused-by-rule",
    },
  ])("never $rule", ({ body, wish, why }) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${why}`));
});

describe("the priority", () => {
  it("is a word of the desk's scale, with its reason", () => {
    expect(runText("/priority High, the exhibition is in May", inBallot())).toEqual([
      { kind: "priority-given", by: AINO, priority: "high", reason: ref("the exhibition is in May") },
    ]);
  });

  it.each<{ rule: string; body: string; wish: CommandWish; why: string }>([
    { rule: "another word", body: "/priority urgent", wish: inBallot(), why: "priority-unknown" },
    { rule: "no word", body: "/priority", wish: inBallot(), why: "priority-unknown" },
    { rule: "anything without a ballot", body: "/priority high", wish: {}, why: "no-priority" },
    {
      rule: "anything in a ballot of a stage that does not ask for it",
      body: "/priority high",
      wish: {
        state: { ballots: [{ ...theirBallot(), terms: { ...theirBallot().terms, stage: "final-go" } }] },
      },
      why: "no-priority",
    },
    {
      rule: "the word of who stepped aside",
      body: "/priority high",
      wish: inBallot({ recusals: aside }),
      why: "recused",
    },
  ])("is never $rule", ({ body, wish, why }) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${why}`));
});

describe("votes from a meeting", () => {
  const rules = { meetingVotesAfter: 3 * DAY };
  const body = "/meeting-vote yes @bala @Davi, https://example.org/minutes";
  it("are noted for each member, count three days later, and name the minutes", () => {
    const noted = { kind: "meeting-vote-noted", ballot: 1, choice: "yes", by: AINO, countsFrom: later(NOW, 3 * DAY) };
    const minutes = ref("https://example.org/minutes");
    expect(runText(`${body}`, inBallot({ rules }))).toEqual([
      { ...noted, minutes, member: member("bala") },
      { ...noted, minutes, member: member("davi") },
    ]);
  });

  it("are noted where they count at the very end", () => {
    expect(refusalOf(runText(body, inBallot({ rules, closesAt: june(5, "10:00") })))).toBeUndefined();
  });

  it.each<{ rule: string; text?: string; wish: CommandWish; why: string }>([
    { rule: "where the rules do not take them", wish: inBallot(), why: "meeting-off" },
    { rule: "without the minutes", text: "/meeting-vote yes @bala", wish: inBallot({ rules }), why: "meeting-form" },
    {
      rule: "without members",
      text: "/meeting-vote yes https://example.org/m",
      wish: inBallot({ rules }),
      why: "meeting-form",
    },
    {
      rule: "without a vote",
      text: "/meeting-vote @bala https://example.org/m",
      wish: inBallot({ rules }),
      why: "meeting-form",
    },
    {
      rule: "of the writer",
      text: "/meeting-vote no @aino https://example.org/m",
      wish: inBallot({ rules }),
      why: "meeting-own",
    },
    {
      rule: "of strangers",
      text: "/meeting-vote no @jo https://example.org/m",
      wish: inBallot({ rules }),
      why: "member-unknown",
    },
    {
      rule: "of a member who left",
      wish: inBallot({ rules, departed: [{ member: member("davi").id, at: june(2) }] }),
      why: "meeting-no-vote",
    },
    {
      rule: "of a member who stepped aside",
      wish: inBallot({ rules, recusals: [{ member: member("davi").id, at: june(2), by: "self" }] }),
      why: "meeting-recused",
    },
    {
      rule: "of a member who voted here",
      wish: inBallot({ rules, acts: [act(member("davi").id, "no", june(2))] }),
      why: "meeting-voted",
    },
    {
      rule: "that would count after the end",
      wish: inBallot({ rules, closesAt: june(5, "09:59") }),
      why: "meeting-ends",
    },
  ])("are never noted $rule", ({ text = body, wish, why }) => {
    expect(refusalOf(runText(text, wish))).toBe(`desk-refused-${why}`);
  });
});

describe("the casting vote", () => {
  const rules = { tieBreak: "chair" as const };
  it("is given by the seat that chaired when the ballot opened", () => {
    expect(runText("/casting no the risk is too high", inBallot({ rules }))).toEqual([
      { kind: "casting-vote-given", ballot: 1, by: AINO, choice: "no", reason: ref("the risk is too high") },
    ]);
  });

  it.each<{ rule: string; body?: string; wish: CommandWish; why: string }>([
    { rule: "where a tie changes nothing", wish: inBallot(), why: "casting-off" },
    { rule: "by another seat", wish: { ...inBallot({ rules }), by: member("bala") }, why: "casting-chair" },
    { rule: "as an abstention", body: "/casting abstain", wish: inBallot({ rules }), why: "casting-choice" },
    { rule: "by who stepped aside", wish: inBallot({ rules, recusals: aside }), why: "recused" },
    { rule: "beside a vote", wish: inBallot({ rules, acts: [act(AINO.id, "yes", june(2))] }), why: "casting-voted" },
  ])("is never given $rule", ({ body = "/casting yes", wish, why }) => {
    expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${why}`);
  });
});

describe("missing records", () => {
  it("are put back as the copy has them", () => {
    const restoration = { spoilt: [], reposted: [commentId(900), commentId(901)], closesAt: june(9, "12:00") };
    expect(runText("/restore", { restoration })).toEqual([{ kind: "records-restored", ...restoration }]);
  });

  it("are not put back where nothing is missing", () => {
    expect(refusalOf(runText("/restore"))).toBe("desk-refused-nothing-missing");
  });

  it("are not put back where no copy has them", () => {
    expect(refusalOf(runText("/restore", { spoilt: [] }))).toBe("desk-refused-restore-no-copy");
  });

  it("are given up by two members, never by a coordinator", () => {
    const [coordinator] = boardDesk().roster.coordinators;
    const by = { id: userId(coordinator?.id ?? 0), login: coordinator?.login ?? "" };
    expect(refusalOf(runText("/restore lost no copy was ever made", { by }))).toBe("desk-refused-power-voting");
    expect(runText("/restore lost no copy was ever made", { spoilt: [] })).toMatchObject([{ kind: "motion-asked" }]);
  });
});
