import { type Instant, instant } from "../core/domain/ids.ts";
import type { RequestSnapshot } from "../core/domain/snapshot.ts";

/** What a board is built from: requests as GitHub had them at a moment. */
export interface SavedBoard {
  readonly builtAt: Instant;
  readonly requests: readonly RequestSnapshot[];
}

/**
 * Reads a saved board's data: `{ builtAt, requests }` in JSON, or JSON Lines with `{ builtAt }` in the first line and one request in
 * each other. Undefined where it is something else.
 */
export function parseSavedBoard(text: string): SavedBoard | undefined {
  const [first = "", ...rest] = text.split("\n");
  const builtAt = headOf(first);
  if (builtAt !== undefined) {
    const requests = rest.filter((line) => line.trim() !== "").map(parseSnapshot);
    return requests.every((one) => one !== undefined) ? { builtAt, requests } : undefined;
  }
  const said = parseJson(text);
  if (!isObject(said) || !isListOf(said["requests"], isSnapshot)) return undefined;
  const at = instantIn(said["builtAt"]);
  return at && { builtAt: at, requests: said["requests"] };
}

/** The moment in the first line of a saved board in JSON Lines; undefined where the line is something else. */
export function headOf(line: string): Instant | undefined {
  // The other form is one line as well, mostly: it is not read twice.
  if (line.length > LONGEST_HEAD) return undefined;
  const said = parseJson(line);
  return isObject(said) && !("requests" in said) && !("issue" in said) ? instantIn(said["builtAt"]) : undefined;
}

/** The longest first line, in characters. */
export const LONGEST_HEAD = 1_000;

/** One request in a line; undefined where it is something else. */
export function parseSnapshot(line: string): RequestSnapshot | undefined {
  const said = parseJson(line);
  return isSnapshot(said) ? said : undefined;
}

/** The lists that a snapshot always has. */
const LISTS = ["comments", "batches", "files", "incomplete"] as const;

/** A saved snapshot is our own file: its outline is checked, so that another file is refused, not every word of it. */
export function isSnapshot(said: unknown): said is RequestSnapshot {
  if (!isObject(said) || !isObject(said["repository"]) || !isObject(said["issue"])) return false;
  return (
    typeof said["issue"]["number"] === "number" &&
    typeof said["readAt"] === "string" &&
    LISTS.every((list) => Array.isArray(said[list]))
  );
}

function instantIn(said: unknown): Instant | undefined {
  try {
    return typeof said === "string" ? instant(said) : undefined;
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (said: unknown): said is Readonly<Record<string, unknown>> =>
  typeof said === "object" && said !== null;

const isListOf = <T>(said: unknown, isOne: (one: unknown) => one is T): said is readonly T[] =>
  Array.isArray(said) && said.every(isOne);
