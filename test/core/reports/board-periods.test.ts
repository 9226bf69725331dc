import { describe, expect, it } from "vitest";
import type { Desk } from "../../../src/core/config/desk.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import type {
  BoardFigure,
  BoardPeriod,
  BreakdownId,
  BreakdownRow,
  FigureId,
} from "../../../src/core/reports/board-figure-types.ts";
import { type BoardModel, boardModel } from "../../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../../src/core/reports/board-types.ts";
import { checkFigures } from "../../../src/core/reports/check-figures.ts";
import { boardDesk, member } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";

const desk = boardDesk();
const model = boardModel(boardInputs(desk), desk, READ_AT);

const periodOf = ({ periods }: BoardModel, year: number | null): BoardPeriod => {
  const found = periods.find((period) => period.year === year);
  if (!found) throw new Error(`no period ${year}`);
  return found;
};
const figureOf = (from: BoardModel, id: FigureId, year: number | null = null): BoardFigure | undefined =>
  periodOf(from, year).figures.find((figure) => figure.id === id);
const rowsOf = (from: BoardModel, id: BreakdownId, year: number | null = null): readonly BreakdownRow[] =>
  periodOf(from, year).breakdowns.find((breakdown) => breakdown.id === id)?.rows ?? [];
const counts = (rows: readonly BreakdownRow[]): object =>
  Object.fromEntries(rows.flatMap(({ name, count }) => (count > 0 ? [[name, count]] : [])));

/** A request from before the desk, as the importer makes it. */
const fromBefore = (number: number, more: Partial<BoardRequest>): BoardRequest => {
  const delivered = model.requests.find((request) => request.number === 61);
  if (!delivered) throw new Error("no delivered request");
  return {
    ...delivered,
    number,
    ballots: [],
    advice: [],
    history: [],
    firstDecidedAt: null,
    lastDecidedAt: null,
    source: { title: "Annual report", url: "https://example.org/report", dated: "year", ended: "year", lesson: null },
    ...more,
  };
};

describe("P5 figures agree", () => {
  it("has all years first, then each year, the newest first", () => {
    expect(model.periods.map(({ year }) => year)).toEqual([null, 2026]);
  });

  it("counts stages and exits, countries, years, months, languages and partners to the same total", () => {
    const { breakdowns } = periodOf(model, null);
    const sums = breakdowns
      .filter(({ exclusive }) => exclusive)
      .map(({ id, rows }) => [id, rows.reduce((sum, { count }) => sum + count, 0)] as const);
    const of = new Map(sums);
    expect((of.get("stage") ?? 0) + (of.get("exit") ?? 0)).toBe(17);
    for (const id of [
      "year",
      "month",
      "country",
      "continent",
      "region",
      "language",
      "partner-kind",
      "channel",
    ] as const)
      expect(of.get(id), id).toBe(17);
  });

  it("counts a request that asks for two kinds of help in both rows, and once in the total", () => {
    const kinds = periodOf(model, null).breakdowns.find(({ id }) => id === "kind");
    expect(kinds).toMatchObject({ exclusive: false, total: 17 });
    expect(counts(kinds?.rows ?? [])).toEqual({ train: 7, do: 1, unknown: 10 });
  });

  it("puts what is no country behind those that are", () => {
    expect(rowsOf(model, "country").map(({ name }) => name)).toEqual([
      "SE",
      "CL",
      "IN",
      "BR",
      "CI",
      "EG",
      "GH",
      "KE",
      "MA",
      "PH",
      "RS",
      "UG",
      "global",
    ]);
    expect(figureOf(model, "countries")?.value).toBe(12);
    expect(counts(rowsOf(model, "continent"))).toMatchObject({ africa: 6, asia: 3, europe: 4, global: 1 });
  });

  it("has a row for each month up to that of the data, and for each stage", () => {
    expect(rowsOf(model, "month", 2026).map(({ name }) => name)).toEqual(
      Array.from({ length: 9 }, (_, month) => `2026-0${month + 1}`),
    );
    expect(rowsOf(model, "stage").map(({ name }) => name)).toEqual(desk.config.stages.map(({ id }) => id));
  });

  const [whole, year] = model.periods;
  const withRows = (period: BoardPeriod | undefined, id: BreakdownId, change: (row: BreakdownRow) => BreakdownRow) =>
    period && {
      ...period,
      breakdowns: period.breakdowns.map((one) =>
        one.id === id ? { ...one, rows: one.rows.map((row, place) => (place === 0 ? change(row) : row)) } : one,
      ),
    };
  const withFigure = (period: BoardPeriod | undefined, id: FigureId) =>
    period && {
      ...period,
      figures: period.figures.map((one) => (one.id === id ? { ...one, value: (one.value ?? 0) + 1 } : one)),
    };
  const more = (row: BreakdownRow): BreakdownRow => ({ ...row, count: row.count + 1, unseen: row.unseen + 1 });
  const present = (...periods: readonly (BoardPeriod | undefined)[]) => periods.filter((one) => one !== undefined);

  it.each<[string, readonly BoardPeriod[]]>([
    ["a country of a year", present(whole, withRows(year, "country", more))],
    ["a language of all years", present(withRows(whole, "language", more), year)],
    ["a kind, which is in no total", present(withRows(whole, "kind", more), year)],
    ["a stage", present(withRows(whole, "stage", more), withRows(year, "stage", more))],
    [
      "the requests behind a row",
      present(
        withRows(whole, "year", (row) => ({ ...row, requests: [] })),
        year,
      ),
    ],
    ["the number of requests", present(withFigure(whole, "received"), withFigure(year, "received"))],
    ["the votes of a year", present(whole, withFigure(year, "decisions"))],
    ["the votes in favour", present(withFigure(whole, "in-favour"), withFigure(year, "in-favour"))],
    ["what was delivered", present(withFigure(whole, "delivered"), withFigure(year, "delivered"))],
    ["a year that is missing", present(whole)],
  ])("no board is built where %s does not agree", (_what, periods) => {
    expect(() => checkFigures({ ...model, periods })).toThrow(/figures do not agree/);
  });

  it("gives the same figures whatever the order of the requests", () => {
    expect(boardModel(boardInputs(desk).toReversed(), desk, READ_AT).periods).toEqual(model.periods);
  });

  it("counts small questions and wishes to join beside requests, and shows nobody who wants to join", () => {
    const question = new BoardStory(desk, { number: 1, title: "t", at: day("09-01") })
      .record(day("09-02"), { kind: "lane-changed", lane: "question" })
      .input();
    const both = boardModel([question], desk, READ_AT);
    expect(figureOf(both, "questions")).toMatchObject({ value: 1, requests: [1], unseen: 0 });
    expect(figureOf(both, "received")?.value).toBe(0);
  });
});

describe("votes, outcomes and typical times", () => {
  it("counts votes that ended by what came of them, and the requests behind them once", () => {
    expect(figureOf(model, "decisions")).toMatchObject({ value: 17, cases: 17 });
    expect(figureOf(model, "in-favour")?.value).toBe(16);
    expect(figureOf(model, "against")).toMatchObject({ value: 1, requests: [85] });
    expect(figureOf(model, "decisions")?.requests).toHaveLength(11);
  });

  it("tells what came of support", () => {
    expect(figureOf(model, "delivered")).toMatchObject({ value: 2, requests: [61, 80] });
    expect(figureOf(model, "outcome-reported")).toMatchObject({ value: 1, requests: [61] });
    expect(figureOf(model, "outcome-awaited")).toMatchObject({ value: 1, requests: [80] });
  });

  it("tells typical days from five cases on, and before that says that they are not known", () => {
    expect(figureOf(model, "first-feedback-days")).toMatchObject({ value: 10, cases: 13 });
    expect(figureOf(model, "decision-days")).toMatchObject({ value: 44, cases: 7 });
    expect(figureOf(model, "delivery-days")).toMatchObject({ value: null, cases: 2, requests: [61, 80] });
  });

  it("says that outcomes are not known on a desk that does not ask for them", () => {
    const stages = desk.config.stages.filter(({ id }) => id !== "delivered");
    const silent: Desk = { ...desk, config: { ...desk.config, stages } };
    const only = boardModel(
      [new BoardStory(silent, { number: 1, title: "t", at: day("09-01") }).input()],
      silent,
      READ_AT,
    );
    expect(figureOf(only, "delivered")?.value).toBeNull();
  });
});

describe("P6 clocks", () => {
  /** Five requests that differ in nothing but their number, and the figure of them. */
  const typical = (id: FigureId, tell: (story: BoardStory) => BoardStory, at = day("05-01", 9)): number | null => {
    const inputs = [1, 2, 3, 4, 5].map((number) => tell(new BoardStory(desk, { number, title: "t", at })).input());
    return figureOf(boardModel(inputs, desk, READ_AT), id)?.value ?? null;
  };
  const voted = (story: BoardStory): BoardStory => {
    story.enter("committee-feedback", day("05-02")).open(day("05-02"));
    for (const login of ["aino", "bala", "chaimae", "davi"]) story.vote(member(login), "yes", day("05-03"));
    return story.close(day("05-11"));
  };
  const answered = (story: BoardStory): BoardStory =>
    story.record(day("05-04"), { kind: "request-left", exit: "answered", through: "answer" });

  it("counts to the first decision of the committee", () => {
    expect(typical("first-feedback-days", voted)).toBe(10);
  });

  it("stands still while the requester has to answer, and not while the desk waits for something else", () => {
    const held = (hold: string) => (story: BoardStory) =>
      voted(
        story
          .record(day("05-01", 10), { kind: "hold-placed", hold })
          .record(day("05-05", 10), { kind: "hold-lifted", hold }),
      );
    expect(typical("first-feedback-days", held("waiting-for-requester"))).toBe(6);
    expect(typical("first-feedback-days", held("paused"))).toBe(10);
  });

  it("stops at a coordinator's answer, and does not start again when the request comes back", () => {
    expect(typical("first-feedback-days", answered)).toBe(3);
    const back = (story: BoardStory) =>
      answered(story).record(day("05-20"), {
        kind: "request-returned",
        stage: "intake",
        through: "reopen",
        exit: "answered",
      });
    expect(typical("first-feedback-days", back)).toBe(3);
  });

  it("takes no withdrawal for feedback", () => {
    const withdrawn = (story: BoardStory) =>
      story.record(day("05-04"), { kind: "request-left", exit: "withdrawn", through: "withdraw" });
    expect(typical("first-feedback-days", withdrawn)).toBeNull();
  });

  it("has no decision as long as another vote is to come", () => {
    expect(
      typical("decision-days", (story) => voted(story).enter("working-group", day("05-11"), "ballot-passed")),
    ).toBeNull();
  });

  it("stands at the decision: a later look at the same requests finds no other time, and nothing approved is late", () => {
    const later = boardInputs(desk).map(({ snapshot, state }) => ({
      snapshot: { ...snapshot, readAt: instant("2027-03-01T06:00:00Z") },
      state,
    }));
    const then = boardModel(later, desk, instant("2027-03-01T06:00:00Z"));
    for (const id of ["first-feedback-days", "decision-days", "delivery-days"] as const)
      expect(figureOf(then, id, 2026)).toEqual(figureOf(model, id, 2026));
    const approved = then.requests.filter(({ stage, exit }) => !exit && ["approved", "in-support"].includes(stage));
    expect(approved.map(({ now }) => now.due)).toEqual(approved.map(() => null));
  });

  it("is never negative, not even where a request is said to have come after its answer", () => {
    const late = (story: BoardStory) =>
      story.record(day("05-04"), { kind: "request-left", exit: "answered", through: "answer" });
    expect(typical("first-feedback-days", late, day("06-01"))).toBe(0);
  });
});

describe("requests that are not shown", () => {
  const asked = (number: number, consent: string): BoardStory =>
    new BoardStory(desk, {
      number,
      title: "t",
      at: day("09-01"),
      answers: {
        "What do you need?": "x",
        "Country or region": "Chile",
        "In which language may we answer?": "Spanish",
        "What kind of help are you looking for?": "Give us advice",
        "What kind of partner is it?": "Company",
        "May we name you in reports?": consent,
      },
    });
  const hidden = boardModel(
    [
      asked(1, "Only count it"),
      asked(2, "Tell the story without names"),
      asked(3, "You may name me and my organisation"),
    ].map((story) => story.input()),
    desk,
    READ_AT,
  );

  it("counts every one, and links to those that have a page", () => {
    expect(figureOf(hidden, "received")).toEqual({ id: "received", value: 3, cases: 3, requests: [2, 3], unseen: 1 });
  });

  it("tells in no row what a page does not tell: it is unknown there", () => {
    const row = (id: BreakdownId, name: string) => rowsOf(hidden, id).find((one) => one.name === name);
    expect(row("country", "CL")).toMatchObject({ count: 2, requests: [2, 3], unseen: 0 });
    expect(row("country", "unknown")).toMatchObject({ count: 1, requests: [], unseen: 1 });
    expect(row("kind", "advise")).toMatchObject({ count: 1, requests: [3] });
    expect(row("language", "unknown")).toMatchObject({ count: 2, requests: [2], unseen: 1 });
    expect(row("partner-kind", "company")).toMatchObject({ count: 2 });
    expect(row("channel", "form")).toMatchObject({ count: 2, unseen: 0 });
  });

  it("gives in each row exactly the requests whose own page says so, so that no difference tells more", () => {
    for (const { breakdowns } of hidden.periods) {
      for (const { id, rows } of breakdowns) {
        if (id !== "kind" && id !== "language") continue;
        for (const { name, requests } of rows) {
          const saying = hidden.requests.filter(({ kinds, language }) =>
            id === "kind" ? (kinds[0] ?? "unknown") === name : (language ?? "unknown") === name,
          );
          expect(requests).toEqual(saying.map(({ number }) => number).sort((a, b) => a - b));
        }
      }
    }
  });

  it("crosses no two things", () => {
    expect(Object.keys(rowsOf(hidden, "country")[0] ?? {}).sort()).toEqual(["count", "name", "requests", "unseen"]);
  });
});

describe("requests from before the desk", () => {
  const before = [
    fromBefore(-1, { year: 2022, place: { kind: "country", code: "NO" } }),
    fromBefore(-2, { year: 2022, place: { kind: "several", codes: ["NO", "SE"] }, language: "nb" }),
    fromBefore(-3, { year: 2024, exit: null, outcomeState: null, stage: "approved", finished: false }),
  ];
  const both = boardModel(boardInputs(desk), desk, READ_AT, before);

  it("counts them in all figures, by the year in which they came", () => {
    expect(both.periods.map(({ year }) => year)).toEqual([null, 2026, 2024, 2022]);
    expect(figureOf(both, "received")?.value).toBe(20);
    expect(figureOf(both, "received", 2022)).toMatchObject({ value: 2, requests: [-2, -1] });
    expect(both.total).toBe(20);
    expect(both.requests.slice(-3).map(({ number }) => number)).toEqual([-1, -2, -3]);
    expect(figureOf(both, "in-motion", 2024)?.value).toBe(1);
  });

  it("knows of no day, no month and no way in that is not told", () => {
    expect(counts(rowsOf(both, "month", 2022))).toEqual({ unknown: 2 });
    expect(counts(rowsOf(both, "channel", 2022))).toEqual({ unknown: 2 });
    expect(figureOf(both, "first-feedback-days", 2022)).toMatchObject({ value: null, cases: 0 });
    expect(figureOf(both, "first-feedback-days")).toEqual(figureOf(model, "first-feedback-days"));
  });

  it("counts several countries of one continent there", () => {
    expect(counts(rowsOf(both, "country", 2022))).toEqual({ NO: 1, several: 1 });
    expect(counts(rowsOf(both, "continent", 2022))).toEqual({ europe: 2 });
  });
});
