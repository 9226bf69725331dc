import { describe, expect, it } from "vitest";
import type { CallKind } from "../../../src/core/domain/ballot.ts";
import type { Change, ChangeOf } from "../../../src/core/domain/change.ts";
import { commentId, sha256, userId } from "../../../src/core/domain/ids.ts";
import type { PowerAct } from "../../../src/core/domain/motion.ts";
import { concern, june, revision, votes } from "../ballots/a-ballot.ts";
import { aDesk, comment, ISSUE, ourBallot, person, recordComment, STRANGER, textIn } from "./a-request.ts";
import { expectSafe, golden } from "./golden.ts";

const open = ourBallot();

/** Nobody but these is called. */
async function saved(text: string, name: string, called: readonly string[] = []): Promise<void> {
  expectSafe(text, called);
  await golden(text, name);
}

const reminder = (kind: CallKind): ChangeOf<"reminder-given"> => ({
  kind: "reminder-given",
  ballot: 1,
  reminder: kind,
  members: [person(2), person(5)],
  digest: false,
});

describe("a reminder calls those who are named, says what to do and until when", () => {
  it.each(["last-day", "half-way"] as const)("%s", async (kind) => {
    await saved(recordComment([reminder(kind)], { ballot: open }), `reminder-${kind}`, ["bala-k", "eman"]);
  });

  it("notice", async () => {
    const ballot = ourBallot({ acts: votes("yes", 5), notice: { at: june(4), closesAt: june(5, "12:00") } });
    const given: Change = { kind: "notice-given", ballot: 1, closesAt: june(5, "12:00"), heading: "pass" };
    await saved(recordComment([given], { ballot }), "notice");
  });

  it("extension, with both ends", async () => {
    const ballot = ourBallot({ closesAt: june(15, "12:00"), extensions: 1 });
    const given: Change = {
      kind: "ballot-extended",
      ballot: 1,
      from: june(8, "12:00"),
      closesAt: june(15, "12:00"),
      through: "shortfall",
      calls: [person(2), person(5)],
    };
    const text = recordComment([given], { ballot, at: june(8, "12:05") });
    await saved(text, "extension", ["bala-k", "eman"]);
  });

  it("calls nobody by a name that is none of GitHub's", () => {
    const change = { ...reminder("last-day"), members: [{ id: userId(9), login: "all <b>" }] };
    expectSafe(recordComment([change], { ballot: open }));
  });
});

describe("what takes two members", () => {
  const asked = (act: PowerAct, n = 1): Change => ({
    kind: "motion-asked",
    motion: { number: n, act, by: person(1), at: june(4), reason: textIn(700) },
  });

  it("says who asks, why, and until when a second one can agree", async () => {
    const text = recordComment([asked({ kind: "cancel-ballot", ballot: 1 })], { ballot: open, by: person(1) });
    await saved(text, "motion");
  });

  it.each<[PowerAct, string]>([
    [{ kind: "restart-ballot", ballot: 1 }, "aino asks to restart ballot 1"],
    [{ kind: "accept-edit", ballot: 1 }, "aino asks to accept the changed proposal in ballot 1"],
    [
      { kind: "extend-ballot", ballot: 1, by: 2 * 86_400_000 },
      "It ends on Mon 8 June 2026, 12:00 UTC (end of 7 June anywhere on Earth) and would end on Wed 10 June 2026, 12:00 UTC",
    ],
    [{ kind: "recuse-member", member: person(3) }, "aino asks that chaimae steps aside"],
    [{ kind: "unrecuse-member", member: person(3) }, "aino asks that chaimae may vote on this request again"],
    [{ kind: "resolve-concern", ballot: 1, name: "licence" }, "aino asks to end the concern “licence” in ballot 1"],
    [{ kind: "vote-again" }, "aino asks to vote on the same proposal again"],
    [{ kind: "give-up-records" }, "aino asks to go on without the records that are lost"],
  ])("%j", (act, expected) => {
    const text = recordComment([asked(act)], { ballot: open, by: person(1) });
    expectSafe(text);
    expect(text).toContain(expected);
    expect(text).toContain("`/second` until **11 June 2026, 10:00 UTC**");
  });

  it("names the number where more than one was asked for", () => {
    const motion = { number: 2, act: { kind: "vote-again" as const }, by: person(2), at: june(4), reason: textIn(1) };
    const text = recordComment([asked({ kind: "give-up-records" })], { ballot: open, state: { motions: [motion] } });
    expect(text).toContain("`/second 1`");
  });

  it("says that a second one agreed, before what is done", () => {
    const text = recordComment(
      [
        { kind: "motion-seconded", motion: 4, by: person(2) },
        { kind: "member-recused", member: person(3), by: "committee" },
      ],
      { ballot: open, by: person(2) },
    );
    expectSafe(text);
    expect(text).toMatch(/^bala-k agrees to \[what was asked\].*\n\nchaimae steps aside/);
  });
});

describe("a concern", () => {
  const raised = (changes = {}): Change => ({
    kind: "concern-raised",
    ballot: 1,
    name: "licence",
    by: person(7),
    blocks: true,
    reason: textIn(700),
    ...changes,
  });
  const ballot = ourBallot({ concerns: [concern(june(3), { by: person(7) })] });

  it("says what it means and how it can end", async () => {
    const text = recordComment([raised({ closesAt: june(11, "12:00") })], { ballot, by: person(7) });
    await saved(text, "concern");
  });

  it("that is only noted says so", () => {
    const text = recordComment([raised({ blocks: false })], { ballot, by: person(7) });
    expectSafe(text);
    expect(text).toContain("does not hold the ballot up");
  });

  it("calls its author when somebody asks for its end", async () => {
    const change: Change = {
      kind: "concern-questioned",
      ballot: 1,
      name: "licence",
      by: person(2),
      reason: textIn(701),
    };
    await saved(recordComment([change], { ballot, by: person(2) }), "concern-questioned", ["gabriela"]);
  });

  it.each(["resolved", "by-committee", "overruled"] as const)("that has ended, %s, frees the ballot", (how) => {
    const ended = ourBallot({ concerns: [concern(june(3), { by: person(7), ended: { at: june(4), how } })] });
    const change: Change = { kind: "concern-ended", ballot: 1, name: "licence", how, closesAt: june(9, "12:00") };
    const text = recordComment([change], { ballot: ended, by: person(7) });
    expectSafe(text);
    expect(text).toContain("gabriela");
    expect(text).toContain("No concern holds ballot 1 up any more.");
    expect(text).toContain("Ballot 1 now ends on **Tue 9 June 2026, 12:00 UTC (end of 8 June anywhere on Earth)**");
  });
});

describe("a changed proposal", () => {
  const proposal = sha256("d".repeat(64));
  const changed = (pauses: boolean): Change => ({ kind: "proposal-changed", ballot: 1, proposal, pauses });
  const ballot = ourBallot({ revisions: [revision(june(4))] });

  it("pauses the ballot, with the ways out", async () => {
    await saved(recordComment([changed(true)], { ballot }), "paused");
  });

  it("is only told where the rules say so", () => {
    const text = recordComment([changed(false)], { ballot });
    expectSafe(text);
    expect(text).toContain("the votes stand");
  });

  it("names no command where only a ballot decides", () => {
    const text = recordComment([changed(true)], { ballot, desk: aDesk({ config: "power: ballot\n" }) });
    expect(text).not.toContain("/ballot");
  });

  it.each([
    ["accepted" as const, `[the reason](${comment(700)})`],
    ["restored" as const, "was taken back"],
  ])("that is %s lets the ballot go on", (how, expected) => {
    const text = recordComment([{ kind: "edit-settled", ballot: 1, proposal, how }], { ballot, by: person(1) });
    expectSafe(text);
    expect(text).toContain(expected);
  });
});

describe("what else happens to a ballot", () => {
  it("votes from a meeting call whom they are about", async () => {
    const noted = (n: number, choice: "yes" | "abstain"): Change => ({
      kind: "meeting-vote-noted",
      ballot: 1,
      member: person(n),
      choice,
      by: person(1),
      minutes: textIn(700),
      countsFrom: june(7),
    });
    const text = recordComment([noted(3, "yes"), noted(5, "abstain")], { ballot: open, by: person(1) });
    await saved(text, "meeting-votes", ["chaimae", "eman"]);
  });

  it.each(["electorate", "concern", "proposal-changed"] as const)("the end waits: %s", (why) => {
    const text = recordComment([{ kind: "end-deferred", ballot: 1, why, until: june(30, "12:00") }], { ballot: open });
    expectSafe(text);
    expect(text).toContain("at most until **Tue 30 June 2026, 12:00 UTC (end of 29 June anywhere on Earth)**");
  });

  it("two signs of one member call that member", async () => {
    const change: Change = { kind: "vote-unclear", ballot: 1, by: person(3), why: "conflicting" };
    await saved(recordComment([change], { ballot: open }), "conflicting", ["chaimae"]);
  });

  it.each([
    ["has not voted", ourBallot({ departed: [{ member: person(3).id, at: june(4) }] })],
    ["has given stands", ourBallot({ acts: votes("yes", 3), departed: [{ member: person(3).id, at: june(4) }] })],
  ])("a member who leaves: %s", (expected, ballot) => {
    const text = recordComment([{ kind: "seat-departed", ballot: 1, member: person(3) }], { ballot });
    expectSafe(text);
    expect(text).toContain(expected);
  });

  it("a lost card, with the time to look", async () => {
    const ballot = ourBallot({ noEarlyEndBefore: june(7) });
    const change: Change = { kind: "card-lost", ballot: 1, by: STRANGER, closesAt: june(9, "12:00") };
    await saved(recordComment([change], { ballot }), "card-lost");
  });

  it("restored and lost records", async () => {
    const ballot = ourBallot({ noEarlyEndBefore: june(7) });
    const spoilt = [commentId(500)];
    const restored = recordComment([{ kind: "records-restored", spoilt, reposted: [commentId(900), commentId(901)] }], {
      ballot,
    });
    await saved(restored, "records-restored");
    const lost = recordComment([{ kind: "records-lost", spoilt, closesAt: june(9, "12:00") }], { ballot });
    expectSafe(lost);
    expect(lost).toContain("no copy has them");
  });

  it.each<[Change, string]>([
    [{ kind: "issue-locked", by: STRANGER }, "passer-by locked this conversation"],
    [{ kind: "issue-locked", by: null }, "This conversation was locked"],
    [{ kind: "card-lost", ballot: 1, by: null }, "Somebody changed or deleted"],
    [{ kind: "ballot-reposted", ballot: 1, by: null, editedAt: june(3) }, "Somebody changed the words"],
    [{ kind: "member-recused", member: person(2), by: "submitter" }, "wrote this request down for somebody else"],
    [
      { kind: "recusal-lifted", member: person(2), by: "committee", closesAt: june(9) },
      "may vote on this request again",
    ],
    [{ kind: "vote-again-allowed" }, "may vote on the same proposal again"],
    [{ kind: "priority-settled", priority: "high", given: 1 }, "**high**, the middle of 1 answer."],
    [{ kind: "notice-given", ballot: 1, closesAt: june(5), heading: "fail" }, "can no longer pass"],
    [
      { kind: "ballot-extended", ballot: 1, from: june(8), closesAt: june(10), through: "committee", calls: [] },
      "The committee gives ballot 1 more time.",
    ],
  ])("%j", (change, expected) => {
    expect(recordComment([change], { ballot: open })).toContain(expected);
  });

  it.each<[Change]>([
    [{ kind: "vote-cast", ballot: 1, by: person(1), choice: "yes" }],
    [{ kind: "member-recused", member: person(1), by: "self" }],
    [{ kind: "priority-given", by: person(1), priority: "high" }],
    [{ kind: "vote-unclear", ballot: 1, by: person(1), why: "words", comment: commentId(5) }],
    [{ kind: "concern-overruled", ballot: 1, name: "licence", by: person(1) }],
    [{ kind: "casting-vote-given", ballot: 1, by: person(1), choice: "yes" }],
    [{ kind: "issue-unlocked", by: null }],
  ])("%j is quiet", (change) => expect(recordComment([change], { ballot: open })).toBe(""));

  it("links to the request where the ballot's comment is only just being written", () => {
    const { url: _url, ...ballot } = open;
    expect(recordComment([reminder("last-day")], { ballot })).toContain(`[vote on ballot 1](${ISSUE})`);
  });
});
