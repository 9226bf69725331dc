import { describe, expect, it } from "vitest";
import { rollCall } from "../../../src/core/ballots/roll-call.ts";
import { countsOf, tallyOf } from "../../../src/core/ballots/tally.ts";
import type { Act, MeetingVote, SeenReaction } from "../../../src/core/domain/ballot.ts";
import { commentId } from "../../../src/core/domain/ids.ts";
import { aBallot, act, alternate, departure, june, member, noted, reaction, recusal } from "./a-ballot.ts";

const AT = june(8);
type Changes = Parameters<typeof aBallot>[0];

/** How seat 1 stands. */
const firstVote = (changes: Changes, at = AT) => rollCall(aBallot(changes), at)[0]?.vote;

/** The same in a word or two, as in `yes`, `yes by alternate-1`, `recused`. */
function told(changes: Changes, at = AT): string {
  const vote = firstVote(changes, at);
  if (!vote) return "no seat";
  return "standIn" in vote && vote.standIn ? `${vote.kind} by ${vote.standIn.login}` : vote.kind;
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
    [
      "is the command at the time of the later of two reactions",
      "abstain",
      [act(1, "abstain", june(3))],
      [reaction(1, "yes", june(2)), reaction(1, "no", june(3))],
    ],
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
    ["is there at the very moment of the reaction", "yes", [], [reaction(1, "yes", AT)]],
    ["conflicts with two live reactions", "conflicting", [], [reaction(1, "yes", june(2)), reaction(1, "no", june(3))]],
    [
      "conflicts in whichever order they were seen",
      "conflicting",
      [],
      [reaction(1, "no", june(3)), reaction(1, "yes", june(2))],
    ],
    [
      "does not conflict with the same choice on two comments of the ballot",
      "yes",
      [],
      [reaction(1, "yes", june(3)), reaction(1, "yes", june(2))],
    ],
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
    expect(told({ acts, reactions })).toBe(expected);
  });

  it("is the lower line of one comment, and the newer of two comments of one second", () => {
    expect(told({ acts: [act(1, "yes", june(2), 7), act(1, "no", june(2), 7)] })).toBe("no");
    expect(told({ acts: [act(1, "yes", june(2), 8), act(1, "no", june(2), 7)] })).toBe("yes");
    expect(told({ acts: [act(1, "yes", june(2), 7), act(1, "no", june(2), 8)] })).toBe("no");
  });

  it("is that of the later time, also where an older comment was edited then", () => {
    expect(told({ acts: [act(1, "yes", june(2), 8), act(1, "no", june(3), 7)] })).toBe("no");
    expect(told({ acts: [act(1, "no", june(3), 7), act(1, "yes", june(2), 8)] })).toBe("no");
  });

  it("of one second with and without a comment is the one with a comment", () => {
    const { comment: _comment, ...bare } = act(1, "yes", june(2));
    expect(told({ acts: [bare, act(1, "no", june(2))] })).toBe("no");
    expect(told({ acts: [act(1, "no", june(2)), bare] })).toBe("no");
  });

  it("says when and how it was cast", () => {
    const [one, two] = rollCall(
      aBallot({ acts: [act(1, "yes", june(2), 77)], reactions: [reaction(2, "no", june(3))] }),
      AT,
    );
    expect(one).toEqual({
      seat: "seat-1",
      member: member(1),
      vote: { kind: "yes", at: june(2), via: "command", comment: 77 },
    });
    expect(two?.vote).toEqual({ kind: "no", at: june(3), via: "reaction" });
  });

  it("says nothing of a comment where the act has none", () => {
    const { comment: _comment, ...bare } = act(1, "yes", june(2));
    expect(firstVote({ acts: [bare] })).toStrictEqual({ kind: "yes", at: june(2), via: "command" });
  });

  it("is the act and the reaction of the member alone", () => {
    const acts = [act(2, "no", june(4)), act(1, "yes", june(2)), act(3, null, june(5))];
    expect(told({ acts, reactions: [reaction(2, "abstain", june(5)), reaction(99, "no", june(5))] })).toBe("yes");
  });
});

describe("a seat with an alternate", () => {
  const alternates = [1];
  const other = alternate(1).id;

  it.each<[string, string, Changes]>([
    ["has no vote while nobody votes", "none", {}],
    ["has the alternate's vote where the member has none", "no by alternate-1", { acts: [act(other, "no", june(2))] }],
    ["also by reaction", "yes by alternate-1", { reactions: [reaction(other, "yes", june(2))] }],
    [
      "has the member's vote, also where the alternate voted later",
      "yes",
      { acts: [act(1, "yes", june(2)), act(other, "no", june(4))] },
    ],
    ["has the member's abstention", "abstain", { acts: [act(1, "abstain", june(2)), act(other, "no", june(4))] }],
    [
      "has the alternate's vote again where the member takes the own one back",
      "no by alternate-1",
      { acts: [act(1, "yes", june(2)), act(1, null, june(3)), act(other, "no", june(2))] },
    ],
    [
      "has the alternate's vote where the member's reactions conflict",
      "no by alternate-1",
      { acts: [act(other, "no", june(2))], reactions: [reaction(1, "yes", june(2)), reaction(1, "no", june(3))] },
    ],
    [
      "conflicts where the member's reactions do, and the alternate is silent",
      "conflicting",
      { reactions: [reaction(1, "yes", june(2)), reaction(1, "no", june(3))] },
    ],
    [
      "has no vote where only the alternate's reactions conflict",
      "none",
      { reactions: [reaction(other, "yes", june(2)), reaction(other, "no", june(3))] },
    ],
    ["is recused with its member", "recused", { recusals: [recusal(1)], acts: [act(other, "no", june(2))] }],
    [
      "does not have the vote of an alternate who stepped aside",
      "none",
      { recusals: [recusal(other)], acts: [act(other, "yes", june(2))] },
    ],
    [
      "has the alternate's vote where the member left without one",
      "no by alternate-1",
      { departed: [departure(1, june(3))], acts: [act(other, "no", june(4))] },
    ],
    ["leaves with its member where the alternate is silent", "departed", { departed: [departure(1, june(3))] }],
    [
      "has the alternate's vote before one that was noted in a meeting",
      "no by alternate-1",
      { meetingVotes: [noted(1, "yes", june(2))], acts: [act(other, "no", june(3))] },
    ],
  ])("%s", (_, expected, changes) => {
    expect(told({ alternates, ...changes })).toBe(expected);
  });

  describe("whose profile lets the alternate vote for a member who stepped aside", () => {
    const rules = { alternateOnRecusal: true };
    it.each<[string, string, Changes]>([
      ["has the alternate's vote", "no by alternate-1", { acts: [act(other, "no", june(2))] }],
      ["has none while the alternate is silent", "none", { acts: [act(1, "yes", june(2))] }],
      [
        "conflicts where the alternate's reactions do",
        "conflicting",
        { reactions: [reaction(other, "yes", june(2)), reaction(other, "no", june(3))] },
      ],
      [
        "is recused where the alternate stepped aside too",
        "recused",
        { recusals: [recusal(1), recusal(other)], acts: [act(other, "no", june(2))] },
      ],
      ["is recused where it has no alternate", "recused", { alternates: [2] }],
    ])("%s", (_, expected, changes) => {
      expect(told({ rules, alternates, recusals: [recusal(1)], ...changes })).toBe(expected);
    });
  });

  it("says whose vote it was, when and how", () => {
    expect(firstVote({ alternates, acts: [act(other, "no", june(2), 77)] })).toEqual({
      kind: "no",
      at: june(2),
      via: "command",
      comment: 77,
      standIn: alternate(1),
    });
  });

  it("is one of them only: nobody votes for another seat", () => {
    const ballot = aBallot({ alternates: [2], acts: [act(alternate(2).id, "yes", june(2))] });
    expect(tallyOf(ballot, AT)).toMatchObject({ yes: 1, notCast: 7 });
    expect(rollCall(ballot, AT)[0]?.vote.kind).toBe("none");
  });
});

describe("a member who stepped aside", () => {
  it.each([
    ["is out from that moment on", recusal(1, june(3)), june(3), "recused"],
    ["was in before it", recusal(1, june(3)), june(2, "23:59"), "yes"],
    ["is out until coming back", recusal(1, june(3), june(5)), june(4, "23:59"), "recused"],
    ["is in again from that moment on, with the vote that stood", recusal(1, june(3), june(5)), june(5), "yes"],
    ["does not take others along", recusal(2, june(3)), june(8), "yes"],
  ])("%s", (_, one, at, expected) => {
    expect(told({ recusals: [one], acts: [act(1, "yes", june(2))] }, at)).toBe(expected);
  });
});

describe("a member who left the committee", () => {
  const departed = [departure(1, june(4))];
  it.each<[string, string, Changes]>([
    ["without a vote takes the seat along", "departed", {}],
    ["keeps a vote by command", "no", { acts: [act(1, "no", june(3))] }],
    ["keeps a vote of the last moment", "no", { acts: [act(1, "no", june(4))] }],
    ["keeps a vote by reaction", "yes", { reactions: [reaction(1, "yes", june(3))] }],
    ["cannot vote any more", "departed", { acts: [act(1, "no", june(5))], reactions: [reaction(1, "no", june(5))] }],
    ["cannot change the vote", "yes", { acts: [act(1, "yes", june(3)), act(1, "no", june(5))] }],
    ["cannot take it back", "yes", { acts: [act(1, "yes", june(3)), act(1, null, june(5))] }],
    ["nor take the reaction away", "yes", { reactions: [reaction(1, "yes", june(3), june(6))] }],
    ["had none where the reaction was gone before", "departed", { reactions: [reaction(1, "yes", june(2), june(3))] }],
    [
      "had none where two reactions conflicted",
      "departed",
      { reactions: [reaction(1, "yes", june(2)), reaction(1, "no", june(3))] },
    ],
    ["is recused where both are true", "recused", { recusals: [recusal(1)], acts: [act(1, "yes", june(3))] }],
    ["keeps a vote of a meeting that counted before", "yes", { meetingVotes: [noted(1, "yes", june(1))] }],
    ["has none of a meeting that would have counted later", "departed", { meetingVotes: [noted(1, "yes", june(2))] }],
  ])("%s", (_, expected, changes) => {
    expect(told({ departed, ...changes })).toBe(expected);
  });

  it("was there before", () => expect(told({ departed }, june(3))).toBe("none"));
});

describe("a vote that was noted in a meeting", () => {
  const on2 = { meetingVotes: [noted(1, "yes", june(2))] };
  it.each<[string, string, Changes, string?]>([
    ["counts 72 hours after it was noted", "yes", on2, june(5)],
    ["does not count before", "none", on2, june(4, "23:59")],
    ["gives way to a vote that its owner cast earlier", "no", { acts: [act(1, "no", june(1, "12:00"))], ...on2 }],
    ["gives way to a vote that its owner casts later", "no", { acts: [act(1, "no", june(7))], ...on2 }],
    ["gives way to a reaction", "abstain", { reactions: [reaction(1, "abstain", june(7))], ...on2 }],
    ["does not put back what its owner took back", "none", { acts: [act(1, null, june(3))], ...on2 }],
    ["nor what was a reaction", "none", { reactions: [reaction(1, "no", june(2), june(3))], ...on2 }],
    ["gives way to what its owner does at the very moment", "none", { acts: [act(1, null, AT)], ...on2 }],
    ["also by a reaction", "none", { reactions: [reaction(1, "no", AT, AT)], ...on2 }],
    ["is not touched by an act after the moment asked for", "yes", { acts: [act(1, "no", june(9))], ...on2 }],
    ["nor by a reaction after it", "yes", { reactions: [reaction(1, "no", june(9))], ...on2 }],
    [
      "nor by anybody else's",
      "yes",
      { acts: [act(2, "no", june(3))], reactions: [reaction(3, "no", june(3))], ...on2 },
    ],
    ["is nobody else's", "none", { meetingVotes: [noted(2, "yes", june(2))] }],
    [
      "is the one that was noted last, once that counts",
      "no",
      { meetingVotes: [noted(1, "yes", june(2)), noted(1, "no", june(3))] },
    ],
    ["stands until a later one counts", "yes", { meetingVotes: [noted(1, "yes", june(2)), noted(1, "no", june(7))] }],
  ])("%s", (_, expected, changes, at) => {
    expect(told(changes, at === undefined ? AT : (at as typeof AT))).toBe(expected);
  });

  it("conflicts where its owner's reactions do", () => {
    const reactions = [reaction(1, "yes", june(2)), reaction(1, "no", june(3))];
    expect(told({ ...on2, reactions })).toBe("conflicting");
  });

  it("says from when it counts, and where it was noted", () => {
    const withComment: MeetingVote = noted(1, "no", june(2), 55);
    expect(firstVote({ meetingVotes: [withComment] })).toEqual({
      kind: "no",
      at: june(5),
      via: "meeting",
      comment: commentId(55),
    });
    expect(firstVote(on2)).toStrictEqual({ kind: "yes", at: june(5), via: "meeting" });
  });
});

describe("the count", () => {
  it("leaves recused members out of everything, even where they voted", () => {
    const ballot = aBallot({
      acts: [act(1, "yes", june(2)), act(2, "yes", june(2))],
      recusals: [recusal(1), recusal(8)],
    });
    expect(tallyOf(ballot, AT)).toEqual({
      eligible: 6,
      yes: 1,
      no: 0,
      abstain: 0,
      notCast: 5,
      recused: 2,
      departed: 0,
      quorum: 4,
    });
  });

  it("leaves out members who left without a vote, and counts those who left with one", () => {
    const ballot = aBallot({
      acts: [act(1, "yes", june(2)), act(3, "no", june(2)), act(4, "abstain", june(2))],
      departed: [departure(1, june(3)), departure(2, june(3))],
    });
    expect(tallyOf(ballot, AT)).toEqual({
      eligible: 7,
      yes: 1,
      no: 1,
      abstain: 1,
      notCast: 4,
      recused: 0,
      departed: 1,
      quorum: 4,
    });
  });

  it("ignores people who have no seat", () => {
    const ballot = aBallot({ acts: [act(99, "yes", june(2))], reactions: [reaction(98, "no", june(2))] });
    expect(tallyOf(ballot, AT)).toMatchObject({ yes: 0, no: 0, notCast: 8 });
  });

  it("counts a conflicting seat as not cast", () => {
    const ballot = aBallot({ reactions: [reaction(1, "yes", june(2)), reaction(1, "abstain", june(2))] });
    expect(tallyOf(ballot, AT)).toMatchObject({ eligible: 8, notCast: 8 });
  });

  it("takes the quorum of the seats that its base names, recused and vacant ones included", () => {
    const changes = { members: 6, seats: 9, recusals: [recusal(6)] };
    const quorumOfBase = (base: "eligible" | "filled" | "seats") =>
      tallyOf(aBallot({ ...changes, rules: { base } }), AT).quorum;
    expect([quorumOfBase("eligible"), quorumOfBase("filled"), quorumOfBase("seats")]).toEqual([3, 4, 5]);
  });

  it("is asked about with the seats of the ballot", () => {
    const ballot = aBallot({ members: 6, seats: 9, recusals: [recusal(6)], acts: [act(1, "yes", june(2))] });
    expect(countsOf(ballot, tallyOf(ballot, AT))).toEqual({
      eligible: 5,
      filled: 6,
      seats: 9,
      yes: 1,
      no: 0,
      abstain: 0,
    });
  });
});
