import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportOf } from "../../src/cli/report/report-of.ts";
import { reportSentences } from "../../src/cli/report/report-sentences.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import type { BoardFigure, BoardPeriod, FigureId } from "../../src/core/reports/board-figure-types.ts";
import { type BoardModel, boardModel } from "../../src/core/reports/board-model.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";
import { aTerminal } from "../support/test-terminal.ts";

const desk = boardDesk();
const model = boardModel(boardInputs(desk), desk, READ_AT);

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "verb-report-"));
  const requests = boardInputs(desk).map(({ snapshot }) => snapshot);
  await writeFile(join(cwd, "saved.json"), JSON.stringify({ builtAt: READ_AT, requests }));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  const terminal = aTerminal({ cwd });
  const exit = await runCli(["report", "--data", "saved.json", ...words], terminal);
  return { exit, text: terminal.printed.join("\n"), errors: terminal.complained };
}

describe("quorumdesk report", () => {
  it("tells the year of the data in sentences, each with the requests behind it", async () => {
    const { exit, text, errors } = await run();
    expect({ exit, errors }).toEqual({ exit: 0, errors: [] });
    expect(text).toMatch(/^Helpdesk: the year 2026\n=+\n\nCounted on 20 September 2026\./);
    expect(text).toContain(
      "Requests came from 12 countries on 4 continents: Sweden (3), Chile (2), India (2), Brazil (1), Côte d’Ivoire (1)",
    );
    expect(text).toContain(
      "Requests asked for these kinds of help: Training (7), Working together (1) and Not known (10).",
    );
    expect(text).toContain(
      "Half of the requests waited for the final decision no longer than 44 days; 7 requests are counted.",
    );
    expect(text).toContain("is not known: 2 requests can be counted, and it takes 5. (#61, #80)");
    expect(text).toContain("17 votes of the committee ended: 16 in favour and 1 against.");
    expect(text).toContain("- Delivered: 2 (#61, #80)\n  Requests whose support was given.");
    expect(text).toContain("- Africa: 6 (#61, #85, #89, #95, #117, #120)");
    expect(text).toContain("<https://hub.example.org/helpdesk/en/requests/61/>");
  });

  it.each(["text", "wiki", "markdown", "csv", "json"])("leaves no placeholder in %s", async (format) => {
    const { exit, text } = await run("--format", format);
    expect(exit).toBe(0);
    const isWiki = format === "wiki" || format === "json";
    expect(isWiki ? text.replace(/\{\||\|\}|[{}[\]]/g, "") : text).not.toMatch(
      /\$\d|\{\{|\bundefined\b|\bNaN\b|\bTODO\b|\bXX+\b|⧼|board-figure-|board-breakdown-|cli-report-/,
    );
    if (format !== "json") expect(text).not.toMatch(/\bnull\b/);
  });

  it("links each request where the format has links", async () => {
    const { text } = await run("--format", "wiki");
    expect(text).toContain(
      "Support was delivered to 2 requests. ([https://hub.example.org/helpdesk/en/requests/61/ #61],",
    );
    expect((await run("--format", "markdown")).text).toContain(
      "[#80](https://hub.example.org/helpdesk/en/requests/80/)",
    );
  });

  it("gives in every format the very figures of the board", async () => {
    const period = model.periods.find(({ year }) => year === 2026);
    const json = JSON.parse((await run("--json")).text);
    expect({ year: json.year, figures: json.figures, breakdowns: json.breakdowns }).toEqual(period);
    const rows = parse<Record<string, string>>((await run("--format", "csv")).text, { columns: true });
    for (const { id, value, cases } of period?.figures ?? []) {
      const row = rows.find(({ measure }) => measure === id);
      expect([row?.["value"], row?.["cases"]], id).toEqual([value === null ? "" : String(value), String(cases)]);
      expect(row?.["about"]).toBe(json.definitions[id]);
    }
    for (const { id, rows: counted } of period?.breakdowns ?? []) {
      const lines = rows.filter(({ measure }) => measure === `by-${id}`);
      expect(lines.map(({ name, value }) => [name, Number(value)])).toEqual(
        counted.map(({ name, count }) => [name, count]),
      );
    }
  });

  it("gives the same text for the same data, and all years on demand", async () => {
    expect((await run("--period", "2026")).text).toBe((await run()).text);
    const { text } = await run("--period", "all");
    expect(text).toMatch(/^Helpdesk: all years\n/);
    expect(text).toContain("17 requests have reached the helpdesk so far.");
  });

  it("counts requests from before the desk, by its own list of them", async () => {
    const list = [
      "id,title,received,end,place,language,source,source-url",
      "1,A workshop for archivists,2022,learned,Norway,nb,Annual report,https://example.org/report",
    ];
    await writeFile(join(cwd, "earlier.csv"), `${list.join("\n")}\n`);
    const { exit, text, errors } = await run("--history", "earlier.csv", "--period", "2022");
    expect({ exit, errors }).toEqual({ exit: 0, errors: [] });
    expect(text).toContain("1 request reached the helpdesk in 2022. (H1)");
    expect(text).toContain("Requests came from 1 country on 1 continent: Norway (1). (H1)");
    expect(text).toContain("- H1 A workshop for archivists <https://hub.example.org/helpdesk/en/requests/h1/>");
    expect((await run("--history", "earlier.csv", "--period", "2022", "--format", "csv")).text).toContain(
      "2022,received,,Requests,1,1,H1,0,",
    );
  });

  it.each([
    [["--period", "2019"], 1, "No request arrived in 2019. There are figures of: 2026."],
    [["--period", "lately"], 2, "“lately” is no period."],
    [["--format", "pdf"], 2, "“pdf” is not a format. There are: text, wiki, markdown, csv and json."],
  ])("refuses %j with exit code %i and says what there is", async (words, code, why) => {
    const { exit, errors } = await run(...words);
    expect(exit).toBe(code);
    expect(errors.join("\n")).toContain(why);
  });

  it("says of a desk without requests that there are none, and nothing of how long they took", async () => {
    await writeFile(
      join(cwd, "saved.json"),
      JSON.stringify({
        builtAt: READ_AT,
        requests: boardInputs(desk)
          .slice(0, 1)
          .map(({ snapshot }) => ({ ...snapshot, batches: [] })),
      }),
    );
    const { exit, text } = await run();
    expect(exit).toBe(0);
    expect(text).toContain("- No request reached the helpdesk in 2026.");
    expect(text).toContain("Days to first feedback: not known");
    expect(text).not.toContain("Half of the requests waited for");
  });
});

describe("the sentences of a report", () => {
  /** The board with other numbers in its figures. */
  const withFigures = (values: Partial<Record<FigureId, number | null>>): BoardModel => {
    const changed = (figure: BoardFigure): BoardFigure => {
      const value = values[figure.id];
      return value === undefined ? figure : { ...figure, value, cases: value ?? 0 };
    };
    const periods = model.periods.map((period): BoardPeriod => ({ ...period, figures: period.figures.map(changed) }));
    return { ...model, periods };
  };
  const told = (values: Partial<Record<FigureId, number | null>>): string => {
    const report = reportOf(withFigures(values), 2026);
    return report
      ? reportSentences(report)
          .map(({ said }) => report.say(said))
          .join("\n")
      : "";
  };

  it.each<[Partial<Record<FigureId, number | null>>, string]>([
    [{ received: 0 }, "No request reached the helpdesk in 2026."],
    [{ received: 1 }, "1 request reached the helpdesk in 2026."],
    [{ received: 1_234 }, "1,234 requests reached the helpdesk in 2026."],
    [{ countries: 1, continents: 1 }, "Requests came from 1 country on 1 continent: "],
    [{ countries: null }, "No single country is known from which requests came: "],
    [{ languages: 1 }, "Requests are in 1 language: "],
    [{ languages: null }, "In which languages requests are is not known."],
    [{ "first-feedback-days": 1 }, "no longer than 1 day; 1 request is counted."],
    [{ "first-feedback-days": 0 }, "no longer than 0 days; 0 requests are counted."],
    [
      { "decision-days": null },
      "How long requests usually wait for the final decision is not known: 0 requests can be counted, and it takes 5.",
    ],
    [{ "delivery-days": 90 }, "Half of the requests were delivered within 90 days; 90 requests are counted."],
    [{ decisions: 0 }, "No vote of the committee on these requests has ended."],
    [{ decisions: 1, "in-favour": 1, against: 0 }, "1 vote of the committee ended: 1 in favour and 0 against."],
    [{ decisions: 20, lapsed: 1 }, "In 1 vote too few members took part, so that nothing was decided."],
    [{ decisions: 20, lapsed: 2 }, "1 vote was called off."],
    [{ decisions: 20, lapsed: 1 }, "2 votes were called off."],
    [{ "reasons-given": 1 }, "For 1 of 1 decision at least one member wrote down a reason."],
    [{ "in-motion": 1 }, "1 request is in motion."],
    [{ delivered: 0 }, "Support has not been delivered to any of these requests."],
    [{ delivered: 1 }, "Support was delivered to 1 request."],
    [{ delivered: null }, "This helpdesk does not record when support is delivered."],
    [{ "outcome-reported": 2 }, "What came of it was told of 2 requests."],
    [{ "outcome-awaited": 2 }, "Of 2 delivered requests it is still awaited what came of it."],
    [{ "outcome-not-reported": 1 }, "Of 1 delivered request nobody told what came of it."],
    [{ questions: 1, joins: 1 }, "1 small question was asked.\n1 person asked to join the committee or a group."],
    [{ questions: 2, joins: 2 }, "2 small questions were asked.\n2 people asked to join the committee or a group."],
  ])("tells %j in words", (values, words) => {
    expect(told(values)).toContain(words);
  });

  it("says nothing of what did not happen beside that", () => {
    expect(told({ questions: 0, joins: 0, lapsed: 0, "outcome-not-reported": 0 })).not.toMatch(
      /\b0 \w+ (was|were|asked)/,
    );
  });
});
