import { describe, expect, it } from "vitest";
import type { Ballot, Threshold } from "../../../src/core/domain/ballot.ts";
import { passingRule, withoutVote } from "../../../src/core/messages/ballot/passing-rule.ts";
import { speakPlain } from "../../../src/core/messages/speak.ts";
import { aBallot, act, alternate, june, OPENED, recusal, revision } from "../ballots/a-ballot.ts";
import { aDesk, ourBallot, person, recordComment, textIn } from "./a-request.ts";
import { expectSafe, golden } from "./golden.ts";

const opened = (ballot: ReturnType<typeof ourBallot>, facts: Parameters<typeof recordComment>[1] = {}): string =>
  recordComment([{ kind: "ballot-opened", terms: ballot.terms }], { at: OPENED, ballot, ...facts });

const EVERYBODY = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => person(n).login);

describe("the comment that opens a ballot", () => {
  it("asks, says until when and how, then what is needed", async () => {
    const text = opened(ourBallot());
    expectSafe(text, EVERYBODY);
    await golden(text, "ballot");
  });

  it("names the plan, who is away or stepped aside, the alternates and the vacant seats", async () => {
    const ballot = ourBallot({
      alternates: [2, 3, 4],
      chair: 1,
      seats: 9,
      recusals: [
        { ...recusal(4), by: "requester" },
        { ...recusal(6), by: "committee" },
      ],
      rules: { tieBreak: "chair", meetingVotesAfter: 259_200_000, base: "seats", alternateOnRecusal: true },
    });
    const desk = aDesk({
      seats: { 2: '    away-until: "2026-06-20"' },
      roster: `  - { id: seat-9, title: Japan, kind: volunteer, role: voting, from: "2025-01-01" }`,
    });
    const plan = { by: person(8), at: OPENED, supportTypes: ["train"], text: textIn(444), tells: [] };
    const text = opened(ballot, { desk, state: { plan, stage: "final-go" } });
    expectSafe(text, [
      ...EVERYBODY.filter((login) => !["bala-k", "davi", "faraji"].includes(login)),
      alternate(2).login,
      alternate(4).login,
    ]);
    await golden(text, "ballot-with-everything");
  });

  it("under other rules", async () => {
    const ballot = ourBallot({
      rules: {
        threshold: { num: 1, den: 1, strict: false, of: "cast" },
        quorum: { kind: "none" },
        minYes: 1,
        maxExtensions: 0,
        concerns: "off",
        onEdit: "note",
      },
    });
    await golden(opened(ballot, { desk: aDesk({ config: ADOPTED }) }), "ballot-consent-adopted");
  });

  it("is posted again where somebody changed its words, as things stand then, and calls who has not voted", async () => {
    const ballot = ourBallot({
      formerComments: [{ comment: ourBallot().comment ?? textIn(1).comment, until: june(3) }],
      noEarlyEndBefore: june(6, "11:00"),
      acts: [act(1, "yes", june(2))],
      recusals: [recusal(2, june(2))],
      revisions: [revision(june(2), { at: june(3), how: "accepted" })],
    });
    const text = recordComment([{ kind: "ballot-reposted", ballot: 1, by: person(8), editedAt: june(3) }], {
      ballot,
      at: june(3, "11:00"),
    });
    expectSafe(
      text,
      EVERYBODY.filter((login) => !["aino", "bala-k"].includes(login)),
    );
    await golden(text, "ballot-reposted");
  });

  it("stays short enough for a phone before the parts that open", () => {
    const [shown = ""] = opened(ourBallot()).split("<details>");
    expect(shown.length).toBeLessThan(1_600);
  });
});

const ADOPTED = 'rules: { status: adopted, on: "2026-05-01", link: "https://example.org/minutes" }\n';

describe("what is needed to pass", () => {
  const spoken = (ballot: Ballot): string =>
    [...passingRule(ballot, OPENED), ...withoutVote(ballot)].map((one) => speakPlain(one, "en")).join(" ");

  const threshold = (num: number, den: number, strict: boolean, of: Threshold["of"]): Threshold => ({
    num,
    den,
    strict,
    of,
  });

  it.each([
    [
      threshold(1, 2, true, "cast"),
      "It passes if more seats vote in favour than against. At least 5 of the 8 seats that may vote must take part, and at least 3 must be in favour. To abstain is to take part, without a yes or a no. Silence is not a vote. If too few take part, nothing is decided.",
    ],
    [
      threshold(2, 3, false, "cast"),
      "It passes if at least 2/3 of the votes for and against are in favour. At least 5 of the 8 seats that may vote must take part, and at least 3 must be in favour. To abstain is to take part, without a yes or a no. Silence is not a vote. If too few take part, nothing is decided.",
    ],
    [
      threshold(1, 2, true, "present"),
      "It passes if more than 1/2 of all votes are in favour, abstentions included. At least 5 of the 8 seats that may vote must take part, and at least 3 must be in favour. To abstain is to take part, but it does not help the proposal to pass. Silence is not a vote. If too few take part, nothing is decided.",
    ],
    [
      threshold(2, 3, false, "eligible"),
      "It passes if at least 6 of the 8 seats that may vote are in favour. To abstain is to take part, but neither that nor silence helps the proposal to pass. If too few take part, nothing is decided.",
    ],
    [
      threshold(1, 2, true, "eligible-minus-abstain"),
      "It passes if more than 1/2 of the seats that may vote and do not abstain are in favour. While nobody abstains, that is at least 5 of 8 seats. At least 5 of the 8 seats that may vote must take part, and at least 3 must be in favour. To abstain is to take part, and your seat is then left out of the share. Silence does not help the proposal to pass. If too few take part, nothing is decided.",
    ],
  ])("is said in plain words: %j", (rule, expected) => {
    expect(spoken(aBallot({ rules: { threshold: rule } }))).toBe(expected);
  });

  it.each([
    [{ minYes: 1 }, "must take part. To abstain"],
    [{ shortfall: "fill-with-no" as const }, "If too few take part, the missing votes count as votes against."],
    [{ minEligible: 9 }, "Now only 8 seats may vote. That is too few to decide anything: at least 9 are needed."],
  ])("with %j", (rules, expected) => {
    expect(spoken(aBallot({ rules }))).toContain(expected);
  });

  it("goes by the seats that may vote at the moment", () => {
    expect(spoken(aBallot({ recusals: [recusal(1), recusal(2)] }))).toContain("At least 4 of the 6 seats");
  });
});
