import { describe, expect, it } from "vitest";
import type { Desk } from "../../../src/core/config/desk.ts";
import type { TextRef } from "../../../src/core/domain/change.ts";
import { commentId, type Instant, instant } from "../../../src/core/domain/ids.ts";
import type { Outcome, RequestState } from "../../../src/core/domain/request-state.ts";
import type { CardComment, Comment, RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import type { ReferralTarget } from "../../../src/core/domain/work-change.ts";
import { speakMarkdown } from "../../../src/core/messages/speak.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import type { Look } from "../../../src/core/workflow/look.ts";
import { planCard } from "../../../src/core/workflow/plan-card.ts";
import { missingAnswersOf } from "../../../src/core/workflow/register.ts";
import { statusOf } from "../../../src/core/workflow/status-of.ts";
import { june, OPENED } from "../ballots/a-ballot.ts";
import { aDesk, aSnapshot, aState, ISSUE, ourBallot, person, STRANGER, textIn, comment as urlOf } from "./a-request.ts";
import { expectSafe, golden } from "./golden.ts";

const FORM = `name: Request
description: Ask the helpdesk.
body:
  - { type: textarea, id: need, attributes: { label: What do you need? }, validations: { required: true } }
  - { type: dropdown, id: reach, attributes: { label: How can we reach you?, options: [Here, By mail] }, validations: { required: true } }
  - { type: input, id: country, attributes: { label: Country } }
`;

const INTAKE: Partial<RequestState> = {
  stage: "intake",
  since: OPENED,
  visits: [{ stage: "intake", from: null, at: OPENED, through: "registered" }],
};

/** A comment with a command and a free text, and the reference to that text. */
function written(n: number, command: string, text: string): { readonly comment: Comment; readonly ref: TextRef } {
  const comment: Comment = {
    id: commentId(n),
    nodeId: `IC_${n}`,
    url: urlOf(n),
    author: { ...person(1), kind: "user" },
    body: `${command} ${text}`,
    createdAt: june(2),
    editedByAuthorOnly: true,
    isMinimized: false,
    reactions: [],
  };
  return { comment, ref: { comment: comment.id, hash: sha256Of(text) } };
}

interface Changes {
  readonly state?: Partial<RequestState>;
  readonly desk?: Desk;
  readonly at?: Instant;
  readonly body?: string;
  readonly comments?: readonly Comment[];
  readonly snapshot?: Partial<RequestSnapshot>;
}

function lookAt({ state = {}, desk = aDesk(), at = june(4), body = "", comments = [], snapshot }: Changes): Look {
  const known = aSnapshot(at);
  const look = {
    snapshot: { ...known, issue: { ...known.issue, body }, comments, ...snapshot },
    desk,
    state: aState(state),
    missing: () => [],
    records: [],
    answers: [],
  };
  return { ...look, missing: () => missingAnswersOf(look) };
}

const NOTHING_NEW = { effects: [], head: null, onCard: [] };

function cardOf(changes: Changes): string {
  const [effect] = planCard(lookAt(changes), NOTHING_NEW);
  if (effect?.kind !== "put-card") throw new Error("no card");
  expectSafe(effect.text);
  return effect.text;
}

/** The card of such a look, as the next look finds it. */
function shownBy(changes: Changes): CardComment {
  const [effect] = planCard(lookAt(changes), NOTHING_NEW);
  if (effect?.kind !== "put-card") throw new Error("no card");
  const body = `${effect.text}\n\n<!-- -->`;
  return { comment: commentId(400), nodeId: "IC_400", url: urlOf(400), body, batch: effect.batch };
}

const statusIn = (changes: Changes): string =>
  statusOf(lookAt(changes))
    .map((said) => speakMarkdown(said, "en"))
    .join(" ");

describe("what is still missing", () => {
  const desk = aDesk({ form: FORM });
  const body =
    "### What do you need?\n\n_No response_\n\n### How can we reach you?\n\nBy pigeon\n\n### Country\n\nMali\n";

  it("names each answer that is missing or wrong, what to do, and that nothing closes because of it", async () => {
    const text = cardOf({ desk, body, state: INTAKE });
    expect(text).not.toContain("Answers are missing");
    await golden(text, "card-missing");
  });

  it("is read again at each look", () => {
    const mended = "### What do you need?\n\nMaps\n\n### How can we reach you?\n\nBy pigeon\n\n### Country\n\nMali\n";
    expect(cardOf({ desk, body: mended, state: INTAKE })).not.toContain("has no answer yet");
    const whole = mended.replace("By pigeon", "Here");
    expect(cardOf({ desk, body: whole, state: INTAKE })).not.toContain("What is still missing");
  });

  it("is asked only in the first stage, and says nothing of answers that may be left out", () => {
    expect(cardOf({ desk, body })).not.toContain("What is still missing");
    const short = (body.split("### Country")[0] ?? "").replace("By pigeon", "Here");
    expect(cardOf({ desk, body: short, state: INTAKE })).not.toContain("Country");
  });

  it("leaves room for everything else, however long the choices are", () => {
    const options = Array.from({ length: 20 }, (_, index) => `choice ${index} ${"x".repeat(180)}`);
    const fields = Array.from(
      { length: 12 },
      (_, index) =>
        `  - { type: dropdown, id: f${index}, attributes: { label: "Question ${index}", options: ${JSON.stringify(options)} } }`,
    );
    const long = aDesk({ form: `name: N\ndescription: D\nbody:\n${fields.join("\n")}\n` });
    const wrong = fields.map((_, index) => `### Question ${index}\n\nnothing of this`).join("\n\n");
    const text = cardOf({ desk: long, body: wrong, state: INTAKE });
    expect(text.length).toBeLessThan(30_000);
    expect(text).toContain("Nothing is closed because an answer is missing");
  });
});

describe("a request that waits", () => {
  const question = written(610, "/ask", "Which licence do the photographs have?");
  const asked = { hold: "waiting-for-requester", since: june(2), reason: question.ref };

  it("says what was asked, since when, what ends it, and how many days it took", async () => {
    const state = { ...INTAKE, holds: [asked], pastHolds: [] };
    await golden(cardOf({ state, at: june(9), comments: [question.comment] }), "card-waiting");
  });

  it("links the reason of another hold, with its day", () => {
    const hold = { hold: "on-hold", since: june(2), until: june(20, "00:00"), reason: question.ref };
    const text = cardOf({ state: { ...INTAKE, holds: [hold] } });
    expect(text).toContain(
      `“On hold” since 2 June 2026: [read the reason](${urlOf(610)}). That ends by itself on 20 June 2026.`,
    );
    const open = { hold: "paused", since: june(2) };
    expect(cardOf({ state: { ...INTAKE, holds: [open] } })).toContain("“Paused” since 2 June 2026. That ends");
  });

  it("is not written anew because another day of waiting has passed", () => {
    const state = { ...INTAKE, holds: [asked] };
    const at = june(5);
    const card = shownBy({ state, at });
    expect(planCard(lookAt({ state, at: june(9), snapshot: { card } }), NOTHING_NEW)).toEqual([]);
  });

  it("names the meeting where it is the committee's turn, and is written anew once that is over", () => {
    const desk = aDesk({
      calendar: 'meetings: [{ on: "2026-06-08", at: "15:00" }, { on: "2026-07-06", at: "15:00" }]\n',
    });
    const at = june(5);
    const card = shownBy({ desk, at });
    expect(card.body).toContain("The committee meets next on 8 June 2026, 15:00 UTC.");
    expect(planCard(lookAt({ desk, at: june(8, "14:00"), snapshot: { card } }), NOTHING_NEW)).toEqual([]);
    const [later] = planCard(lookAt({ desk, at: june(8, "16:00"), snapshot: { card } }), NOTHING_NEW);
    expect(later).toMatchObject({ text: expect.stringContaining("meets next on 6 July 2026") });
    expect(cardOf({ desk, state: INTAKE })).not.toContain("meets next");
  });
});

describe("what was announced", () => {
  const step = written(620, "/next 2026-06-10", "We meet the museum, @all, and look at **ten** files.");
  const note = written(621, "/progress", "The first hundred are there.");
  const state: Partial<RequestState> = {
    stage: "in-support",
    nextStep: { by: person(2), at: june(2), text: step.ref, on: june(10, "00:00") },
    progress: [
      { by: person(1), at: june(1), text: textIn(1) },
      { by: person(1), at: june(3), text: note.ref },
    ],
  };
  const comments = [step.comment, note.comment];

  it("shows the next step with its day, and the newest note", async () => {
    await golden(cardOf({ state, comments }), "card-next-step");
  });

  it.each([
    [june(10, "23:00"), "**Next step, for 10 June 2026:**"],
    [june(11, "00:00"), "**Next step, overdue since 10 June 2026:**"],
  ])("says at %s: %s", (at, expected) => {
    expect(cardOf({ state, comments, at })).toContain(expected);
    expect(statusIn({ state, comments, at })).toContain(expected);
  });

  it("is written anew once the day is over", () => {
    const at = june(9);
    const card = shownBy({ state, comments, at });
    expect(planCard(lookAt({ state, comments, at: june(10), snapshot: { card } }), NOTHING_NEW)).toEqual([]);
    expect(planCard(lookAt({ state, comments, at: june(12), snapshot: { card } }), NOTHING_NEW)).toHaveLength(1);
  });

  it("shows no note any more once the work is done", () => {
    expect(cardOf({ state: { ...state, stage: "delivered" }, comments })).not.toContain("Progress");
  });

  it("says that a text is gone, and shortens a long one", () => {
    expect(cardOf({ state })).toContain("(the text was removed)".replace(/[()]/g, "\\$&"));
    const long = written(622, "/next", "word ".repeat(400).trim());
    const text = cardOf({
      state: { ...state, nextStep: { by: person(2), at: june(2), text: long.ref } },
      comments: [long.comment],
    });
    expect(/\*\*Next step:\*\* (.*) \(announced/.exec(text)?.[1]).toHaveLength(300);
  });
});

describe("what a request belongs to", () => {
  it("is named with its title where GitHub has it as the parent, else by its number", () => {
    const parent = { number: 7, url: ISSUE.replace(/12$/, "7"), title: "Maps *of* all", state: "open" as const };
    expect(cardOf({ state: { theme: 7 }, snapshot: { parent } })).toContain(
      `Part of [#7](${parent.url}): Maps \\*of\\* all`,
    );
    expect(cardOf({ state: { theme: 7 } })).toContain(`Part of [#7](${parent.url}).`);
    expect(cardOf({})).not.toContain("Part of");
  });

  it.each([
    ["campaign", "Part of a campaign, "],
    ["agency", "Part of the work with an agency, "],
    ["training", "Part of a training series, "],
    ["funding", "Part of a joint application for funding, "],
    ["other", "Part of the theme "],
  ])("calls a theme of the desk by its name: %s", (kind, words) => {
    const desk = aDesk({ config: `themes: [{ issue: 7, title: "Maps *of* all", kind: ${kind} }]` });
    const link = `[Maps \\*of\\* all](${ISSUE.replace(/12$/, "7")}).`;
    expect(cardOf({ state: { theme: 7 }, desk })).toContain(words + link);
  });

  it("says to whom a request was passed on", () => {
    const desk = aDesk({ config: "helpdesks: [{ id: glam, title: GLAM Desk, url: https://glam.example.org }]" });
    const exit = { exit: "referred", at: june(3), through: "refer", followUp: june(30) };
    const said = (referredTo: ReferralTarget): string =>
      cardOf({ state: { ...INTAKE, exit: { ...exit, referredTo } }, desk });
    expect(said({ kind: "person", login: "rosa" })).toContain("It was passed on to rosa.");
    expect(said({ kind: "group", group: "translation" })).toContain("It was passed on to Translation.");
    expect(said({ kind: "helpdesk", id: "glam" })).toContain(
      "another helpdesk, [GLAM Desk](https://glam.example.org).",
    );
    expect(said({ kind: "helpdesk", id: "gone" })).toContain("It was passed on to gone.");
  });

  it("says where there is no active community", () => {
    const words = "No active community is known where this request comes from.";
    expect(cardOf({ state: { communityMissing: true } })).toContain(words);
    expect(cardOf({ state: { communityMissing: false } })).not.toContain(words);
  });
});

describe("small questions and wishes to join", () => {
  it("say who answers, that there is no vote, and no stages to come", async () => {
    const state = { ...INTAKE, lane: "question" as const };
    const text = cardOf({ state });
    expect(text).not.toContain("Working group");
    await golden(text, "card-question");
    expect(cardOf({ state: { ...state, lane: "join" } })).toContain("This is a wish to join. Next: a coordinator");
  });
});

describe("a request that ended", () => {
  const { stage: _stage, since: _since, ...ended } = aState();
  const end = { exit: "referred", at: june(3), through: "refer", comment: commentId(630), followUp: june(20, "00:00") };

  const lookOf = (changes: Partial<RequestState>, snapshot: Partial<RequestSnapshot> = {}): Look => ({
    ...lookAt({ snapshot }),
    state: { ...ended, ...changes },
  });
  const text = (changes: Partial<RequestState>): string => {
    const [effect] = planCard(lookOf(changes), NOTHING_NEW);
    if (effect?.kind !== "put-card") throw new Error("no card");
    expectSafe(effect.text);
    return effect.text;
  };

  it("says how, where that is recorded, when the others are asked, and how it comes back", async () => {
    await golden(text({ exit: end }), "card-referred");
  });

  it.each([
    [{ followUpAsked: june(20) }, "The helpdesk asked here on 20 June 2026 whether"],
    [
      { referral: { answer: "accepted" as const, by: person(1), at: june(21, "09:00") } },
      "The others took it up, as was",
    ],
    [
      { referral: { answer: "declined" as const, by: person(1), at: june(21, "09:00") } },
      "The others did not take it up",
    ],
  ])("says what became of a referral: %j", (changes, expected) => {
    expect(text({ exit: end, ...changes })).toContain(expected);
  });

  it("links the request that it is the same as, and says that a reply alone brings it back", () => {
    expect(text({ exit: { ...end, exit: "duplicate", sameAs: 9 } })).toContain(`[#9](${ISSUE.replace(/12$/, "9")})`);
    expect(text({ exit: { ...end, exit: "no-reply" } })).toContain("It comes back by itself when the requester writes");
  });

  it("links the record that is only just being written, but not in a reply", () => {
    const { comment: _comment, ...fresh } = end;
    expect(text({ exit: fresh })).toContain(`(${ISSUE}#issuecomment-new)`);
    const said = statusOf(lookOf({ exit: fresh })).map((one) => speakMarkdown(one, "en"));
    expect(said.join(" ")).not.toContain("issuecomment-new");
    expect(said[0]).toBe("The request ended on 3 June 2026: Referred to others.");
  });

  it("lists earlier ends once it is back", () => {
    const formerEnds = [{ ...end, exit: "not-prioritised" }];
    expect(cardOf({ state: { ...INTAKE, formerEnds } })).toContain(
      `**Earlier ends**\n\n- Not prioritised, on 3 June 2026: [how it ended](${urlOf(630)})`,
    );
  });
});

describe("a delivered request", () => {
  const delivered: Partial<RequestState> = { stage: "delivered", since: june(1, "09:00") };

  it.each<[string, Partial<RequestState>, string]>([
    ["before the first question", {}, "The helpdesk asks here on 1 July 2026 what came of it."],
    [
      "between the questions",
      { outcomesAsked: [instant("2026-07-01T09:00:00Z")] },
      "asked on 1 July 2026 what came of it, and there is no answer yet. It asks once more on 28 November 2026.",
    ],
    [
      "after the last one",
      { outcomesAsked: [instant("2026-07-01T09:00:00Z"), instant("2026-11-28T09:00:00Z")] },
      "last on 28 November 2026, and there is no answer yet.",
    ],
    [
      "after a question that came late and stands for both",
      { outcomesAsked: [instant("2026-12-05T09:00:00Z")] },
      "last on 5 December 2026, and there is no answer yet.",
    ],
    [
      "on hold, when nothing is asked and no day is promised",
      { holds: [{ hold: "paused", since: june(2) }] },
      "What came of it can be told here",
    ],
  ])("says when it is asked what came of it: %s", (_when, changes, expected) => {
    expect(cardOf({ state: { ...delivered, ...changes } })).toContain(expected);
  });

  it.each<[string, Pick<Outcome, "text" | "report">, string]>([
    ["a comment", { text: textIn(640) }, `[read what passer-by told](${urlOf(640)})`],
    ["a report", { text: null, report: { issue: 40, hash: textIn(1).hash } }, `(${ISSUE.replace(/12$/, "40")})`],
    ["nothing", { text: null }, "was not reported"],
  ])("says where the outcome stands: %s", (_where, outcome, expected) => {
    const state = {
      ...delivered,
      stage: "learned",
      outcome: { by: STRANGER, at: june(3, "09:00"), ...outcome },
    };
    expect(cardOf({ state })).toContain(expected);
  });
});

it("says who acts next in a stage of the groups: a coordinator, until a group has the request", () => {
  const state = { stage: "working-group", since: june(1), ballots: [] };
  expect(cardOf({ state: { ...state, assignments: [] } })).toContain("gives the request to a working group");
  const assignments = [{ group: "implementation", since: june(2), people: [] }];
  expect(cardOf({ state: { ...state, assignments } })).toContain("Next: the working group writes the plan");
});

it("says nothing of all this where there is nothing of it", () => {
  const text = cardOf({ state: { ballots: [ourBallot()] } });
  expect(text).not.toMatch(/still missing|Next step|Progress|Part of|Earlier ends|on hold|small question/);
});
