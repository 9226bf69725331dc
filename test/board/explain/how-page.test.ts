import { describe, expect, it } from "vitest";
import { buildBoard } from "../../../src/board/build-board.ts";
import { explainFiles } from "../../../src/board/explain/explain-files.tsx";
import { MARGIN } from "../../../src/board/explain/flow-arrows.ts";
import { flowLayout } from "../../../src/board/explain/flow-layout.ts";
import type { SiteFile } from "../../../src/board/site/write-site.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import type { BoardWorkflow } from "../../../src/core/reports/board-workflow.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { READ_AT } from "../../support/board-story.ts";
import { WORKFLOWS } from "./workflows.ts";

const desk = boardDesk();
const inTwo = { ...desk, config: { ...desk.config, board: { ...desk.config.board, languages: ["en", "ar"] } } };
const model = boardModel(boardInputs(inTwo), inTwo, READ_AT);

const howPages = (workflow: BoardWorkflow): readonly SiteFile[] =>
  [...explainFiles({ model: { ...model, workflow }, languages: ["en", "ar"], basePath: "" })].filter(({ path }) =>
    path.endsWith("/how-it-works/index.html"),
  );

const site = buildBoard(model, { basePath: "" });
const textOf = (path: string): string => site.find((file) => file.path === path)?.text ?? "";
const how = textOf("/en/how-it-works/index.html");

interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The lines of each arrow as drawn, in cells. */
function drawnArrows(html: string, columns: number, lanes: number): readonly (readonly Line[])[] {
  const picture =
    /<svg class="flow-arrows".*?<\/svg><\/div>|<svg class="flow-arrows".*?<\/g><\/svg>/s.exec(html)?.[0] ?? "";
  return picture
    .split("<g ")
    .slice(1)
    .map((arrow) =>
      [...arrow.matchAll(/<line x1="([\d.]+)%" y1="([\d.]+)%" x2="([\d.]+)%" y2="([\d.]+)%"/g)].map((match) => {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = match.slice(1).map(Number);
        return { x1: (x1 * columns) / 100, y1: (y1 * lanes) / 100, x2: (x2 * columns) / 100, y2: (y2 * lanes) / 100 };
      }),
    );
}

describe.each(Object.entries(WORKFLOWS))("the drawn workflow %s", (_, workflow) => {
  const { boxes, links, columns, lanes } = flowLayout(workflow);

  it.each(["en", "ar"])("lets no line cross a box that it does not belong to, in %s", (language) => {
    const html = howPages(workflow).find(({ path }) => path.startsWith(`/${language}/`))?.text ?? "";
    const arrows = drawnArrows(html, columns, lanes.length);
    expect(arrows).toHaveLength(links.length);
    const inset = MARGIN / 100 + 0.001;
    const crossed = arrows.flatMap((lines, index) =>
      boxes
        .filter(({ id }) => id !== links[index]?.from && id !== links[index]?.to)
        .filter(({ column, lane }) => {
          const left = language === "ar" ? columns - 1 - column : column;
          return lines.some(
            ({ x1, y1, x2, y2 }) =>
              Math.max(x1, x2) > left + inset &&
              Math.min(x1, x2) < left + 1 - inset &&
              Math.max(y1, y2) > lane + inset &&
              Math.min(y1, y2) < lane + 1 - inset,
          );
        })
        .map(({ id }) => `${links[index]?.from} -> ${links[index]?.to} crosses ${id}`),
    );
    expect(crossed).toEqual([]);
  });
});

describe("the page about how a request moves", () => {
  it("tells every stage in words, so that nobody needs the picture", () => {
    expect(how).toContain('<div class="flow flow-columns-7 flow-lanes-6" aria-hidden="true">');
    for (const { id } of model.workflow.stages) expect(how).toContain(`<li id="stage-${id}"`);
    expect(how).toContain("A coordinator accepts the request. <strong>Next: ");
    expect(how).toContain("Back to: ");
    expect(how).toContain("It ends here: ");
  });

  it("says how each vote is decided, with the seats of now, and where that rule comes from", () => {
    expect(how).toContain("It passes if more seats vote in favour than against.");
    expect(how).toContain("At least 4 of the 7 seats that may vote must take part, and at least 3 must be in favour.");
    expect(how).toContain("it is a proposal of the makers of this software");
    expect(how).toContain("proposed by Quorumdesk. The committee has not yet adopted them.");
  });

  it("names the source of a rule that has one, as a link only where it is an address", () => {
    const withSource = (source: string): string => {
      const stages = model.workflow.stages.map((stage) => ({
        ...stage,
        ballot: stage.ballot && { ...stage.ballot, source },
      }));
      return howPages({ ...model.workflow, stages })[0]?.text ?? "";
    };
    expect(withSource("https://meta.example.org/rules")).toContain('<a href="https://meta.example.org/rules">');
    expect(withSource("The charter of 2026")).toContain("Where this rule comes from: <bdi>The charter of 2026</bdi>");
    expect(withSource("javascript:alert(1)")).not.toContain('href="javascript');
  });

  it("links only to pages that exist", () => {
    const paths = new Set(site.map(({ path }) => path));
    for (const [, to = ""] of how.matchAll(/href="(\.\.\/[^"#]*)/g))
      expect(paths).toContain(new URL(to, "https://x/en/how-it-works/index.html").pathname);
  });
});

describe("the rules of a vote in words", () => {
  const howOf = (more: Partial<typeof model>): string =>
    [...explainFiles({ model: { ...model, ...more }, languages: ["en"], basePath: "" })].find(
      ({ path }) => path === "/en/how-it-works/index.html",
    )?.text ?? "";

  it("say hours as hours, and never that it is open for 0 more days", () => {
    const hours = 36 * 3_600_000;
    const rules = model.committee.rules.map((rule) => ({
      ...rule,
      openFor: hours,
      minOpen: hours,
      extendBy: hours / 6,
    }));
    const text = howOf({ committee: { ...model.committee, rules } }).replace(/<[^>]+>/g, "");
    expect(text).toContain("A ballot is open for 36 hours.");
    expect(text).toContain("it is open for 6 hours more");
  });

  it("name no empty reason where votes of the host's staff count", () => {
    const text = howOf({ rules: { ...model.rules, hostStaffVotes: "" } }).replace(/<[^>]+>/g, "");
    expect(text).toContain("Votes of the host’s staff count at this desk.");
    expect(text).not.toMatch(/(?:Why|Reason): *Who|Reason: <|Reason: {2,}/);
  });
});
