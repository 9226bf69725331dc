import { describe, expect, it } from "vitest";
import { buildBoard } from "../../../src/board/build-board.ts";
import { numbersFiles } from "../../../src/board/numbers/numbers-files.tsx";
import { instant } from "../../../src/core/domain/ids.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";
import { careInputs } from "../care-stories.ts";

const desk = boardDesk();
const model = boardModel([...boardInputs(desk), ...careInputs(desk)], desk, READ_AT);
const site = buildBoard(model, { basePath: "" });
const paths = new Set(site.map(({ path }) => path));
const textOf = (path: string): string => site.find((file) => file.path === path)?.text ?? "";
const all = textOf("/en/numbers/index.html");

describe("the pages with figures", () => {
  it("exist for all years and for each year, and lead to each other", () => {
    for (const { year } of model.periods) {
      const path = year === null ? "/en/numbers/index.html" : `/en/numbers/${year}/index.html`;
      expect(paths).toContain(path);
      expect(textOf(path)).toMatch(new RegExp(`aria-current="page">${year ?? "All years"}<`));
    }
  });

  it("show the figures of the model, each with its definition", () => {
    for (const { year, figures } of model.periods) {
      const text = textOf(year === null ? "/en/numbers/index.html" : `/en/numbers/${year}/index.html`);
      const rows = [...text.matchAll(/<th scope="row">([^<]+)<\/th><td>([^<]+)<\/td><td class="quiet">([^<]+)</g)];
      expect(rows).toHaveLength(figures.length);
      expect(rows.map(([, , value]) => value)).toEqual(
        figures.map(({ value }) => (value === null ? expect.any(String) : String(value))),
      );
    }
  });

  it("count in the rows of each chart what the model counts", () => {
    const country = model.periods[0]?.breakdowns.find(({ id }) => id === "country");
    const table = /<caption>Requests by country<\/caption>.*?<\/table>/s.exec(all)?.[0] ?? "";
    const counts = [...table.matchAll(/<td class="bar-cell"><svg.*?<\/svg>(\d+)</g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(country?.total);
  });

  it("lead from each number to its requests: a page of their own where it is the same set, else a list", () => {
    const links = [...all.matchAll(/href="(\.\.\/[^"#]*)/g)].map(
      ([, to = ""]) => new URL(to, "https://x/en/numbers/index.html").pathname,
    );
    expect(links.filter((to) => !paths.has(to))).toEqual([]);
    expect(links).toContain("/en/country/MA/index.html");
    expect(all).toContain("<summary>The requests behind it</summary>");
  });

  it("give a year in which nothing came a column of its own: time has no gaps", () => {
    const stories = [2022, 2025].map((year, index) =>
      new BoardStory(desk, { number: index + 1, title: "One", at: instant(`${year}-09-01T09:00:00Z`) }).input(),
    );
    const files = [...numbersFiles({ model: boardModel(stories, desk, READ_AT), languages: ["en"], basePath: "" })];
    const text = files.find(({ path }) => path === "/en/numbers/index.html")?.text ?? "";
    const years = [...text.matchAll(/<time class="time-name" datetime="(\d+)"/gi)].map(([, year]) => year);
    expect(years).toEqual(["2022", "2023", "2024", "2025", "2026"]);
  });

  it("tell no typical time of fewer than five cases", () => {
    const story = new BoardStory(desk, { number: 1, title: "One", at: day("09-01") })
      .enter("committee-feedback", day("09-02"))
      .input();
    const few = [...numbersFiles({ model: boardModel([story], desk, READ_AT), languages: ["en"], basePath: "" })];
    const text = few.find(({ path }) => path === "/en/numbers/index.html")?.text ?? "";
    expect(text).toMatch(/<p class="headline-unknown">not enough cases yet \(\d\)<\/p>/);
  });

  it("say so where there is nothing to count", () => {
    const none = [...numbersFiles({ model: boardModel([], desk, READ_AT), languages: ["en"], basePath: "" })];
    const text = none.find(({ path }) => path === "/en/numbers/index.html")?.text ?? "";
    expect(text).toContain("No request has reached the helpdesk yet.");
    expect(text).not.toContain('class="map"');
  });

  it("tell in each row of regions how many requests were delivered, go on, ended early, or are only counted", () => {
    const table = /<caption>By region<\/caption>.*?<\/table>/s.exec(all)?.[0] ?? "";
    const rows = table.split("<tr>").slice(2);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const [sum = 0, ...parts] = [...row.matchAll(/<td data-label="[^"]+">(\d+)</g)].map(([, count]) => Number(count));
      expect(parts.reduce((whole, part) => whole + part, 0)).toBe(sum);
    }
  });

  it("keep time from left to right, and turn bars with the reading", () => {
    expect(all).toMatch(/<div class="time-columns" role="img" aria-label="[^"]+" dir="ltr">/);
    expect(textOf("/assets/board.css")).toContain(
      '[dir="rtl"] .bar-table .bar, [dir="rtl"] .stacked { transform: scaleX(-1); }',
    );
  });
});

describe("a figure that is not known", () => {
  const unknown = (...ids: readonly string[]) => ({
    ...model,
    periods: model.periods.map((period) => ({
      ...period,
      figures: period.figures.map((figure) => (ids.includes(figure.id) ? { ...figure, value: null } : figure)),
    })),
  });
  const plainOf = (path: string, of: typeof model): string =>
    (buildBoard(of, { basePath: "" }).find((file) => file.path === path)?.text ?? "").replace(/<[^>]+>/g, "");

  it("is not told as 0: what was delivered at a desk that does not ask", () => {
    const without = unknown("delivered");
    expect(plainOf("/en/numbers/index.html", without)).not.toContain("support was delivered to");
    expect(plainOf("/en/numbers/2026/index.html", without)).not.toContain("support was delivered to");
    expect(plainOf("/en/poster/index.html", without)).not.toContain("requests supported");
  });

  it("is not told as 0: languages that no request names", () => {
    const without = unknown("languages");
    expect(plainOf("/en/index.html", model)).toMatch(/\d+ languages/);
    expect(plainOf("/en/index.html", without)).not.toMatch(/\d+ languages/);
    expect(plainOf("/en/poster/index.html", without)).toMatch(/Requests came from \d+ countries\./);
  });
});
