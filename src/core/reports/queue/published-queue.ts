import { type Instant, instant } from "../../domain/ids.ts";

/** The order of the queue as a board has published it. A request that is only counted has no number there. */
export interface PublishedQueue {
  readonly builtAt: Instant;
  readonly entries: readonly { readonly place: number; readonly number: number | null }[];
}

/** Reads `queue.json` of a board; undefined where the text is something else. */
export function parsePublishedQueue(text: string): PublishedQueue | undefined {
  try {
    const said: unknown = JSON.parse(text);
    if (!isObject(said) || typeof said["builtAt"] !== "string" || !Array.isArray(said["entries"])) return undefined;
    const entries: readonly unknown[] = said["entries"];
    return entries.every(isEntry) ? { builtAt: instant(said["builtAt"]), entries } : undefined;
  } catch {
    return undefined;
  }
}

const isEntry = (said: unknown): said is PublishedQueue["entries"][number] =>
  isObject(said) &&
  Number.isSafeInteger(said["place"]) &&
  (said["number"] === null || Number.isSafeInteger(said["number"]));

const isObject = (said: unknown): said is Readonly<Record<string, unknown>> =>
  typeof said === "object" && said !== null;
