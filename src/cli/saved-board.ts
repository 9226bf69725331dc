import { type Instant, instant } from "../core/domain/ids.ts";
import type { RequestSnapshot } from "../core/domain/snapshot.ts";

/** What a board is built from: requests as GitHub had them at a moment. */
export interface SavedBoard {
  readonly builtAt: Instant;
  readonly requests: readonly RequestSnapshot[];
}

/** Reads a saved board's data, `{ builtAt, requests }` in JSON; undefined where it is something else. */
export function parseSavedBoard(text: string): SavedBoard | undefined {
  try {
    const said: unknown = JSON.parse(text);
    if (!isObject(said) || typeof said["builtAt"] !== "string" || !isListOf(said["requests"], isSnapshot))
      return undefined;
    return { builtAt: instant(said["builtAt"]), requests: said["requests"] };
  } catch {
    return undefined;
  }
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

const isObject = (said: unknown): said is Readonly<Record<string, unknown>> =>
  typeof said === "object" && said !== null;

const isListOf = <T>(said: unknown, isOne: (one: unknown) => one is T): said is readonly T[] =>
  Array.isArray(said) && said.every(isOne);
