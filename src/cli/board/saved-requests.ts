import { resolve } from "node:path";
import type { Instant } from "../../core/domain/ids.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { readNamed } from "../read-body.ts";
import { parseSavedRequest } from "../replay/saved-request.ts";
import { headOf, LONGEST_HEAD, parseSavedBoard, parseSnapshot, type SavedBoard } from "../saved-board.ts";
import type { Terminal } from "../verb.ts";
import { linesOf } from "./lines-of.ts";

/** Saved requests, one after another as often as they are asked for. */
export interface SavedRequests {
  readonly builtAt: Instant;
  /** That which was read last; undefined where there are none. */
  readonly newest: RequestSnapshot | undefined;
  requests(): Iterable<RequestSnapshot>;
}

/** A line of a saved board is no request. */
export class BadLine extends Error {
  constructor(readonly line: number) {
    super(`line ${line} holds no request`);
    this.name = "BadLine";
  }
}

/**
 * Opens saved requests: a board's data, in JSON or in JSON Lines, or one request that `explain --save` wrote. A file in JSON Lines is
 * read line by line. Throws `BadLine` where one of them is something else.
 */
export async function openSavedRequests(
  file: string,
  terminal: Terminal,
): Promise<SavedRequests | "unreadable" | "something-else"> {
  const inLines = file === "-" ? undefined : openLines(resolve(terminal.cwd, file));
  if (inLines) return inLines;
  const text = await readNamed(file, terminal);
  if (text === undefined) return "unreadable";
  const board = parseSavedBoard(text) ?? oneRequest(text);
  return board ? inMemory(board) : "something-else";
}

function oneRequest(text: string): SavedBoard | undefined {
  const one = parseSavedRequest(text);
  return one?.kind === "snapshot" ? { builtAt: one.snapshot.readAt, requests: [one.snapshot] } : undefined;
}

const inMemory = ({ builtAt, requests }: SavedBoard): SavedRequests => ({
  builtAt,
  newest: requests.reduce<RequestSnapshot | undefined>((a, b) => (a && a.readAt > b.readAt ? a : b), undefined),
  requests: () => requests,
});

/** A file in JSON Lines; undefined where it is something else, or cannot be read. */
function openLines(file: string): SavedRequests | undefined {
  const builtAt = headIn(file);
  if (builtAt === undefined) return undefined;
  const newest = newestLine(file);
  return {
    builtAt,
    newest: newest && snapshotIn(newest.text, newest.line),
    *requests() {
      for (const { text, line } of requestLines(file)) yield snapshotIn(text, line);
    },
  };
}

function headIn(file: string): Instant | undefined {
  try {
    for (const line of linesOf(file)) return line.length > LONGEST_HEAD ? undefined : headOf(line.toString());
  } catch {
    return undefined;
  }
  return undefined;
}

interface RequestLine {
  readonly text: Buffer;
  /** Counts the lines of the file, from 1. */
  readonly line: number;
}

function* requestLines(file: string): Iterable<RequestLine> {
  let line = 0;
  for (const text of linesOf(file)) {
    line += 1;
    if (line > 1 && text.length > 1) yield { text, line };
  }
}

const READ_AT = '"readAt":"';

/** The line that was read last, found without taking each apart: in JSON no text can hold such a member as it stands. */
function newestLine(file: string): RequestLine | undefined {
  let newest: (RequestLine & { readonly at: string }) | undefined;
  for (const { text, line } of requestLines(file)) {
    const place = text.lastIndexOf(READ_AT);
    const at = place === -1 ? "" : text.toString("latin1", place + READ_AT.length, place + READ_AT.length + 20);
    if (newest === undefined || at >= newest.at) newest = { text: Buffer.from(text), line, at };
  }
  return newest;
}

function snapshotIn(text: Buffer, line: number): RequestSnapshot {
  const snapshot = parseSnapshot(text.toString());
  if (!snapshot) throw new BadLine(line);
  return snapshot;
}
