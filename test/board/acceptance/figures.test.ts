import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowTitle } from "../../../src/board/numbers/row-title.ts";
import { pageOf } from "../../../src/board/site/page.ts";
import { runCli } from "../../../src/cli/run-cli.ts";
import { say } from "../../../src/core/messages/speak.ts";
import type { BoardBreakdown, BoardPeriod, FigureId } from "../../../src/core/reports/board-figure-types.ts";
import { type BoardModel, boardModel } from "../../../src/core/reports/board-model.ts";
import { checkFigures } from "../../../src/core/reports/check-figures.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { siteHistory, siteInputs, siteModel, siteOf } from "../../support/board-site.ts";
import { READ_AT } from "../../support/board-story.ts";
import { dataInputs } from "../../support/data-site.ts";
import { attribute, elementsIn, elementsOf, textIn } from "../../support/read-page.ts";
import { aTerminal } from "../../support/test-terminal.ts";

const model = siteModel();
const site = siteOf(model);
const stats: { readonly periods: readonly BoardPeriod[] } = JSON.parse(site.get("/api/v1/stats.json") ?? "");
const [whole] = stats.periods;

const breakdown = (period: BoardPeriod | undefined, wanted: string): BoardBreakdown => {
  const found = period?.breakdowns.find(({ id }) => id === wanted);
  if (!found) throw new Error(`no table by ${wanted}`);
  return found;
};
const figure = (period: BoardPeriod | undefined, wanted: FigureId): number | null =>
  period?.figures.find(({ id }) => id === wanted)?.value ?? null;
const sum = ({ rows }: BoardBreakdown): number => rows.reduce((all, { count }) => all + count, 0);
const wholeNumber = (text: string): number => Number(text.replaceAll(/[^\d]/g, ""));

/** The tables of a page: caption -> name of the row -> number. */
function tablesOf(path: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const tables = elementsOf(site.get(path) ?? "").filter(({ tagName }) => tagName === "table");
  return new Map(
    tables.map((table) => {
      const inside = elementsIn(table);
      const caption = inside.find(({ tagName }) => tagName === "caption");
      const rows = inside.flatMap((row): readonly (readonly [string, number])[] => {
        if (row.tagName !== "tr") return [];
        const [head, cell] = [
          elementsIn(row).find(({ tagName }) => tagName === "th"),
          elementsIn(row).find(({ tagName }) => tagName === "td"),
        ];
        return head && cell ? [[textIn(head), wholeNumber(textIn(cell))]] : [];
      });
      return [caption ? textIn(caption) : "", new Map(rows)];
    }),
  );
}

describe("P5 sums", () => {
  it.each(stats.periods.map((period) => [period.year ?? "all years", period] as const))(
    "P5 of %s: stages and exits, countries, languages, months and all other tables add up to the requests",
    (_year, period) => {
      const received = figure(period, "received");
      expect(sum(breakdown(period, "stage")) + sum(breakdown(period, "exit"))).toBe(received);
      for (const { id, exclusive, rows, total } of period.breakdowns) {
        if (id === "stage" || id === "exit") continue;
        expect(total, id).toBe(received);
        const all = rows.reduce((count, row) => count + row.count, 0);
        if (exclusive) expect(all, id).toBe(received);
        else expect(all, id).toBeGreaterThanOrEqual(received ?? 0);
      }
    },
  );

  it("P5 open and finished, delivered and ended early, are all requests, and so are the years", () => {
    const [all, ...years] = stats.periods;
    expect(years.reduce((count, year) => count + (figure(year, "received") ?? 0), 0)).toBe(figure(all, "received"));
    expect(model.inMotion + model.finished).toBe(figure(all, "received"));
    expect(figure(all, "in-motion")).toBe(model.inMotion);
    expect(sum(breakdown(all, "year"))).toBe(figure(all, "received"));
  });
});

describe("P5 the same number everywhere", () => {
  it("P5 the board: the headline, the stages with their counts, the exits", () => {
    const elements = elementsOf(site.get("/en/index.html") ?? "");
    const heading = elements.find(({ tagName }) => tagName === "h1");
    expect(heading && wholeNumber(textIn(heading))).toBe(figure(whole, "in-motion"));
    const main = elements.find(({ tagName }) => tagName === "main");
    const text = main ? textIn(main) : "";
    for (const { name, count } of breakdown(whole, "exit").rows) {
      const title = model.exits.find(({ id }) => id === name)?.title ?? "";
      if (count > 0) expect(text).toMatch(new RegExp(`${title}: ?${count}(?!\\d)`));
    }
    const columns = elements.filter((one) => attribute(one, "class") === "column-head");
    expect(columns.length).toBeGreaterThan(4);
    for (const column of columns) {
      const [, title = "", count] = /^(.*?)\s*(\d+)$/.exec(textIn(column)) ?? [];
      const stage = model.stages.find((one) => one.title === title);
      if (!stage) continue;
      const row = breakdown(whole, "stage").rows.find(({ name }) => name === stage.id);
      expect(Number(count), title).toBe(row?.count);
    }
  });

  it.each(
    stats.periods.map(
      ({ year }) => [year === null ? "/en/numbers/index.html" : `/en/numbers/${year}/index.html`, year] as const,
    ),
  )("P5 %s has the rows of the data", (path, year) => {
    const period = stats.periods.find((one) => one.year === year);
    const page = pageOf(model, { language: "en", path });
    const tables = tablesOf(path);
    let compared = 0;
    for (const { id, rows } of period?.breakdowns ?? []) {
      const table = tables.get(say("en", `board-breakdown-${id}`));
      for (const { name, count } of rows) {
        const shown = table?.get(rowTitle(page, id, name));
        if (shown === undefined) continue;
        compared += 1;
        expect(shown, `${id} ${name}`).toBe(count);
      }
    }
    expect(compared).toBeGreaterThan(2);
    const elements = elementsOf(site.get(path) ?? "");
    const headlines = elements
      .filter((one) => attribute(one, "class") === "headline-value")
      .map((one) => wholeNumber(textIn(one)));
    const shown = (["received", "countries", "languages", "first-feedback-days", "decision-days", "delivered"] as const)
      .map((id) => figure(period, id))
      .filter((value) => value !== null);
    expect(headlines).toEqual(shown);
  });

  it("P5 the table files: each figure and each row", () => {
    for (const { year, figures, breakdowns } of stats.periods) {
      const rows = parseCsv<Record<string, string>>(site.get(`/api/v1/stats/${year ?? "all"}.csv`) ?? "", {
        columns: true,
      });
      const told = (measure: string, name: string) =>
        rows.find((row) => row["measure"] === measure && row["name"] === name)?.["value"];
      for (const { id, value } of figures) expect(told(id, ""), id).toBe(value === null ? "" : String(value));
      for (const { id, rows: counted } of breakdowns)
        for (const { name, count } of counted) expect(told(`by-${id}`, name), `${id} ${name}`).toBe(String(count));
    }
    const listed = parseCsv<Record<string, string>>(site.get("/api/v1/requests.csv") ?? "", { columns: true });
    expect(listed).toHaveLength(model.requests.length);
  });

  describe("the report", () => {
    let cwd = "";
    beforeAll(async () => {
      cwd = await mkdtemp(join(tmpdir(), "figures-"));
      const requests = dataInputs(boardDesk()).map(({ snapshot }) => snapshot);
      await writeFile(join(cwd, "saved.json"), JSON.stringify({ builtAt: READ_AT, requests }));
    });
    afterAll(() => rm(cwd, { recursive: true, force: true }));

    it("P5 has the figures of the board that is made from the same data", async () => {
      const desk = boardDesk();
      const files = siteOf(boardModel(dataInputs(desk), desk, READ_AT));
      const { periods }: typeof stats = JSON.parse(files.get("/api/v1/stats.json") ?? "");
      for (const [period, year] of [
        ["2026", 2026],
        ["all", null],
      ] as const) {
        const terminal = aTerminal({ cwd });
        expect(await runCli(["report", "--data", "saved.json", "--json", "--period", period], terminal)).toBe(0);
        const told = JSON.parse(terminal.printed.join("\n"));
        expect({ year: told.year, figures: told.figures, breakdowns: told.breakdowns }).toEqual(
          periods.find((one) => one.year === year),
        );
      }
    });
  });
});

/** A model in which one figure is another one. */
const PLANTED: readonly (readonly [what: string, plant: (model: BoardModel) => BoardModel])[] = [
  [
    "one more in a stage",
    (one) => ({
      ...one,
      stages: one.stages.map((stage, at) => (at === 2 ? { ...stage, count: stage.count + 1 } : stage)),
    }),
  ],
  ["one less in motion", (one) => ({ ...one, inMotion: one.inMotion - 1 })],
  ["a country without its request", (one) => ({ ...one, countries: one.countries.slice(1) })],
  ["a request that is nowhere counted", (one) => ({ ...one, requests: one.requests.slice(1) })],
  ["one request twice", (one) => ({ ...one, requests: [...one.requests.slice(1), ...one.requests.slice(-1)] })],
  ["a year that is missing", (one) => ({ ...one, periods: one.periods.filter(({ year }) => year !== 2024) })],
  [
    "a row with another number",
    (one) => ({
      ...one,
      periods: one.periods.map((period) => ({
        ...period,
        breakdowns: period.breakdowns.map((table) =>
          table.id === "language"
            ? { ...table, rows: table.rows.map((row, at) => (at === 0 ? { ...row, count: row.count + 1 } : row)) }
            : table,
        ),
      })),
    }),
  ],
  [
    "a figure that is not the sum of its years",
    (one) => ({
      ...one,
      periods: one.periods.map((period) =>
        period.year === null
          ? {
              ...period,
              figures: period.figures.map((each) => (each.id === "delivered" ? { ...each, value: 1 } : each)),
            }
          : period,
      ),
    }),
  ],
];

describe("P5 figures that disagree", () => {
  it.each(PLANTED)("P5 stop the build: %s", (_what, plant) => {
    expect(() => checkFigures(model)).not.toThrow();
    expect(() => checkFigures(plant(model))).toThrow(/do not agree/);
  });

  it("P5 are looked for in each build: a request that came twice stops it", () => {
    const desk = boardDesk();
    const old = siteHistory(desk);
    expect(() => boardModel(siteInputs(desk), desk, READ_AT, [...old, ...old])).toThrow(
      /do not agree.*different numbers/,
    );
  });
});
