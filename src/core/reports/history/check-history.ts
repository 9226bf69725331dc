import type { Desk } from "../../config/desk.ts";
import type { ConfigProblem } from "../../config/problem.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { CONSENTS } from "../../forms/consent-of.ts";
import { KIND_IDS, PARTNER_IDS } from "./history-kinds.ts";
import { HISTORY_COLUMNS, type HistoryColumn, type HistoryRow } from "./history-row.ts";

/** The end of a request of which nobody knows any more how it ended. */
export const NOT_KNOWN = "not-known";

const REQUIRED: readonly HistoryColumn[] = ["id", "title", "received", "end", "source", "source-url"];

/** A year, a month or a day, as in 2022, 2022-09 or 2022-09-06. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The longest cell, in characters. */
const LONGEST = 4_000;

/** Every mistake of the list, with its line and what is allowed. The file is the one that the problems name. */
export function checkHistory(rows: readonly HistoryRow[], desk: Desk, file: string): readonly ConfigProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells }): readonly ConfigProblem[] => {
    const before = seen.get(cells.id);
    seen.set(cells.id, before ?? line);
    const messages = [
      ...HISTORY_COLUMNS.flatMap((column) => mistakeIn(column, cells, desk).map((message) => ({ column, message }))),
      ...(before === undefined ? [] : [{ column: "id", message: sentence("config-history-twice", cells.id, before) }]),
    ];
    return messages.map(({ column, message }) => ({ file, line, path: column, message }));
  });
}

function mistakeIn(column: HistoryColumn, cells: HistoryRow["cells"], desk: Desk): readonly Sentence[] {
  const cell = cells[column];
  if (cell === "") return REQUIRED.includes(column) ? [sentence("config-history-empty", column)] : [];
  if (cell.length > LONGEST) return [sentence("config-history-long", column, LONGEST)];
  switch (column) {
    case "id":
      return /^[1-9]\d{0,5}$/.test(cell) ? [] : [sentence("config-history-id", cell)];
    case "language":
      return LANGUAGE.test(cell) ? [] : [sentence("config-history-language", cell)];
    case "received":
    case "ended":
      return isDate(cell) && (column === "received" || cell >= cells.received.slice(0, cell.length))
        ? []
        : [sentence("config-history-date", column, cell)];
    case "end":
      return allowed(column, cell, endsOf(desk));
    case "kinds":
      return cell.split(" ").flatMap((kind) => allowed(column, kind, KIND_IDS));
    case "partner":
      return allowed(column, cell, PARTNER_IDS);
    case "consent":
      return allowed(column, cell, CONSENTS);
    case "source-url":
      return /^https:\/\/[^\s<>"]+$/.test(cell) ? [] : [sentence("config-history-url", cell)];
    case "title":
    case "place":
    case "material":
    case "need":
    case "support":
    case "outcome":
    case "lesson":
    case "source":
      return [];
  }
}

/** How a request may have ended: a stage or an exit of the desk, or nobody knows. */
const endsOf = ({ config }: Desk): readonly string[] => [
  ...config.stages.map(({ id }) => id),
  ...config.exits.map(({ id }) => id),
  NOT_KNOWN,
];

const allowed = (column: string, cell: string, words: readonly string[]): readonly Sentence[] =>
  words.includes(cell) ? [] : [sentence("config-history-word", column, cell, words)];

/** Whether there is such a day, month or year. */
function isDate(cell: string): boolean {
  if (!DATE.test(cell)) return false;
  const day = `${cell}-01-01`.slice(0, 10);
  return cell.length < 10 || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;
}
