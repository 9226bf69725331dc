import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { BoardFigure, BreakdownId, FigureId } from "../../core/reports/board-figure-types.ts";
import { FEWEST_CASES } from "../../core/reports/board-period-figures.ts";
import type { Report } from "./report-of.ts";

/** A sentence of the report, with the requests that it is counted from. */
export interface ReportSentence extends Pick<BoardFigure, "requests" | "unseen"> {
  readonly said: Sentence;
}

/** The period in sentences, the most asked for first. What is not known is said to be so; what did not happen, too. */
export function reportSentences(report: Report): readonly ReportSentence[] {
  const { figure } = report;
  const lanes = [about(figure("questions"), "cli-report-questions"), about(figure("joins"), "cli-report-joins")];
  if (figure("received").value === 0) return [received(report), ...lanes.flat()];
  return [
    received(report),
    ...reach(report),
    listed(report, "kind", (list) => sentence("cli-report-kinds", list)),
    listed(report, "partner-kind", (list) => sentence("cli-report-partners", list)),
    typical(figure("first-feedback-days"), "feedback"),
    typical(figure("decision-days"), "decision"),
    typical(figure("delivery-days"), "delivery"),
    ...votes(report),
    listed(report, "stage", (list) => sentence("cli-report-stages", list)),
    listed(report, "exit", (list) => sentence("cli-report-exits", list)),
    behind(figure("in-motion"), sentence("cli-report-in-motion", figure("in-motion").value ?? 0)),
    ...outcomes(report),
    ...lanes,
  ].flat();
}

const behind = ({ requests, unseen }: Pick<BoardFigure, "requests" | "unseen">, said: Sentence): ReportSentence => ({
  said,
  requests,
  unseen,
});

type Counting =
  | "cli-report-questions"
  | "cli-report-joins"
  | "cli-report-lapsed"
  | "cli-report-told"
  | "cli-report-awaited"
  | "cli-report-not-told";

/** A sentence with a count; none where there is nothing to count. */
const about = (figure: BoardFigure, key: Counting): readonly ReportSentence[] =>
  figure.value ? [behind(figure, sentence(key, figure.value))] : [];

function received({ figure, period: { year } }: Report): ReportSentence {
  const all = figure("received");
  const count = all.value ?? 0;
  if (year === null)
    return behind(all, count === 0 ? sentence("cli-report-none-all") : sentence("cli-report-received-all", count));
  const of = String(year);
  return behind(all, count === 0 ? sentence("cli-report-none", of) : sentence("cli-report-received", count, of));
}

function reach(report: Report): readonly ReportSentence[] {
  const [countries, languages] = [report.figure("countries"), report.figure("languages")];
  const places = rowsOf(report, "country");
  const tongues = rowsOf(report, "language");
  return [
    behind(
      countries,
      countries.value === null
        ? sentence("cli-report-countries-unknown", places)
        : sentence("cli-report-countries", countries.value, report.figure("continents").value ?? 0, places),
    ),
    behind(
      languages,
      languages.value === null
        ? sentence("cli-report-languages-unknown")
        : sentence("cli-report-languages", languages.value, tongues),
    ),
  ];
}

/** The rows of a breakdown that are not empty, each as a name with its number. */
const rowsOf = ({ period, titleOf, say }: Report, id: BreakdownId): readonly string[] =>
  (period.breakdowns.find((one) => one.id === id)?.rows ?? []).flatMap(({ name, count }) =>
    count === 0 ? [] : [say(sentence("cli-report-item", titleOf(id, name), count))],
  );

/** A sentence with all rows of a breakdown; none where all are empty. */
function listed(
  report: Report,
  id: BreakdownId,
  said: (list: readonly string[]) => Sentence,
): readonly ReportSentence[] {
  const list = rowsOf(report, id);
  return list.length === 0 ? [] : [{ said: said(list), requests: [], unseen: 0 }];
}

function typical(figure: BoardFigure, of: "feedback" | "decision" | "delivery"): ReportSentence {
  const { value, cases } = figure;
  return behind(
    figure,
    value === null
      ? sentence(`cli-report-${of}-unknown`, cases, FEWEST_CASES)
      : sentence(`cli-report-${of}`, value, cases),
  );
}

function votes({ figure }: Report): readonly ReportSentence[] {
  const ended = figure("decisions");
  const count = (id: FigureId): number => figure(id).value ?? 0;
  if (!ended.value) return [behind(ended, sentence("cli-report-votes-none"))];
  const calledOff = ended.value - count("in-favour") - count("against") - count("lapsed");
  const reasons = figure("reasons-given");
  return [
    behind(ended, sentence("cli-report-votes", ended.value, count("in-favour"), count("against"))),
    ...about(figure("lapsed"), "cli-report-lapsed"),
    ...(calledOff > 0 ? [{ said: sentence("cli-report-called-off", calledOff), requests: [], unseen: 0 }] : []),
    ...(reasons.value === null ? [] : [behind(reasons, sentence("cli-report-reasons", reasons.value, reasons.cases))]),
  ];
}

function outcomes({ figure }: Report): readonly ReportSentence[] {
  const delivered = figure("delivered");
  if (delivered.value === null) return [behind(delivered, sentence("cli-report-delivered-unknown"))];
  if (delivered.value === 0) return [behind(delivered, sentence("cli-report-delivered-none"))];
  return [
    behind(delivered, sentence("cli-report-delivered", delivered.value)),
    ...about(figure("outcome-reported"), "cli-report-told"),
    ...about(figure("outcome-awaited"), "cli-report-awaited"),
    ...about(figure("outcome-not-reported"), "cli-report-not-told"),
  ];
}
