import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { MARKUPS } from "../core/messages/markup/markups.ts";
import { say } from "../core/messages/speak.ts";
import { boardModel } from "../core/reports/board-model.ts";
import { deriveState } from "../core/workflow/derive-state.ts";
import { readDeskSource, stopWith } from "./desk-source.ts";
import { readHistoric, readSampleHistory } from "./history/read-historic.ts";
import { HISTORY_FILE } from "./history/read-history.ts";
import { renderReport } from "./report/render-report.ts";
import { reportCsv } from "./report/report-csv.ts";
import { reportJson } from "./report/report-json.ts";
import { type Report, reportOf } from "./report/report-of.ts";
import { SAMPLE_KINDS } from "./sample/sample-kinds.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

const FORMATS = ["text", "wiki", "markdown", "csv", "json"] as const;

type Format = (typeof FORMATS)[number];

/** `report`: a year as sentences and figures, the very ones of the board, with what each means and the requests behind it. It writes nothing. */
export const reportVerb: Verb = {
  name: "report",
  summary: say("en", "cli-report-summary"),
  args: [],
  options: [
    { flags: "--period <year>", about: say("en", "cli-report-option-period") },
    { flags: "--format <format>", about: say("en", "cli-report-option-format"), initial: "text" },
    { flags: "--sample <kind>", about: say("en", "cli-board-option-sample", [...SAMPLE_KINDS]) },
    { flags: "--data <file>", about: say("en", "cli-source-option-data") },
    { flags: "--repo <owner/name>", about: say("en", "cli-source-option-repo") },
    { flags: "--history <file>", about: say("en", "cli-board-option-history", HISTORY_FILE) },
  ],
  run: runReport,
};

/** What was asked for; `year` is null for all years, and undefined for the one of the data. */
interface Question {
  readonly year: number | null | undefined;
  readonly format: Format;
  readonly history: string | undefined;
}

async function runReport({ options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const question = questionOf(options);
  if ("say" in question) return stopWith({ exit: 2, because: [question] }, terminal);
  const source = await readDeskSource(options, terminal);
  if ("exit" in source) return stopWith(source, terminal);
  const { desk, requests, readAt } = source;
  const historic =
    options["sample"] === undefined
      ? await readHistoric(question.history, desk, terminal)
      : await readSampleHistory(desk, terminal);
  if ("exit" in historic) return stopWith(historic, terminal);
  const inputs = requests.map((snapshot) => ({ snapshot, state: deriveState(snapshot) }));
  const model = boardModel(inputs, desk, readAt, historic.requests);
  const year = question.year === undefined ? Number(readAt.slice(0, 4)) : question.year;
  const report = reportOf(model, year);
  if (!report) {
    const years = model.periods.flatMap((period) => (period.year === null ? [] : [String(period.year)]));
    return stopWith({ exit: 1, because: [sentence("cli-report-no-period", String(year), years)] }, terminal);
  }
  terminal.out(written(report, desk.config, question.format));
  const missing = requests.filter(({ incomplete }) => incomplete.length > 0);
  for (const { issue, incomplete } of missing)
    terminal.err(say("en", "cli-source-incomplete", issue.number, incomplete));
  return missing.length > 0 ? 1 : 0;
}

function questionOf(options: VerbCall["options"]): Question | Sentence {
  const typed = options["json"] === true ? "json" : String(options["format"]);
  const format = FORMATS.find((one) => one === typed);
  if (!format) return sentence("cli-report-bad-format", typed, [...FORMATS]);
  const history = typeof options["history"] === "string" ? options["history"] : undefined;
  const period = options["period"];
  if (period === undefined) return { year: undefined, format, history };
  if (period === "all") return { year: null, format, history };
  if (!/^[1-9]\d{3}$/.test(String(period))) return sentence("cli-report-bad-period", String(period));
  return { year: Number(period), format, history };
}

function written(report: Report, config: Parameters<typeof reportJson>[1], format: Format): string {
  const markupOf = (name: keyof typeof MARKUPS) => MARKUPS[name](report.language);
  switch (format) {
    case "text":
      return renderReport(report, config, { markup: markupOf("text"), plain: true });
    case "wiki":
    case "markdown":
      return renderReport(report, config, { markup: markupOf(format), plain: false });
    case "csv":
      return reportCsv(report).trimEnd();
    case "json":
      return JSON.stringify(reportJson(report, config), null, 2);
  }
}
