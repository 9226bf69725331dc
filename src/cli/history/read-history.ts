import { CsvError, type InfoRecord, parse } from "csv-parse/sync";
import type { Desk } from "../../core/config/desk.ts";
import type { ConfigProblem } from "../../core/config/problem.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { checkHistory } from "../../core/reports/history/check-history.ts";
import { historicRequest } from "../../core/reports/history/historic-request.ts";
import { HISTORY_COLUMNS, type HistoryColumn, type HistoryRow } from "../../core/reports/history/history-row.ts";

/** Where a desk keeps its list of requests from before the desk. */
export const HISTORY_FILE = ".github/helpdesk/history.csv";

/** The requests of the list, or all that is wrong with it. */
export type HistoryReading =
  | { readonly ok: true; readonly requests: readonly BoardRequest[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Reads the list of requests from before the desk: CSV with a header, UTF-8, any order of columns. Nothing of a list with mistakes counts. */
export function readHistory(text: string, desk: Desk, file: string): HistoryReading {
  const table = readTable(text);
  if ("wrong" in table) return failed(file, table.line, table.wrong);
  const rows = table.rows;
  const problems = checkHistory(rows, desk, file);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, requests: rows.map((row) => historicRequest(row, desk)) };
}

interface Line {
  readonly record: Readonly<Partial<Record<string, string>>>;
  readonly info: InfoRecord;
}

type Table = { readonly rows: readonly HistoryRow[] } | { readonly wrong: Sentence; readonly line: number };

function readTable(text: string): Table {
  let names: readonly string[] = [];
  const columns = (head: readonly string[]): string[] => {
    names = head;
    return [...head];
  };
  try {
    const lines = parse<Line>(text, { bom: true, columns, info: true, skip_empty_lines: true, trim: true });
    const strange = names.find((name) => !isColumn(name));
    if (strange !== undefined)
      return { line: 1, wrong: sentence("config-history-column", strange, [...HISTORY_COLUMNS]) };
    let line = 1;
    const rows = lines.map(({ record, info }): HistoryRow => {
      const begins = line + 1;
      line = info.lines;
      return { line: begins, cells: cellsOf(record) };
    });
    return { rows };
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const line = failure["lines"];
    return { line: typeof line === "number" ? line : 1, wrong: sentence("config-history-broken", failure.message) };
  }
}

const isColumn = (name: string): name is HistoryColumn => HISTORY_COLUMNS.some((column) => column === name);

function cellsOf(record: Line["record"]): HistoryRow["cells"] {
  const cell = (column: HistoryColumn): string => (record[column] ?? "").trim();
  return {
    id: cell("id"),
    title: cell("title"),
    language: cell("language"),
    place: cell("place"),
    received: cell("received"),
    ended: cell("ended"),
    end: cell("end"),
    kinds: cell("kinds"),
    partner: cell("partner"),
    material: cell("material"),
    need: cell("need"),
    support: cell("support"),
    outcome: cell("outcome"),
    lesson: cell("lesson"),
    consent: cell("consent"),
    source: cell("source"),
    "source-url": cell("source-url"),
  };
}

const failed = (file: string, line: number, message: Sentence): HistoryReading => ({
  ok: false,
  problems: [{ file, line, path: "", message }],
});
