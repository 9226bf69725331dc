import { requestTitle } from "../../board/request/request-title.ts";
import { requestName } from "../../board/site/paths.ts";
import { requestAddress } from "../../core/config/board-address.ts";
import type { DeskConfig } from "../../core/config/desk.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { Markup } from "../../core/messages/markup/markup.ts";
import type { BoardBreakdown, BoardFigure } from "../../core/reports/board-figure-types.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import type { Report } from "./report-of.ts";
import { reportSentences } from "./report-sentences.ts";

/** How a report is written down. */
export interface ReportStyle {
  readonly markup: Markup;
  /** Whether it is for eyes that see no links and no tables: then addresses stand once, at the end, and each row is a line. */
  readonly plain: boolean;
}

/** After so many requests a sentence says how many there are more: the tables have them all. */
const MOST_IN_SENTENCE = 20;

/** A period as a document: sentences, each figure with what it means, breakdowns, and the requests with their addresses. */
export function renderReport(report: Report, config: Pick<DeskConfig, "desk" | "board">, style: ReportStyle): string {
  const { model, period } = report;
  const { markup } = style;
  const { say, heading, list, text } = markup;
  const words: Words = { ...style, report, nameOf: requestNames(report, config, style) };
  const name = model.desk.name;
  const shown = period.figures.flatMap(({ requests }) => requests);
  const behind = new Set(shown);
  const requests = model.requests.filter(({ number }) => behind.has(number));
  return [
    heading(
      1,
      say(
        period.year === null
          ? sentence("cli-report-title-all", name)
          : sentence("cli-report-title", name, String(period.year)),
      ),
    ),
    `${say(sentence("cli-report-as-of", { day: model.builtAt }))} ${say(sentence("cli-report-by-arrival"))}`,
    heading(2, say(sentence("cli-report-in-words"))),
    list(
      reportSentences(report).map(({ said, ...of }) => {
        const names = namesOf(of, words, MOST_IN_SENTENCE);
        return names === "" ? say(said) : `${say(said)} ${names}`;
      }),
    ),
    heading(2, say(sentence("cli-report-figures"))),
    figureTable(period.figures, words),
    say(sentence("board-breakdown-hidden")),
    ...period.breakdowns.flatMap((breakdown) => breakdownPart(breakdown, words)),
    ...(requests.length === 0
      ? []
      : [
          heading(2, say(sentence("cli-report-requests"))),
          list(
            requests.map((request) =>
              markup.link(
                text(`${requestName(request.number)} ${requestTitle(request, report.language)}`),
                addressOf(request, config),
              ),
            ),
          ),
        ]),
  ].join("\n\n");
}

interface Words extends ReportStyle {
  readonly report: Report;
  readonly nameOf: (number: number) => string;
}

/** Where a request can be read: on the board where the desk has one, else where it was made. */
export const addressOf = ({ number, url }: BoardRequest, config: Pick<DeskConfig, "desk" | "board">): string =>
  requestAddress(config, number) ?? url;

function requestNames({ model }: Report, config: Pick<DeskConfig, "desk" | "board">, { markup, plain }: ReportStyle) {
  const addresses = new Map(model.requests.map((request) => [request.number, addressOf(request, config)]));
  return (number: number): string => {
    const address = addresses.get(number);
    return plain || address === undefined ? requestName(number) : markup.link(requestName(number), address);
  };
}

/** The requests behind a number, in brackets; empty where there are none. */
function namesOf({ requests, unseen }: Pick<BoardFigure, "requests" | "unseen">, words: Words, most: number): string {
  const { markup, nameOf } = words;
  const more = requests.length - most;
  const names = [
    ...requests.slice(0, most).map(nameOf),
    ...(more > 0 ? [markup.say(sentence("cli-report-further", more))] : []),
    ...(unseen > 0 ? [markup.say(sentence("cli-report-unseen", unseen))] : []),
  ];
  return names.length === 0 ? "" : `(${names.join(", ")})`;
}

function figureTable(figures: readonly BoardFigure[], words: Words): string {
  const { say } = words.markup;
  return rowsWritten(
    figures.map((figure) => ({
      name: say(sentence(`board-figure-name-${figure.id}`)),
      value: figure.value === null ? say(sentence("cli-report-unknown")) : String(figure.value),
      names: namesOf(figure, words, Number.POSITIVE_INFINITY),
      about: say(sentence(`board-figure-about-${figure.id}`)),
    })),
    "cli-report-figure",
    words,
  );
}

function breakdownPart({ id, exclusive, rows }: BoardBreakdown, words: Words): readonly string[] {
  const { say, heading, text } = words.markup;
  const filled = rows.filter(({ count }) => count > 0);
  if (filled.length === 0) return [];
  const written = filled.map((row) => ({
    name: text(words.report.titleOf(id, row.name)),
    value: String(row.count),
    names: namesOf(row, words, Number.POSITIVE_INFINITY),
  }));
  return [
    heading(3, say(sentence(`board-breakdown-${id}`))),
    rowsWritten(written, "cli-report-name", words),
    ...(exclusive ? [] : [say(sentence("board-breakdown-several"))]),
  ];
}

/** A name with its number, the requests behind it and, for a figure, what it means; all ready for the document. */
interface Row {
  readonly name: string;
  readonly value: string;
  readonly names: string;
  readonly about?: string;
}

function rowsWritten(
  rows: readonly Row[],
  first: "cli-report-figure" | "cli-report-name",
  { markup: { say, table, list }, plain }: Words,
): string {
  if (plain) {
    const line = ({ name, value, names }: Row): string =>
      [say(sentence("cli-report-row", name, value)), names].join(" ").trim();
    return list(rows.map((row) => (row.about === undefined ? line(row) : `${line(row)}\n  ${row.about}`)));
  }
  const about = rows.some((row) => row.about !== undefined) ? (["cli-report-about"] as const) : [];
  const head = [first, "cli-report-number", ...about, "cli-report-behind"] as const;
  return table(
    head.map((key) => say(sentence(key))),
    rows.map((row) => [row.name, row.value, ...(row.about === undefined ? [] : [row.about]), row.names]),
  );
}
