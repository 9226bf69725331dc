import { describe, expect, it } from "vitest";
import { resultAt } from "../../../src/core/ballots/due.ts";
import { NEW_RECORD } from "../../../src/core/domain/effect.ts";
import { commentId } from "../../../src/core/domain/ids.ts";
import { act, alternate, concern, june, noted, reaction, recusal, revision, votes } from "../ballots/a-ballot.ts";
import { aDesk, card, comment, ISSUE, ourBallot, person, textIn } from "./a-request.ts";
import { expectSafe, golden } from "./golden.ts";

const saved = async (text: string, name: string): Promise<void> => {
  expectSafe(text);
  await golden(text, name);
};

describe("the card of an open ballot", () => {
  it("shows each vote with its way and its time, and what is missing", async () => {
    const ballot = ourBallot({
      acts: [act(1, "yes", june(2), 601), act(104, "no", june(3), 602)],
      reactions: [
        reaction(2, "yes", june(2, "18:30")),
        reaction(3, "yes", june(2)),
        reaction(3, "no", june(3)),
        reaction(106, "abstain", june(3)),
      ],
      recusals: [recusal(5, june(2))],
      departed: [{ member: person(8).id, at: june(3) }],
      alternates: [4, 6],
    });
    await saved(card({ ballot }), "card-open");
  });

  it("shows what looks like a vote and is none, what waits from a meeting, and the priorities so far", async () => {
    const ballot = ourBallot({
      reactions: [reaction(6, "yes", june(3))],
      unclear: [
        { by: person(1).id, why: "other-reaction", comment: commentId(500) },
        { by: person(2).id, why: "other-comment", comment: commentId(610) },
        { by: person(3).id, why: "words", comment: commentId(611) },
        { by: person(6).id, why: "words", comment: commentId(612) },
      ],
      meetingVotes: [noted(4, "yes", june(3), 620), noted(6, "no", june(3), 620)],
    });
    const priorities = [
      { by: person(1), at: june(2), priority: "low" },
      { by: person(6), at: june(3), priority: "high" },
      { by: person(5), at: june(3), priority: "high" },
    ];
    await saved(card({ ballot, state: { priorities } }), "card-not-counted-yet");
  });

  it("names the alternate who only believes to have voted", () => {
    const unclear = [{ by: alternate(4).id, why: "words" as const, comment: commentId(611) }];
    expect(card({ ballot: ourBallot({ alternates: [4], unclear }) })).toContain(
      `- ${alternate(4).login} wrote [a comment]`,
    );
  });

  it("shows concerns and how each can end", async () => {
    const ballot = ourBallot({
      acts: votes("yes", 6),
      concerns: [
        concern(june(3), { by: person(7), overruledBy: [person(1).id, person(2).id], questionedAt: june(4, "09:00") }),
        concern(june(3), { name: "budget", by: person(8), blocks: false }),
        concern(june(2), { name: "done", by: person(1), ended: { at: june(3), how: "resolved" } }),
      ],
    });
    await saved(card({ ballot }), "card-concern");
  });

  it("shows a pause with the ways out, what was asked for, and a lock", async () => {
    const ballot = ourBallot({ acts: votes("yes", 3), revisions: [revision(june(3))] });
    const motions = [
      {
        number: 1,
        act: { kind: "accept-edit" as const, ballot: 1 },
        by: person(1),
        at: june(3, "15:00"),
        reason: textIn(630),
      },
      {
        number: 2,
        act: { kind: "restart-ballot" as const, ballot: 1 },
        by: person(2),
        at: june(3, "16:00"),
        reason: textIn(631),
      },
    ];
    await saved(card({ ballot, state: { motions, locked: true } }), "card-paused");
  });

  it("shows an announced early end", async () => {
    const ballot = ourBallot({ acts: votes("yes", 5), notice: { at: june(4), closesAt: june(5) } });
    await saved(card({ ballot, at: june(4, "12:30") }), "card-notice");
  });

  it.each([
    ["none voted", ourBallot(), "5 more votes in favour, and it passes. If nothing more happens, too few have voted"],
    ["three in favour", ourBallot({ acts: votes("yes", 3) }), "2 more votes in favour, and it passes."],
    [
      "three in favour, two against",
      ourBallot({ acts: [...votes("yes", 3), ...votes("no", 2, june(2), 4)] }),
      "If nothing more happens, it passes on Mon 8 June 2026",
    ],
    [
      "a tie",
      ourBallot({ acts: [...votes("yes", 4), ...votes("no", 4, june(2), 5)] }),
      "If nothing more happens, it is a tie on",
    ],
    [
      "five against",
      ourBallot({ acts: votes("no", 5) }),
      "It can no longer pass: too few seats are left. If nothing more happens, it ends on Mon 8 June 2026",
    ],
    [
      "no extension left",
      ourBallot({ acts: votes("yes", 3), extensions: 1 }),
      "If nothing more happens, it lapses on Mon 8 June 2026",
    ],
    [
      "too few seats",
      ourBallot({ recusals: [1, 2, 3, 4, 5].map((n) => recusal(n)) }),
      "Too few seats may vote to decide anything. If nothing more happens, it ends without a result on",
    ],
    [
      "a vote from a meeting that lifts a notice",
      ourBallot({
        acts: votes("yes", 5),
        notice: { at: june(4), closesAt: june(5) },
        meetingVotes: [noted(8, "no", june(1, "20:00"))],
      }),
      "If nothing more happens, it passes on Mon 8 June 2026",
    ],
  ])("says how it ends if nothing more happens: %s", (_, ballot, expected) => {
    expect(card({ ballot })).toContain(expected);
  });

  it("links to a ballot whose comment is only just being written", () => {
    const { url: _url, comment: _comment, ...ballot } = ourBallot();
    expect(card({ ballot })).toContain(`[Ballot 1](${ISSUE}${NEW_RECORD})`);
  });
});

describe("the card after a ballot", () => {
  const closed = (acts: ReturnType<typeof votes>, changes = {}) => {
    const ballot = ourBallot({ acts, ...changes });
    return { ...ballot, result: resultAt(ballot, ballot.closesAt) };
  };

  it("keeps the result in one line, and the priority", async () => {
    const state = { stage: "working-group", priority: { priority: "high", at: june(8, "12:00") } };
    await saved(card({ ballot: closed(votes("yes", 5)), state, at: june(9) }), "card-passed");
  });

  it.each([
    ["ended on 8 June 2026 and did not pass", closed(votes("no", 5))],
    ["lapsed on 8 June 2026", closed(votes("yes", 2), { extensions: 1 })],
  ])("says that it %s", (expected, ballot) => {
    expect(card({ ballot, at: june(9) })).toContain(`Ballot 1 ${expected}`);
  });

  it("says nothing of rules that are adopted", () => {
    const desk = aDesk({ config: 'rules: { status: adopted, on: "2026-05-01", link: "https://example.org/m" }\n' });
    expect(card({ ballot: ourBallot(), desk })).not.toContain("proposed");
    expect(card({ ballot: ourBallot() })).toContain("proposed by Quorumdesk");
  });
});

describe("hostile names", () => {
  it("show as they are written and do nothing", async () => {
    const titles = { 1: "| <b>@all</b> [x](y) *C* `d`", 2: "\u202eمصر | - [ ] x", 3: "Chile /approve" };
    const ballot = ourBallot({
      acts: [act(1, "yes", june(2), 601)],
      concerns: [concern(june(3), { name: "`/approve` @all", by: alternate(2) })],
      meetingVotes: [noted(2, "yes", june(3), 620)],
    });
    const text = card({ ballot, desk: aDesk({ titles }) });
    expectSafe(text);
    expect(text).not.toMatch(/<b>|\u202e/);
    expect(text).toContain(comment(601));
    await golden(text, "card-hostile");
  });
});
