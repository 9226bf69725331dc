import { describe, expect, it } from "vitest";
import { rowTitle } from "../../../src/board/numbers/row-title.ts";
import { pageOf } from "../../../src/board/site/page.ts";
import type { BreakdownId } from "../../../src/core/reports/board-figure-types.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { READ_AT } from "../../support/board-story.ts";

const desk = boardDesk();
const model = boardModel(boardInputs(desk), desk, READ_AT);
const page = pageOf(model, { language: "en", path: "/en/numbers/index.html" });

describe("rowTitle", () => {
  it.each<[BreakdownId, string, string]>([
    ["stage", "final-go", "Final go"],
    ["exit", "answered", "Answered"],
    ["year", "2026", "2026"],
    ["month", "2026-03", "March 2026"],
    ["month", "unknown", "Not known"],
    ["country", "CL", "Chile"],
    ["country", "several", "Several"],
    ["continent", "south-america", "South America"],
    ["region", "ssa", "Sub-Saharan Africa"],
    ["language", "es", "Spanish"],
    ["kind", "train", "Training"],
    ["kind", "our-own-kind", "our-own-kind"],
    ["partner-kind", "research", "University or research"],
    ["channel", "drop-in", "In a drop-in hour"],
    ["channel", "unknown", "Not known"],
  ])("calls the row %s %s: %s", (id, name, title) => {
    expect(rowTitle(page, id, name)).toBe(title);
  });

  it("has words for every row of every table", () => {
    const codes = model.periods.flatMap(({ breakdowns }) =>
      breakdowns.flatMap(({ id, rows }) =>
        rows.flatMap(({ name }) => (id !== "year" && rowTitle(page, id, name) === name ? [`${id} ${name}`] : [])),
      ),
    );
    expect(codes).toEqual([]);
  });
});
