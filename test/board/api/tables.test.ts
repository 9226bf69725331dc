import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, csv } from "../../../src/board/api/csv.ts";
import { dataModel, dataSite, hostileModel } from "../../support/data-site.ts";

/** RFC 4180, read one character after the other. */
function parse(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === ",") {
      row.push(cell);
      cell = "";
    } else if (mark === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
      at += 1;
    } else cell += mark;
  }
  return rows;
}

const tables = (files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => path.endsWith(".csv"));

describe("csv", () => {
  it.each<[Cell, string]>([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ["two\r\nlines", '"two\r\nlines"'],
    ["=1+1", "'=1+1"],
    ["+46", "'+46"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ["\tx", "'\tx"],
    ["  =1", "'  =1"],
    [-1, "-1"],
    [null, ""],
    [true, "true"],
  ])("writes %j as %j", (value, written) => {
    expect(csv(["head"], [[value]])).toBe(`head\r\n${written}\r\n`);
  });

  it("gives back every text, and none that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (texts) => {
        const [, row = []] = parse(csv(["a"], [texts]));
        for (const [index, text] of texts.entries()) {
          expect([text, `'${text}`]).toContain(row[index]);
          expect(row[index]).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});

describe("the tables", () => {
  it.each(tables(dataSite(dataModel())))("%s has as many cells in each line as in its header", (_path, text) => {
    const [header = [], ...rows] = parse(text);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  it("have the numbers of the pages and of the files of data (P5)", () => {
    const model = dataModel();
    const site = dataSite(model);
    for (const { year, figures, breakdowns } of model.periods) {
      const [, ...rows] = parse(site.get(`/api/v1/stats/${year ?? "all"}.csv`) ?? "");
      const toldOf = (measure: string, name: string) => rows.find(([, m, n]) => m === measure && n === name)?.[3];
      for (const { id, value } of figures) expect(toldOf(id, ""), id).toBe(value === null ? "" : String(value));
      for (const { id, rows: counted } of breakdowns)
        for (const { name, count } of counted) expect(toldOf(`by-${id}`, name), `${id} ${name}`).toBe(String(count));
      const sum = (measure: string): number =>
        rows.filter(([, m]) => m === measure).reduce((all, row) => all + Number(row[3]), 0);
      const received = Number(toldOf("received", ""));
      expect([sum("by-stage") + sum("by-exit"), sum("by-country"), sum("by-language"), sum("by-month")]).toEqual(
        Array.from({ length: 4 }, () => received),
      );
    }
  });

  it("hold no text by anybody but titles, and run none of them (P4)", () => {
    const site = dataSite(hostileModel());
    for (const [path, text] of tables(site)) {
      expect(text, path).not.toMatch(/(?![\r\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      for (const row of parse(text)) for (const cell of row) expect(cell, path).not.toMatch(/^[=+\-@\t\r]/);
    }
    const [, ...rows] = parse(site.get("/api/v1/requests.csv") ?? "");
    expect(rows.map(([, title]) => title)).toContain("'=cmd|' /C calc'!A0");
  });
});
