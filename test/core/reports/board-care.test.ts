import { describe, expect, it } from "vitest";
import type { ReferralTarget } from "../../../src/core/domain/work-change.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../../src/core/reports/board-types.ts";
import { CANARY, careInputs } from "../../board/care-stories.ts";
import { boardDesk, COORDINATOR } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";

const desk = boardDesk();
const model = boardModel([...boardInputs(desk), ...careInputs(desk)], desk, READ_AT);
const sum = (list: readonly { readonly count: number }[]) => list.reduce((all, { count }) => all + count, 0);

function request(number: number): BoardRequest {
  const found = model.requests.find((one) => one.number === number);
  if (!found) throw new Error(`no request ${number}`);
  return found;
}

describe("the lanes", () => {
  it("are counted apart: stages, exits and lanes make the total", () => {
    expect(model.lanes).toEqual([
      { lane: "question", count: 2, open: 1 },
      { lane: "join", count: 1, open: 1 },
    ]);
    expect(model.total).toBe(28);
    expect(sum(model.stages) + sum(model.exits) + sum(model.lanes)).toBe(28);
    expect(sum(model.countries)).toBe(25);
  });

  it("keep small questions out of the first stage and of the exits, and show them with who answers", () => {
    const intake = model.requests.filter(({ stage, exit, lane }) => stage === "intake" && !exit && lane === "request");
    expect(model.stages[0]?.count).toBe(intake.length);
    expect(request(131).now).toMatchObject({ waitsFor: "coordinator", what: { say: "board-now-question" } });
    expect(request(132)).toMatchObject({ lane: "question", finished: true, exit: { exit: "answered" } });
    expect(model.exits.find(({ id }) => id === "answered")?.count).toBe(1);
  });

  it("show nothing of a wish to join, and no report of an outcome", () => {
    expect(model.requests.map(({ number }) => number)).not.toContain(139);
    const [input] = careInputs(desk);
    if (!input) throw new Error("no request");
    const report = { ...input, state: { ...input.state, report: { at: READ_AT, request: 12 } } };
    expect(boardModel([report], desk, READ_AT).total).toBe(0);
  });
});

describe("what the requester chose to have shown", () => {
  const shown = request(134);

  it("without names: no login, no word of the title, of the answers or of any text; kinds and country stay", () => {
    expect(JSON.stringify(model).toLowerCase()).not.toContain(CANARY.toLowerCase());
    expect(shown).toMatchObject({
      title: { text: "" },
      requester: null,
      answers: [],
      advice: [],
      progress: [],
      answersIn: null,
      partnerKind: "Company",
      material: "Photographs",
      country: "Ghana",
    });
    expect([shown.plan?.text, shown.nextStep?.text]).toEqual(["withheld", "withheld"]);
    expect(shown.ballots).toHaveLength(1);
  });

  it("names nobody who asked for that, even where they are a coordinator", () => {
    expect(JSON.stringify(shown)).not.toContain(COORDINATOR.login);
  });

  it("only counted: in the figures and nowhere else", () => {
    expect(model.onlyCounted).toBe(1);
    expect(model.requests.some(({ number }) => number === 135)).toBe(false);
    const here = model.requests.filter(
      (one) => one.lane === "request" && !one.exit && one.stage === "committee-feedback",
    );
    expect(model.stages.find(({ id }) => id === "committee-feedback")?.count).toBe(here.length + 1);
  });

  const consenting = (consent: string | undefined) => {
    const answers = { "What do you need?": "x", ...(consent && { "May we name you in reports?": consent }) };
    const story = new BoardStory(desk, { number: 1, title: "A title", at: day("09-01"), answers });
    return boardModel([story.input()], desk, READ_AT).requests[0]?.consent ?? "only-counted";
  };

  it.each([
    ["You may name me and my organisation", "named"],
    ["Tell the story without names", "without-names"],
    ["Only count it", "only-counted"],
    [undefined, "named"],
    ["_No response_", "named"],
    ["Please do not name us", "without-names"],
  ])("the answer %j means: %s", (answer, expected) => {
    expect(consenting(answer)).toBe(expected);
  });

  it("is read by the place of the option, in any language", () => {
    const arabic = ["يمكنكم ذكر اسمي", "احكوا القصة بلا أسماء", "احسبوها فقط"];
    const forms = desk.forms.map((one) => ({
      ...one,
      form: {
        ...one.form,
        fields: one.form.fields.map((field) => (field.id === "consent" ? { ...field, options: arabic } : field)),
      },
    }));
    const told = (answer: string) => {
      const answers = { "What do you need?": "x", "May we name you in reports?": answer };
      const story = new BoardStory(desk, { number: 1, title: "A title", at: day("09-01"), answers });
      return boardModel([story.input()], { ...desk, forms }, READ_AT).requests[0]?.consent;
    };
    expect(arabic.map(told)).toEqual(["named", "without-names", undefined]);
  });

  it("names nobody where the form that asked is not there any more", () => {
    const answers = { "What do you need?": "x", "May we name you in reports?": "Only count it" };
    const story = new BoardStory(desk, { number: 1, title: "A title", at: day("09-01"), answers });
    const [only] = boardModel([story.input()], { ...desk, forms: [] }, READ_AT).requests;
    expect(only).toMatchObject({ consent: "without-names", requester: null, title: { text: "" } });
  });
});

describe("holds, steps and days", () => {
  it("count days on hold once, apart from all days", () => {
    expect(request(130).days).toEqual({ inAll: 40, onHold: 19 });
    const twice = new BoardStory(desk, { number: 1, title: "t", at: day("09-01") })
      .record(day("09-03"), { kind: "hold-placed", hold: "on-hold" })
      .record(day("09-05"), { kind: "hold-placed", hold: "paused" })
      .record(day("09-07"), { kind: "hold-lifted", hold: "on-hold" })
      .record(day("09-09"), { kind: "hold-lifted", hold: "paused" });
    expect(boardModel([twice.input()], desk, READ_AT).requests[0]?.days).toEqual({ inAll: 18, onHold: 6 });
  });

  it("stop the clock where a request ended or was delivered", () => {
    expect(request(133).days).toEqual({ inAll: 4, onHold: 0 });
    expect(request(137).days.inAll).toBe(116);
  });

  it("say why it waits and who is next, which step is overdue, and what it is part of", () => {
    const held = request(130);
    expect(held.now).toMatchObject({ waitsFor: "requester", held: true, next: { say: "board-next-reply" } });
    expect(held.holds[0]).toMatchObject({
      waitsForReply: true,
      reason: { text: "Which licence do the photographs have?" },
    });
    expect(held.nextStep).toMatchObject({ overdue: true, text: { text: "We meet the museum and look at ten files." } });
    expect(held.partOf).toBe(98);
    expect(request(138).progress.map(({ text }) => text)).toMatchObject([
      { text: "The first hundred maps are on Commons." },
      { text: "The second hundred follows in October." },
    ]);
  });

  it("take the parent from GitHub where there is one", () => {
    const [input] = careInputs(desk);
    if (!input) throw new Error("no request");
    const parent = {
      number: 7,
      url: "https://github.com/hub/helpdesk/issues/7",
      title: CANARY,
      state: "open" as const,
    };
    const [only] = boardModel([{ ...input, snapshot: { ...input.snapshot, parent } }], desk, READ_AT).requests;
    expect(only?.partOf).toBe(7);
    expect(JSON.stringify(only)).not.toContain(CANARY);
  });
});

describe("ends and outcomes", () => {
  it("tell what became of a referral, what a request is the same as, and earlier ends", () => {
    expect(request(133).exit?.referral).toMatchObject({ answer: "accepted", answeredAt: day("09-06") });
    expect(request(141).exit?.sameAs).toBe(130);
    expect(request(138)).toMatchObject({ exit: null, formerEnds: [{ exit: "duplicate", at: day("07-03") }] });
  });

  it.each<[string, ReferralTarget, object]>([
    [
      "a person of the roster, by name",
      { kind: "person", login: "Helper-Noor" },
      { kind: "person", name: "@helper-noor", url: null },
    ],
    ["anybody else, without a name", { kind: "person", login: "passer-by" }, { kind: "person", name: null, url: null }],
    [
      "a group, by its title",
      { kind: "group", group: "translation" },
      { kind: "group", name: "Translation", url: null },
    ],
    [
      "another helpdesk, with where to ask",
      { kind: "helpdesk", id: "glam" },
      { kind: "helpdesk", name: "GLAM Desk", url: "https://glam.example.org" },
    ],
  ])("tell to whom a request was passed on: %s", (_who, referredTo, shown) => {
    const helpdesks = [{ id: "glam", title: "GLAM Desk", url: "https://glam.example.org" }];
    const known = { ...desk, config: { ...desk.config, helpdesks } };
    const left = { kind: "request-left", exit: "referred", through: "refer", referredTo } as const;
    const story = new BoardStory(known, { number: 7, title: "Old maps", at: day("08-01") }).record(day("08-02"), left);
    expect(boardModel([story.input()], known, READ_AT).requests[0]?.exit?.referredTo).toEqual(shown);
  });

  it("know an outcome that was told, one that is awaited, and one that nobody reported", () => {
    expect([137, 61, 80, 136, 130].map((number) => request(number).outcomeState)).toEqual([
      "reported",
      "reported",
      "awaited",
      "not-reported",
      null,
    ]);
    expect(model.outcomes).toEqual({ awaited: 1, reported: 2, "not-reported": 1 });
    expect(request(137).outcome).toMatchObject({ report: 140, url: "https://github.com/hub/helpdesk/issues/140" });
    expect(request(136).now.what.say).toBe("board-now-not-reported");
  });

  it("call it not reported where a coordinator said so", () => {
    const story = new BoardStory(desk, { number: 1, title: "t", at: day("01-01") })
      .enter("delivered", day("02-01"))
      .record(day("03-01"), { kind: "outcome-reported", by: COORDINATOR, text: null })
      .enter("learned", day("03-01"), "outcome");
    const [only] = boardModel([story.input()], desk, READ_AT).requests;
    expect(only?.outcomeState).toBe("not-reported");
    expect(only?.now.what.say).toBe("board-now-finished-unreported");
  });
});

it("knows until when no new requests are taken up, and only then", () => {
  const paused = (until: string) => {
    const calendar = { ...desk.calendar, "intake-pauses": [{ from: "2026-09-10", until, reason: "Conference" }] };
    return boardModel([], { ...desk, calendar }, READ_AT).intakePause;
  };
  expect(paused("2026-09-20")).toEqual({ until: "2026-09-20", reason: "Conference" });
  expect(paused("2026-09-19")).toBeNull();
});
