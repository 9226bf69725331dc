import { describe, expect, it } from "vitest";
import type { WayFound } from "../../../src/core/commands/command.ts";
import { commands } from "../../../src/core/commands/index.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { sentence } from "../../../src/core/domain/sentence.ts";
import { AINO, type CommandWish, closedAs, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { HELPER, member } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";

const ballot = theirBallot();
const closed = closedAs(ballot, "passed");
const entered: Change = { kind: "stage-entered", stage: "final-go", from: "working-group", through: "ready" };
const open: WayFound = { kind: "open", changes: [entered] };
const blocked: WayFound = { kind: "blocked", because: [sentence("desk-guard-plan-missing")], changes: [entered] };
const group = { group: "implementation", since: june(1), people: [] };
const recusal = { member: AINO.id, at: june(1), by: "self" as const };
const hold = { hold: "on-hold", since: june(1) };
const visits = [
  { stage: "intake", from: null, at: june(1), through: "registered" },
  { stage: "committee-feedback", from: "intake", at: june(2), through: "accept" },
  { stage: "working-group", from: "committee-feedback", at: june(9), through: "ballot-passed" },
];
const registered = { at: june(1), form: null, onBehalf: true, channel: "mail" as const, receivedAt: june(1) };

describe("a command is refused, and says why", () => {
  it.each<{ rule: string; body: string; wish?: CommandWish; why: string }>([
    { rule: "a vote without a ballot", body: "/approve", why: "desk-refused-no-ballot" },
    {
      rule: "a vote after the ballot ended",
      body: "/approve",
      wish: { state: { ballots: [closed] } },
      why: "desk-refused-no-ballot",
    },
    {
      rule: "a vote by somebody who stepped aside",
      body: "/vote yes",
      wish: { state: { ballots: [{ ...ballot, recusals: [recusal] }] } },
      why: "desk-refused-recused",
    },
    {
      rule: "a vote by somebody who was no member when the ballot opened",
      body: "/decline",
      wish: { by: member("hedda"), state: { ballots: [ballot] } },
      why: "desk-refused-not-elector",
    },
    {
      rule: "a vote that is none of the three",
      body: "/vote maybe",
      wish: { state: { ballots: [ballot] } },
      why: "desk-refused-choice-unknown",
    },
    {
      rule: "a vote for an inherited property",
      body: "/vote constructor",
      wish: { state: { ballots: [ballot] } },
      why: "desk-refused-choice-unknown",
    },
    {
      rule: "a second recusal",
      body: "/recuse",
      wish: { state: { recusals: [recusal] } },
      why: "desk-refused-recused-already",
    },
    { rule: "feedback without words", body: "/feedback", why: "desk-refused-text-missing" },
    {
      rule: "an answer while the committee votes",
      body: "/answer here it is",
      wish: { state: { ballots: [ballot] } },
      why: "desk-refused-ballot-open",
    },
    { rule: "a group that the desk does not have", body: "/assign cooks", why: "desk-refused-group-unknown" },
    {
      rule: "a group that has the request already",
      body: "/assign implementation",
      wish: { state: { assignments: [group] } },
      why: "desk-refused-group-already",
    },
    { rule: "nobody to assign to", body: "/assign", why: "desk-refused-group-missing" },
    {
      rule: "a person who is in no group of the request",
      body: "/assign @helper-noor",
      why: "desk-refused-person-unknown",
    },
    {
      rule: "handing back what one never took",
      body: "/unclaim",
      wish: { state: { assignments: [group] } },
      why: "desk-refused-not-claimed",
    },
    { rule: "a question that the checklist does not have", body: "/check taste ok", why: "desk-refused-check-unknown" },
    { rule: "an answer that no question takes", body: "/check technical perhaps", why: "desk-refused-answer-unknown" },
    { rule: "a plan without a kind of support", body: "/plan we do it", why: "desk-refused-support-missing" },
    { rule: "a plan without words", body: "/plan train", why: "desk-refused-text-missing" },
    { rule: "a skip without a reason", body: "/skip", wish: { way: open }, why: "desk-refused-reason-missing" },
    { rule: "a hold without a reason", body: "/hold until 2026-07-01", why: "desk-refused-reason-missing" },
    { rule: "a hold until a day that is over", body: "/hold until 2026-03-01 closed", why: "desk-refused-date" },
    { rule: "a hold until a day that does not exist", body: "/hold until 2026-02-31 closed", why: "desk-refused-date" },
    {
      rule: "the same hold twice",
      body: "/hold on-hold why",
      wish: { state: { holds: [hold] } },
      why: "desk-refused-held-already",
    },
    { rule: "the end of a hold that is not there", body: "/resume", why: "desk-refused-not-held" },
    { rule: "a way that this stage does not have", body: "/start", why: "desk-refused-not-here" },
    { rule: "a way that is not open yet", body: "/ready", wish: { way: blocked }, why: "desk-refused-ready-reason" },
    { rule: "an outcome without words", body: "/outcome", wish: { way: open }, why: "desk-refused-text-missing" },
    {
      rule: "an outcome that the requester calls not reported",
      body: "/outcome not-reported",
      wish: { way: open, roles: ["requester"] },
      why: "desk-refused-not-reported",
    },
    {
      rule: "a withdrawal of somebody else's request",
      body: "/withdraw",
      wish: { roles: ["coordinator"] },
      why: "desk-refused-withdraw",
    },
    { rule: "a move to a stage that does not exist", body: "/move heaven now", why: "desk-refused-stage-unknown" },
    { rule: "a move to where the request is", body: "/move working-group again", why: "desk-refused-same-stage" },
    {
      rule: "a move past a ballot",
      body: "/move approved urgent",
      wish: { roles: ["voting"] },
      why: "desk-refused-move-ballot",
    },
    {
      rule: "a coordinator's move that undoes a decision",
      body: "/move intake wrong",
      wish: { roles: ["coordinator"], state: { visits, ballots: [closed] } },
      why: "desk-refused-move-decided",
    },
  ])("$rule", ({ body, wish, why }) => expect(refusalOf(runText(body, wish))).toBe(why));
});

describe("a command changes", () => {
  const voting = { state: { ballots: [ballot] } };
  it.each<{ rule: string; body: string; wish?: CommandWish; changes: readonly object[] }>([
    {
      rule: "a vote with its reason, in the same words by either command",
      body: "/vote yes it  helps",
      wish: voting,
      changes: [{ kind: "vote-cast", choice: "yes", reason: ref("it  helps") }],
    },
    {
      rule: "a vote by its own command",
      body: "/decline\nToo early.",
      wish: voting,
      changes: [{ kind: "vote-cast", choice: "no", reason: ref("Too early.") }],
    },
    {
      rule: "a vote that is taken back",
      body: "/unvote",
      wish: voting,
      changes: [{ kind: "vote-cast", choice: null }],
    },
    {
      rule: "a recusal with its reason",
      body: "/recuse my employer",
      changes: [{ kind: "member-recused", by: "self", reason: ref("my employer") }],
    },
    {
      rule: "several groups at once",
      body: "/assign implementation, translation",
      changes: [{ group: "implementation" }, { group: "translation" }],
    },
    {
      rule: "a person of a group, whatever the letters' case",
      body: "/assign @Helper-Noor",
      wish: { state: { assignments: [group] } },
      changes: [{ kind: "person-assigned", person: HELPER }],
    },
    {
      rule: "who takes it up",
      body: "/claim",
      wish: { by: HELPER, state: { assignments: [group] } },
      changes: [{ kind: "person-assigned", person: HELPER }],
    },
    {
      rule: "an answer of the checklist, with its note",
      body: "/check technical open no API",
      changes: [{ item: "technical", answer: "open", note: ref("no API") }],
    },
    {
      rule: "the plan, with each kind of support once",
      body: "/plan train, do train\nTogether.",
      changes: [{ supportTypes: ["train", "do"], text: ref("Together.") }],
    },
    {
      rule: "a hold until a day",
      body: "/hold until 2026-07-01 closed",
      changes: [{ hold: "on-hold", until: instant("2026-07-01T00:00:00Z"), reason: ref("closed") }],
    },
    {
      rule: "every hold at once",
      body: "/resume",
      wish: { state: { holds: [hold, { ...hold, hold: "paused" }] } },
      changes: [{ hold: "on-hold" }, { hold: "paused" }],
    },
    { rule: "the stage, by an open way", body: "/ready", wish: { way: open }, changes: [entered] },
    {
      rule: "the stage in spite of missing answers, with a reason",
      body: "/accept by telephone",
      wish: { way: blocked },
      changes: [{ ...entered, reason: ref("by telephone") }],
    },
    {
      rule: "a skipped stage, with its reason",
      body: "/skip not needed",
      wish: { way: open },
      changes: [{ ...entered, reason: ref("not needed") }],
    },
    {
      rule: "the outcome, and the stage with it",
      body: "/outcome It is done.",
      wish: { way: open },
      changes: [{ kind: "outcome-reported", text: ref("It is done.") }, entered],
    },
    {
      rule: "an outcome that a coordinator calls not reported",
      body: "/outcome not-reported",
      wish: { way: open, roles: ["coordinator"] },
      changes: [{ kind: "outcome-reported", text: null }, entered],
    },
    {
      rule: "an end by withdrawal on somebody's behalf",
      body: "/withdraw they wrote so",
      wish: { roles: ["coordinator"], state: { registered } },
      changes: [{ kind: "request-left", exit: "withdrawn" }],
    },
    {
      rule: "the stage back, by a voting member",
      body: "/move intake wrong",
      wish: { roles: ["voting"], state: { visits, ballots: [closed] } },
      changes: [{ stage: "intake", through: "moved", reason: ref("wrong") }],
    },
  ])("$rule", ({ body, wish, changes }) => expect(runText(body, wish)).toMatchObject(changes));
});

describe("the list of commands", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "/%s shows examples that it would understand",
    (name, { examples, usage }) => {
      expect(usage.startsWith(`/${name}`)).toBe(true);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(example.startsWith(`/${name}`)).toBe(true);
    },
  );
});
