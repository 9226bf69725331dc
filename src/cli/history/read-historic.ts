import type { Desk } from "../../core/config/desk.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { problemAsLine } from "../check.ts";
import { readBesideDesk } from "../desk-folder.ts";
import type { Stop } from "../desk-source.ts";
import { sampleText } from "../sample/sample-text.ts";
import type { Terminal } from "../verb.ts";
import { HISTORY_FILE, readHistory } from "./read-history.ts";

/** Requests from before the desk. */
interface Historic {
  readonly requests: readonly BoardRequest[];
}

/**
 * The requests from before the desk: of the file that was named, or of the desk's own list where it keeps one. A list with mistakes
 * counts for nothing, and the mistakes are told.
 */
export async function readHistoric(
  named: string | undefined,
  desk: Desk,
  terminal: Terminal,
): Promise<Historic | Stop> {
  const text = await readBesideDesk(terminal.cwd, named ?? HISTORY_FILE);
  if (text === undefined && named !== undefined)
    return { exit: 2, because: [sentence("cli-source-unreadable", named)] };
  return text === undefined ? { requests: [] } : readTold(text, desk, named ?? HISTORY_FILE, terminal);
}

/** The public requests of the years before, of the sample desk. */
export const readSampleHistory = async (desk: Desk, terminal: Terminal): Promise<Historic | Stop> =>
  readTold(await sampleText("history.csv"), desk, "history.csv", terminal);

function readTold(text: string, desk: Desk, file: string, terminal: Terminal): Historic | Stop {
  const reading = readHistory(text, desk, file);
  if (reading.ok) return reading;
  for (const problem of reading.problems) terminal.err(problemAsLine(problem));
  return { exit: 1, because: [sentence("cli-board-history-broken")] };
}
