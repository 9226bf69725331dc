import { describe, expect, it } from "vitest";
import { type Instant, later } from "../../../src/core/domain/ids.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../../src/core/reports/board-types.ts";
import { HELPER } from "../../support/board-desk.ts";
import { siteDesk, siteHistory, siteInputs, siteOf } from "../../support/board-site.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";

const DAY = 86_400_000;
const desk = siteDesk("handle", ["en"]);

/** Finished, with a step that had been announced and never came. */
const stepOfOld = () => {
  const story = new BoardStory(desk, { number: 401, title: "Done", at: day("03-01") });
  const text = story.text(HELPER, day("03-02"), "/next 2026-04-01 ", "We meet.");
  return story
    .record(day("03-02"), { kind: "next-step-set", by: HELPER, text, on: day("04-01", 0) })
    .enter("delivered", day("05-01"))
    .enter("learned", day("06-01"));
};
/** Approved, and nobody has begun. */
const approved = () =>
  new BoardStory(desk, { number: 402, title: "Approved", at: day("01-05") }).enter("approved", day("02-01"));
/** It came by mail, on a day that GitHub's clock had not reached yet. */
const early = () =>
  new BoardStory(desk, { number: 403, title: "From tomorrow", at: later(READ_AT, 3 * DAY), onBehalf: true });

/** The board of the same records, looked at when so many days have passed. */
function boardAfter(days: number) {
  const at: Instant = later(READ_AT, days * DAY);
  const inputs = [...siteInputs(desk), ...[stepOfOld(), approved(), early()].map((story) => story.input())].map(
    ({ snapshot, state }) => ({ state, snapshot: { ...snapshot, readAt: at } }),
  );
  return boardModel(inputs, desk, at, siteHistory(desk));
}

const MOMENTS = [-400, -10, 0, 1, 9, 40, 400];
const boards = new Map(MOMENTS.map((days) => [days, boardAfter(days)]));

function requestAfter(days: number, number: number): BoardRequest {
  const found = boards.get(days)?.requests.find((one) => one.number === number);
  if (!found) throw new Error(`no request ${number}`);
  return found;
}
/** The days that count for the helpdesk. */
const waited = ({ days: { inAll, onHold } }: BoardRequest): number => inAll - onHold;

describe("P6 clocks", () => {
  it("P6 the waiting time stands still while the helpdesk waits for the requester", () => {
    const held = requestAfter(0, 130);
    expect(held.holds.map(({ waitsForReply }) => waitsForReply)).toEqual([true]);
    for (const days of [1, 9, 40]) {
      expect(requestAfter(days, 130).days.inAll).toBe(held.days.inAll + days);
      expect(Math.abs(waited(requestAfter(days, 130)) - waited(held))).toBeLessThanOrEqual(1);
    }
    // One that is on no hold goes on.
    expect(waited(requestAfter(40, 121))).toBe(waited(requestAfter(0, 121)) + 40);
  });

  it("P6 it stops for good where a request is over: decided, delivered, answered or passed on", () => {
    const over = (boards.get(0)?.requests ?? []).filter(({ finished }) => finished);
    expect(over.length).toBeGreaterThan(10);
    for (const { number, days } of over) expect(requestAfter(400, number).days, `#${number}`).toEqual(days);
  });

  it("P6 the time to a decision is the same, however much later it is looked at", () => {
    const figure = (days: number, id: string) =>
      boards
        .get(days)
        ?.periods.find(({ year }) => year === 2026)
        ?.figures.find((one) => one.id === id)?.value;
    for (const id of ["first-feedback-days", "decision-days", "delivery-days"]) {
      expect(figure(0, id), id).not.toBeNull();
      expect(figure(400, id), id).toBe(figure(0, id));
    }
  });

  it("P6 no time is below zero, also where the clock of the data is before what happened", () => {
    for (const [days, board] of boards) {
      for (const { number, days: took } of board.requests) {
        expect(took.inAll, `#${number} after ${days} days`).toBeGreaterThanOrEqual(0);
        expect(took.onHold, `#${number} after ${days} days`).toBeGreaterThanOrEqual(0);
        expect(took.onHold, `#${number} after ${days} days`).toBeLessThanOrEqual(took.inAll);
      }
      const figures = board.periods.flatMap((period) => period.figures);
      expect(figures.filter(({ value }) => value !== null && value < 0)).toEqual([]);
    }
    const site = siteOf(boards.get(-400) ?? boardAfter(-400));
    const negative = [...site].filter(
      ([path, text]) => path.endsWith(".html") && /(?:^|[\s>(])[-\u2212]\d+ (?:days?|hours?|weeks?)\b/.test(text),
    );
    expect(negative.map(([path]) => path)).toEqual([]);
  });

  it("P6 what is approved or over is never overdue: it waits for nothing that has passed", () => {
    const board = boards.get(400);
    const site = siteOf(board ?? boardAfter(400));
    const OVERDUE = /that day has passed|overdue|\blate\b/i;
    for (const number of [401, 402, 61, 80, 94, 85, 112]) {
      const page = site.get(`/en/requests/${number}/index.html`) ?? "";
      expect(page, `#${number}`).toContain("<main");
      expect(page.replace(/<head>.*?<\/head>/s, ""), `#${number}`).not.toMatch(OVERDUE);
    }
    // An announced day of one in motion may pass, and the board says so.
    expect(site.get("/en/requests/130/index.html")).toMatch(OVERDUE);
  });

  it("P6 the page on numbers says when the clock stops", () => {
    const numbers = siteOf(boards.get(0) ?? boardAfter(0)).get("/en/numbers/index.html") ?? "";
    expect(numbers).toContain("Nothing that is over is ever late.");
  });
});
