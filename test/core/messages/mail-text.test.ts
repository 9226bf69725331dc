import { describe, expect, it } from "vitest";
import { commandWords } from "../../../src/core/commands/index.ts";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import type { Change, ChangeOf } from "../../../src/core/domain/change.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { june, OPENED } from "../ballots/a-ballot.ts";
import { aDesk, comment, ISSUE, ourBallot, person, recordComment, textIn } from "./a-request.ts";

const filed: Partial<RequestState> = {
  registered: { at: OPENED, form: "request.yml", onBehalf: true, channel: "mail", receivedAt: OPENED },
  since: june(4),
};
const coordinator = { by: person(1), at: june(4) };
const desk = aDesk({ config: "helpdesks: [{ id: glam, title: GLAM Desk, url: https://glam.example.org }]" });
const board = { ...desk.config.desk, "board-url": "https://hub.example.org/board/" };
const withBoard = { desk: { ...desk, config: { ...desk.config, desk: board } } };

const left = (exit: string, more: Partial<ChangeOf<"request-left">> = {}): Change => ({
  kind: "request-left",
  exit,
  through: exit,
  reply: textIn(600),
  ...more,
});
const ended = (exit: string): Partial<RequestState> => ({
  ...filed,
  exit: { exit, at: june(4), through: exit },
  pastHolds: [{ hold: "waiting-for-requester", since: june(1), endedAt: june(4) }],
});

/** What stands in the block of a record comment that is ready to paste; undefined where there is none. */
const mailIn = (text: string): string | undefined => /```text\n([\s\S]*?)\n```/.exec(text)?.[1];

const mailOf = (change: Change, state: Partial<RequestState>): string =>
  mailIn(recordComment([change], { ...coordinator, ...withBoard, state })) ?? "";

describe("a text for a mail to somebody who asked by another way", () => {
  it.each<[string, Change, Partial<RequestState>, readonly string[]]>([
    ["an answer", left("answered"), ended("answered"), ["We have answered your request", comment(600)]],
    [
      "a referral, with the day on which it is followed up",
      left("referred", { followUp: june(30) }),
      ended("referred"),
      ["30 June 2026", comment(600)],
    ],
    [
      "a referral to a group, by its name",
      left("referred", { followUp: june(30), referredTo: { kind: "group", group: "implementation" } }),
      ended("referred"),
      ["our working group “Implementation”", "30 June 2026", comment(600)],
    ],
    [
      "a referral to another helpdesk, with where to ask",
      left("referred", { followUp: june(30), referredTo: { kind: "helpdesk", id: "glam" } }),
      ended("referred"),
      ["another helpdesk, GLAM Desk", "https://glam.example.org", comment(600)],
    ],
    [
      "a duplicate, with the other request",
      left("duplicate", { sameAs: 9 }),
      ended("duplicate"),
      ["https://github.com/hub/helpdesk/issues/9"],
    ],
    ["an end without a reply", left("no-reply"), ended("no-reply"), ["We asked you something on 1 June 2026"]],
    ["a withdrawal", left("withdrawn"), ended("withdrawn"), ["Your request was taken back"]],
    ["an end out of scope", left("out-of-scope"), ended("out-of-scope"), ["outside of what", comment(600)]],
    ["an exit of another desk", left("merged"), ended("merged"), ["Your request has ended: merged", comment(600)]],
    [
      "a question",
      { kind: "hold-placed", hold: "waiting-for-requester", reason: textIn(600) },
      { ...filed, holds: [{ hold: "waiting-for-requester", since: june(4) }] },
      ["We have a question", comment(600)],
    ],
    [
      "a stage, and when its ballot ends",
      { kind: "stage-entered", stage: "committee-feedback", from: "intake", through: "accept" },
      { ...filed, ballots: [ourBallot()] },
      ["stage “Committee feedback”", "The vote ends on"],
    ],
    ["a referral to follow up", { kind: "follow-up-asked", calls: [] }, filed, ["Did they take it up?"]],
    ["an outcome to tell", { kind: "outcome-asked", number: 1, calls: [] }, filed, ["What came of it?"]],
  ])("tells %s", (_what, change, state, words) => {
    const mail = mailOf(change, state);
    for (const word of words) expect(mail).toContain(word);
    expect(mail.startsWith("Hello,\n")).toBe(true);
    expect(mail).toContain("https://hub.example.org/board/en/requests/12/");
    expect(mail.endsWith("With kind regards from Helpdesk")).toBe(true);
  });

  it("names nobody, and runs no command when somebody pastes it or mails it back", () => {
    const mail = mailOf(left("answered"), ended("answered"));
    const rosa = { kind: "person" as const, login: "rosa" };
    expect(mailOf(left("referred", { followUp: june(30), referredTo: rosa }), ended("referred"))).not.toContain("rosa");
    expect(mail).not.toContain(person(1).login);
    for (const text of [mail, mail.replace(/^/gm, "> "), mail.replace(/\n\n/g, "\n")]) {
      expect(parseCommands(text, commandWords).commands).toEqual([]);
    }
  });

  it("gives the count of a vote in words, and the day from which the same can be voted on again", () => {
    const tally = { eligible: 8, yes: 1, no: 5, abstain: 1, notCast: 1, recused: 0, departed: 0, quorum: 5 };
    const result = { outcome: "rejected" as const, tally, roll: [], closedAt: june(4) };
    const text = recordComment(
      [
        { kind: "ballot-closed", ballot: 1, outcome: "rejected", result },
        left("not-prioritised", { through: "ballot-rejected" }),
      ],
      {
        ...withBoard,
        at: june(4),
        ballot: { ...ourBallot(), result },
        state: { ...ended("not-prioritised"), ballots: [{ ...ourBallot(), result }] },
      },
    );
    expect(mailIn(text)).toContain("1 vote for it, 5 against it, 1 abstained, 1 did not vote");
    expect(mailIn(text)).toContain("from 4 July 2026");
    expect(mailIn(text)).toContain(ISSUE);
  });

  it("links the issue itself where the desk has no board", () => {
    const mail = mailIn(recordComment([left("withdrawn")], { ...coordinator, state: ended("withdrawn") }));
    expect(mail).toContain(`no account for it: ${ISSUE}\n`);
  });

  it.each<[string, Change, Partial<RequestState>]>([
    ["the requester has an account here", left("answered"), { ...ended("answered"), requester: person(2) }],
    ["the requester filed it", left("answered"), { exit: { exit: "answered", at: june(4), through: "answer" } }],
    ["nothing was decided", { kind: "group-assigned", group: "implementation" }, filed],
    ["a hold asks nothing", { kind: "hold-placed", hold: "paused" }, filed],
    [
      "it has just come",
      { kind: "stage-entered", stage: "committee-feedback", from: null, through: "registered" },
      filed,
    ],
  ])("is not there where %s", (_why, change, state) => expect(mailOf(change, state)).toBe(""));
});
