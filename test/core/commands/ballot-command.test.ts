import { describe, expect, it } from "vitest";
import type { WayFound } from "../../../src/core/commands/command.ts";
import { commandWords } from "../../../src/core/commands/index.ts";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { later, sha256, userId } from "../../../src/core/domain/ids.ts";
import { AINO, type CommandWish, closedAs, NOW, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { boardDesk, COORDINATOR, member } from "../../support/board-desk.ts";
import { act, june, reaction } from "../ballots/a-ballot.ts";

const DAY = 24 * 3_600_000;
const stage = "committee-feedback";
const open = theirBallot();
const same = sha256("b".repeat(64));
const rejected = closedAs({ ...open, terms: { ...open.terms, proposal: same } }, "rejected", june(1, "12:00"));
const { config } = boardDesk();
const stay = { stage, since: june(1, "09:00") };
const lastWas = (outcome: "lapsed" | "cancelled" | "passed"): CommandWish => ({
  state: { ...stay, ballots: [closedAs(open, outcome)] },
});
const mira = { by: COORDINATOR };
const waiting = config.stages.map((one) =>
  one.id === stage && one.ballot ? { ...one, ballot: { ...one.ballot, opens: "ready" } } : one,
);

describe("a ballot opens again", () => {
  it.each<{ rule: string; body: string; wish: CommandWish; changes: readonly object[] }>([
    {
      rule: "after one that lapsed",
      body: "/ballot open",
      wish: lastWas("lapsed"),
      changes: [{ kind: "ballot-asked", stage }],
    },
    {
      rule: "after one that was cancelled, by a coordinator too",
      body: "/ballot open",
      wish: { ...mira, ...lastWas("cancelled") },
      changes: [{ kind: "ballot-asked", stage }],
    },
    {
      rule: "by stronger rules than the stage's",
      body: "/ballot open Major",
      wish: lastWas("lapsed"),
      changes: [{ kind: "ballot-asked", stage, profile: "major" }],
    },
    {
      rule: "by the weakest rules that the stage allows",
      body: "/ballot open consent",
      wish: {
        ...lastWas("lapsed"),
        config: {
          stages: config.stages.map((one) =>
            one.id === stage && one.ballot ? { ...one, ballot: { ...one.ballot, weakest: "consent" } } : one,
          ),
        },
      },
      changes: [{ profile: "consent" }],
    },
    {
      rule: "after a rejection, where the proposal is another one",
      body: "/ballot open",
      wish: { proposal: "d", state: { ...stay, ballots: [rejected] } },
      changes: [{ kind: "ballot-asked" }],
    },
    {
      rule: "after a rejection, where the committee allowed it",
      body: "/ballot open",
      wish: { state: { ...stay, ballots: [rejected], voteAgain: true } },
      changes: [{ kind: "ballot-asked" }],
    },
  ])("$rule", ({ body, wish, changes }) => expect(runText(body, wish)).toMatchObject(changes));

  it.each<{ rule: string; body: string; wish: CommandWish; why: string }>([
    {
      rule: "while one is open",
      body: "/ballot open",
      wish: { state: { ...stay, ballots: [open] } },
      why: "ballot-already",
    },
    { rule: "where the stage has none", body: "/ballot open", wish: {}, why: "stage-no-ballot" },
    { rule: "after a decision in favour", body: "/ballot open", wish: lastWas("passed"), why: "ballot-decided" },
    {
      rule: "in place of the command that the stage waits for",
      body: "/ballot open",
      wish: { state: stay, config: { stages: waiting } },
      why: "ballot-waits",
    },
    {
      rule: "before the stage opened its own",
      body: "/ballot open",
      wish: { state: stay },
      why: "ballot-opens-itself",
    },
    { rule: "by weaker rules", body: "/ballot open consent", wish: lastWas("lapsed"), why: "profile-weaker" },
    {
      rule: "by rules that do not exist",
      body: "/ballot open toString",
      wish: lastWas("lapsed"),
      why: "profile-unknown",
    },
    {
      rule: "by rules weaker than the form asks for",
      body: "/ballot open standard",
      wish: {
        state: {
          ...stay,
          ballots: [closedAs(open, "lapsed")],
          registered: { at: june(1), form: "rules.yml", onBehalf: false, channel: "form", receivedAt: june(1) },
        },
        config: { forms: [{ file: "rules.yml", kind: "rules", profile: "charter" }] },
      },
      why: "profile-weaker",
    },
    {
      rule: "with fewer members than its rules need",
      body: "/ballot open",
      wish: {
        state: {
          ...stay,
          ballots: [closedAs(open, "cancelled")],
          recusals: ["bala", "davi", "eman"].map((login) => ({
            member: member(login).id,
            at: june(1),
            by: "self" as const,
          })),
        },
        requester: member("faraji").id,
      },
      why: "too-few-seats",
    },
    {
      rule: "on a proposal that was rejected a day ago",
      body: "/ballot open",
      wish: { state: { ...stay, ballots: [rejected] } },
      why: "same-proposal",
    },
    {
      rule: "by the host's staff",
      body: "/ballot open",
      wish: { ...lastWas("lapsed"), by: member("hedda") },
      why: "right",
    },
  ])("never $rule", ({ body, wish, why }) => expect(refusalOf(runText(body, wish))).toBe(`desk-refused-${why}`));
});

describe("a coordinator cancels a ballot alone", () => {
  it("while nobody has voted", () => {
    expect(
      runText("/ballot cancel the wrong form was accepted", { ...mira, state: { ...stay, ballots: [open] } }),
    ).toMatchObject([{ kind: "ballot-closed", outcome: "cancelled" }]);
  });

  it.each([
    { rule: "after a vote", more: { acts: [act(AINO.id, "no", june(2))] } },
    { rule: "after a vote that was taken back", more: { acts: [act(AINO.id, null, june(2))] } },
    { rule: "after a reaction", more: { reactions: [reaction(AINO.id, "yes", june(2))] } },
    {
      rule: "after a note from a meeting",
      more: { meetingVotes: [{ by: AINO.id, choice: "no" as const, notedAt: june(2), countsFrom: june(5) }] },
    },
  ])("never $rule", ({ more }) => {
    const wish = { ...mira, state: { ...stay, ballots: [{ ...open, ...more }] } };
    expect(refusalOf(runText("/ballot cancel the wrong form was accepted", wish))).toBe("desk-refused-cancel-voted");
  });

  it("never without a reason", () => {
    const wish = { ...mira, state: { ...stay, ballots: [open] } };
    expect(refusalOf(runText("/ballot cancel", wish))).toBe("desk-refused-reason-short");
  });
});

describe("the same proposal after a rejection", () => {
  const entering: WayFound = {
    kind: "open",
    changes: [{ kind: "stage-entered", stage, from: "working-group", through: "ready" }],
  };
  const visits = [{ stage, from: null, at: june(1), through: "accept" }];
  const wish: CommandWish = { way: entering, state: { ballots: [rejected], visits } };
  const until = later(june(1, "12:00"), 30 * DAY);

  it.each(["/ready", "/skip the plan is complete", "/accept by telephone", `/move ${stage} a mistake`])(
    "does not come into that stage by %s",
    (body) => expect(refusalOf(runText(body, wish))).toBe("desk-refused-same-proposal"),
  );

  it("is told with the day on which it may be voted on again", () => {
    expect(runText("/ready", wish)).toMatchObject({ refused: { with: [1, { at: until }] } });
  });

  it.each<{ rule: string; more: CommandWish }>([
    { rule: "once the time is over", more: { at: until } },
    { rule: "as another proposal", more: { proposal: "d" } },
    { rule: "where the committee allowed it", more: { state: { ...wish.state, voteAgain: true } } },
    { rule: "where the ballot lapsed", more: { state: { ballots: [closedAs(rejected, "lapsed")] } } },
    {
      rule: "where another stage rejected it",
      more: { state: { ballots: [{ ...rejected, terms: { ...rejected.terms, stage: "final-go" } }] } },
    },
  ])("comes there $rule", ({ more }) => expect(refusalOf(runText("/ready", { ...wish, ...more }))).toBeUndefined());

  it("counts as the one that the committee accepted in its place", () => {
    const accepted = { proposal: same, at: june(1), settled: { at: june(1), how: "accepted" as const } };
    const other = {
      ...rejected,
      terms: { ...rejected.terms, proposal: sha256("e".repeat(64)) },
      revisions: [accepted],
    };
    expect(refusalOf(runText("/ready", { ...wish, state: { ballots: [other] } }))).toBe("desk-refused-same-proposal");
  });

  it("is free in stages where nobody votes", () => {
    const approved: WayFound = {
      kind: "open",
      changes: [{ kind: "stage-entered", stage: "approved", from: "final-go", through: "start" }],
    };
    const there = { ...rejected, terms: { ...rejected.terms, stage: "approved" } };
    expect(refusalOf(runText("/start", { way: approved, state: { ballots: [there] } }))).toBeUndefined();
  });
});

describe("nobody ends a ballot by moving the request", () => {
  const visits = [
    { stage: "intake", from: null, at: june(1), through: "registered" },
    { stage, from: "intake", at: june(1), through: "accept" },
  ];
  it.each([
    {
      rule: "a vote is there",
      ballot: { ...open, acts: [act(AINO.id, "no", june(2))] },
      why: "desk-refused-leaves-ballot",
    },
    { rule: "nobody has voted", ballot: open, why: undefined },
  ])("by a coordinator where $rule: $why", ({ ballot, why }) => {
    const wish = { ...mira, state: { ...stay, visits, ballots: [ballot] } };
    expect(refusalOf(runText("/move intake the wrong form", wish))).toBe(why);
  });
});

describe("words about ballots", () => {
  const wish = { state: { ...stay, ballots: [open] } };
  it.each([
    { body: "/vote", why: "desk-refused-vote-bare" },
    { body: "/vote please", why: "desk-refused-choice-unknown" },
    { body: "/vote profile=major", why: "desk-refused-choice-unknown" },
    { body: "/vote open", why: "desk-refused-choice-unknown" },
    { body: "/ballot", why: "desk-refused-ballot-verb" },
    { body: "/ballot close", why: "desk-refused-ballot-verb" },
    { body: "/ballot constructor", why: "desk-refused-ballot-verb" },
    { body: "/ballot accept-edit only a comma", why: "desk-refused-edit-none" },
  ])("$body changes nothing", ({ body, why }) => expect(refusalOf(runText(body, wish))).toBe(why));

  it.each(["/ballot status", "/check-vote"])("%s is a question", (body) => {
    expect(runText(body, { ...wish, by: { id: userId(5), login: "anybody" } })).toEqual([{ kind: "answered" }]);
  });

  it.each([
    { body: "/cancel-vote", suggestion: "ballot cancel reason" },
    { body: "/cancel_vote the plan changed", suggestion: "ballot cancel reason" },
    { body: "/votes", suggestion: "vote" },
  ])("$body of another bot runs nothing and is answered with our own words", ({ body, suggestion }) => {
    const { commands, unknown } = parseCommands(body, commandWords);
    expect(commands).toEqual([]);
    expect(unknown).toMatchObject([{ suggestion, reply: true }]);
  });

  it("nothing of a ballot that is not there can be changed", () => {
    for (const verb of ["cancel", "restart", "accept-edit", "extend 7d"]) {
      expect(refusalOf(runText(`/ballot ${verb} a good reason`, { at: NOW }))).toBe("desk-refused-no-ballot");
    }
  });
});
