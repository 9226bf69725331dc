import { describe, expect, it } from "vitest";
import { homeFiles } from "../../../src/board/home/home-files.tsx";
import type { Desk } from "../../../src/core/config/desk.ts";
import { type BoardInput, type BoardModel, boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";

const desk = boardDesk();

function homeOf(model: BoardModel, path = "/en/index.html"): string {
  const files = [...homeFiles({ model, languages: model.desk.languages, basePath: "" })];
  return files.find((file) => file.path === path)?.text ?? "";
}

const modelOf = (inputs: readonly BoardInput[], of: Desk = desk): BoardModel => boardModel(inputs, of, READ_AT);

const headings = (html: string): readonly string[] =>
  [...html.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/g)].map(([, text = ""]) => text);

describe("a board with requests in motion", () => {
  const model = modelOf(boardInputs(desk));
  const home = homeOf(model);

  it("tells the state first, then who decides, the stages, where from, what came of it, and how to ask", () => {
    expect(headings(home)).toEqual([
      `${model.inMotion} requests in motion`,
      "How many requests are in each stage",
      "Waiting for the committee",
      "On the board",
      "What changed lately",
      "Where requests come from",
      "Recently finished",
      "Next drop-in hour",
      "Follow without an account",
      "How to ask for help",
    ]);
  });

  it("counts in the heading of each column what the path counts", () => {
    for (const { title, count, finished } of model.stages) {
      const column = new RegExp(`<span>${title}</span> <span class="column-count">${count}</span>`);
      expect(column.test(home), title).toBe(count > 0 && !finished);
      expect(home).toContain(`<span class="station-count">${count}</span> <span class="station-title">${title}</span>`);
    }
  });

  it("links each stage that has requests to its own list, and no other", () => {
    for (const { id } of model.stages) {
      const shown = model.requests.some(({ stage, exit, lane }) => stage === id && !exit && lane === "request");
      expect(home.includes(`<a class="station-at" href="stage/${id}/index.html">`), id).toBe(shown);
    }
  });

  it("leads who asks for help to the page about asking, never straight to GitHub", () => {
    const asks = [...home.matchAll(/<a class="button[^"]*" href="([^"]+)"[^>]*>Ask for help/g)].map(([, href]) => href);
    expect(asks).toEqual(["ask/index.html", "ask/index.html"]);
    expect(home).not.toContain("/issues/new");
  });

  it("shows at most four requests of a stage, and leads to the others", () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      new BoardStory(desk, { number: index + 1, title: `Request ${index + 1}`, at: day("09-01") }).input(),
    );
    const html = homeOf(modelOf(many));
    expect(html.match(/<li class="entry"/g)).toHaveLength(4);
    expect(html).toMatch(/<a href="stage\/intake\/index\.html">See all 7 requests: (?:<bdi>)?Intake/);
  });

  it("says in figures whom it reaches, and links each to how it was counted", () => {
    const figures = model.periods.find(({ year }) => year === null)?.figures ?? [];
    for (const id of ["received", "countries", "continents", "languages"]) {
      const value = figures.find((figure) => figure.id === id)?.value;
      expect(home).toContain(`<a href="numbers/index.html"><span class="figure">${value}</span>`);
    }
  });

  it("names the newest changes with their requests, the newest first", () => {
    const strip = home.slice(
      home.indexOf('<ol class="changes">'),
      home.indexOf("</ol>", home.indexOf('class="changes"')),
    );
    const times = [...strip.matchAll(/<li><time datetime="([^"]+)"/g)].map(([, at = ""]) => at);
    expect(times).toEqual(model.changes.slice(0, 6).map(({ at }) => at));
  });

  it("is the same text at the entrance, under an address of its own", () => {
    const entrance = homeOf(model, "/index.html");
    expect(headings(entrance)).toEqual(headings(home));
    expect(entrance).toContain('<a class="station-at" href="en/stage/');
  });

  it("says that the rules are proposed, and no longer once they are adopted", () => {
    expect(home).toContain("The committee has not yet adopted them.");
    const adopted = { ...desk, config: { ...desk.config, rules: { status: "adopted" as const, on: "2026-08-30" } } };
    expect(homeOf(modelOf(boardInputs(adopted), adopted))).not.toContain("not yet adopted");
  });
});

describe("a quiet month", () => {
  const all = modelOf(boardInputs(desk));
  const over = boardInputs(desk).filter(({ snapshot }) =>
    all.requests.some(({ number, finished }) => finished && number === snapshot.issue.number),
  );
  const model = modelOf(over);
  const home = homeOf(model);

  it("is led by the next drop-in hour and the latest finished request", () => {
    expect(model.inMotion).toBe(0);
    expect(headings(home).slice(0, 4)).toEqual([
      "No request in motion",
      "Next drop-in hour",
      "The latest finished request",
      "How many requests are in each stage",
    ]);
  });

  it("names the latest one once, and does not list what it has not", () => {
    const [latest] = model.requests.filter(({ finished }) => finished).sort((a, b) => (a.since > b.since ? -1 : 1));
    const below = home.slice(home.indexOf('id="recent"'), home.indexOf('id="follow"'));
    expect(below).not.toContain(`>${latest?.title.text}<`);
    expect(home).not.toMatch(/On the board|Waiting for the committee/);
  });
});

describe("a desk without any request", () => {
  const home = homeOf(modelOf([]));

  it("says so in sensible words, with the next drop-in hour and the ways to ask", () => {
    expect(headings(home)).toEqual([
      "No request yet",
      "Next drop-in hour",
      "Follow without an account",
      "How to ask for help",
    ]);
    expect(home).toContain("The first request will appear here.");
  });

  it("draws nothing of nothing", () => {
    expect(home).not.toMatch(/class="(?:path|river|map|cards|columns|figures)"/);
  });
});
