import { describe, expect, it } from "vitest";
import type { WayFound } from "../../../src/core/commands/command.ts";
import type { Change } from "../../../src/core/domain/change.ts";
import { instant, userId } from "../../../src/core/domain/ids.ts";
import type { Account, Named } from "../../../src/core/domain/snapshot.ts";
import { AINO, type CommandWish, NOW, ref, refusalOf, runText, theirBallot } from "../../support/a-command.ts";
import { COORDINATOR, HELPER } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";

const waiting = { hold: "waiting-for-requester", since: june(1) };
const onBehalf = { at: june(1), form: "on-behalf.yml", onBehalf: true, channel: "mail" as const, receivedAt: june(1) };
const account = (login: string, id: number, kind: Account["kind"] = "user"): Account => ({
  id: userId(id),
  login,
  kind,
});
const named: Named = {
  issues: [12, 7].map((number) => ({
    number,
    url: `https://github.com/a/b/issues/${number}`,
    title: "Maps",
    state: "open",
  })),
  accounts: [
    account("Rosa", 3),
    account("shop[bot]", 4, "bot"),
    account("museum", 5, "organization"),
    account(COORDINATOR.login, COORDINATOR.id),
    account(AINO.login, AINO.id),
  ],
};
const filed: CommandWish = { named, state: { registered: onBehalf } };
const entered: Change = { kind: "stage-entered", stage: "delivered", from: "in-support", through: "deliver" };
const open: WayFound = { kind: "open", changes: [entered] };
const intake: CommandWish = { state: { stage: "intake" } };

describe("how a request is asked about, sorted and followed", () => {
  it.each<{ rule: string; body: string; wish?: CommandWish; changes: readonly Change[] }>([
    {
      rule: "a question puts the request on the hold that an answer ends, with the question",
      body: "/ask Which licence?",
      changes: [{ kind: "hold-placed", hold: "waiting-for-requester", reason: ref("Which licence?") }],
    },
    {
      rule: "another hold does not keep anybody from asking",
      body: "/ask Which licence?",
      wish: { state: { holds: [{ hold: "paused", since: june(1) }] } },
      changes: [{ kind: "hold-placed", hold: "waiting-for-requester", reason: ref("Which licence?") }],
    },
    {
      rule: "a request in its first stage becomes a small question",
      body: "/small-question",
      wish: intake,
      changes: [{ kind: "lane-changed", lane: "question" }],
    },
    {
      rule: "the reason is kept with it",
      body: "/small-question only a link",
      wish: intake,
      changes: [{ kind: "lane-changed", lane: "question", reason: ref("only a link") }],
    },
    {
      rule: "a wish to join may turn out to be a question",
      body: "/small-question",
      wish: { state: { stage: "intake", lane: "join" } },
      changes: [{ kind: "lane-changed", lane: "question" }],
    },
    {
      rule: "the requester is linked whatever the letter case of the login",
      body: "/requester @ROSA",
      wish: filed,
      changes: [{ kind: "requester-linked", requester: { id: userId(3), login: "Rosa" } }],
    },
    {
      rule: "a requester with a vote in the open ballot steps aside",
      body: `/requester @${AINO.login}`,
      wish: { ...filed, state: { ...filed.state, ballots: [theirBallot()] } },
      changes: [
        { kind: "requester-linked", requester: AINO },
        { kind: "member-recused", member: AINO, by: "requester" },
      ],
    },
    {
      rule: "who was taken for the requester has a vote again once somebody else is linked",
      body: "/requester @rosa",
      wish: {
        ...filed,
        state: {
          ...filed.state,
          requester: AINO,
          ballots: [theirBallot()],
          recusals: [{ member: AINO.id, at: june(1), by: "requester" }],
        },
      },
      changes: [
        { kind: "recusal-lifted", member: AINO, by: "requester" },
        { kind: "requester-linked", requester: { id: userId(3), login: "Rosa" } },
      ],
    },
    {
      rule: "who stepped aside without being the requester stays aside",
      body: "/requester @rosa",
      wish: {
        ...filed,
        state: { ...filed.state, requester: AINO, recusals: [{ member: AINO.id, at: june(1), by: "self" }] },
      },
      changes: [{ kind: "requester-linked", requester: { id: userId(3), login: "Rosa" } }],
    },
    {
      rule: "a theme is an issue of this repository",
      body: "/theme #12",
      wish: { named },
      changes: [{ kind: "theme-set", issue: 12 }],
    },
    {
      rule: "the next step is only words where no day is known",
      body: "/next We look for a scanner in 2027.",
      changes: [{ kind: "next-step-set", by: AINO, text: ref("We look for a scanner in 2027.") }],
    },
    {
      rule: "the next step has its day",
      body: "/next 2026-06-09 We meet the archive.",
      changes: [
        { kind: "next-step-set", by: AINO, text: ref("We meet the archive."), on: instant("2026-06-09T00:00:00Z") },
      ],
    },
    {
      rule: "a note on the work is kept with who wrote it",
      body: "/progress\n400 plates are scanned.",
      changes: [{ kind: "progress-noted", by: AINO, text: ref("400 plates are scanned.") }],
    },
    {
      rule: "what is told with the delivery is the last note on the work",
      body: "/deliver All 2,998 drawings are on Commons.",
      wish: { way: open },
      changes: [{ kind: "progress-noted", by: AINO, text: ref("All 2,998 drawings are on Commons.") }, entered],
    },
  ])("$rule", ({ body, wish, changes }) => {
    expect(runText(body, wish)).toEqual(changes);
  });

  it.each<{ rule: string; body: string; wish?: CommandWish; why: string }>([
    { rule: "a question without words", body: "/ask", why: "desk-refused-text-missing" },
    {
      rule: "a second question while the first one waits",
      body: "/ask And which size?",
      wish: { state: { holds: [waiting] } },
      why: "desk-refused-asked-already",
    },
    {
      rule: "a question on a desk where no answer ends a hold",
      body: "/ask Which?",
      wish: { config: { holds: [] } },
      why: "desk-refused-no-holds",
    },
    {
      rule: "a small question of a request that has gone on",
      body: "/small-question",
      wish: { state: { stage: "working-group" } },
      why: "desk-refused-question-late",
    },
    {
      rule: "a small question of a request that was voted on",
      body: "/small-question",
      wish: { state: { stage: "intake", ballots: [theirBallot()] } },
      why: "desk-refused-question-late",
    },
    {
      rule: "a small question of a small question",
      body: "/small-question",
      wish: { state: { stage: "intake", lane: "question" } },
      why: "desk-refused-question-already",
    },
    {
      rule: "the acceptance of a small question",
      body: "/accept",
      wish: { way: open, state: { stage: "intake", lane: "question" } },
      why: "desk-refused-small-question",
    },
    {
      rule: "the acceptance of a wish to join",
      body: "/accept",
      wish: { way: open, state: { stage: "intake", lane: "join" } },
      why: "desk-refused-wish-to-join",
    },
    {
      rule: "moving a small question to the committee",
      body: "/move committee-feedback it is important",
      wish: { state: { stage: "intake", lane: "question" } },
      why: "desk-refused-small-question",
    },
    {
      rule: "a ballot on a small question",
      body: "/ballot open",
      wish: { by: COORDINATOR, state: { stage: "intake", lane: "question" } },
      why: "desk-refused-small-question",
    },
    {
      rule: "another requester for a request that its requester filed",
      body: "/requester @rosa",
      wish: { named, state: { registered: { ...onBehalf, onBehalf: false } } },
      why: "desk-refused-requester-own",
    },
    { rule: "a requester without a name", body: "/requester", wish: filed, why: "desk-refused-requester-missing" },
    {
      rule: "a requester whom GitHub does not know",
      body: "/requester @nobody",
      wish: filed,
      why: "desk-refused-account-unknown",
    },
    { rule: "an organisation as requester", body: "/requester @museum", wish: filed, why: "desk-refused-account-kind" },
    {
      rule: "a coordinator as requester",
      body: `/requester @${COORDINATOR.login}`,
      wish: filed,
      why: "desk-refused-requester-coordinator",
    },
    {
      rule: "the same requester twice",
      body: "/requester @rosa",
      wish: { ...filed, state: { ...filed.state, requester: { id: userId(3), login: "Rosa" } } },
      why: "desk-refused-requester-already",
    },
    { rule: "a theme without a number", body: "/theme maps", wish: { named }, why: "desk-refused-issue-missing" },
    { rule: "a theme that is the request itself", body: "/theme #7", wish: { named }, why: "desk-refused-theme-self" },
    { rule: "a theme that does not exist", body: "/theme #99", wish: { named }, why: "desk-refused-issue-unknown" },
    {
      rule: "the theme that it has",
      body: "/theme 12",
      wish: { named, state: { theme: 12 } },
      why: "desk-refused-theme-already",
    },
    { rule: "a next step in the past", body: "/next 2026-06-02 We meet.", why: "desk-refused-date" },
    { rule: "a next step on no day", body: "/next 2026-02-31 We meet.", why: "desk-refused-date" },
    { rule: "a next step without words", body: "/next 2026-06-09", why: "desk-refused-text-missing" },
    { rule: "a note without words", body: "/progress", why: "desk-refused-text-missing" },
  ])("$rule is refused", ({ body, wish, why }) => {
    expect(NOW.slice(0, 10)).toBe("2026-06-02");
    expect(refusalOf(runText(body, { by: HELPER, ...wish }))).toBe(why);
  });
});
