import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { type PublishedRecords, parsePublished } from "../../core/records/published.ts";
import { isSnapshot } from "../saved-board.ts";

/** What a file for `replay` holds. */
export type SavedRequest =
  | { readonly kind: "snapshot"; readonly snapshot: RequestSnapshot }
  | { readonly kind: "published"; readonly published: PublishedRecords };

/** Reads what `explain --save` wrote, or a published copy of records; undefined for anything else. */
export function parseSavedRequest(text: string): SavedRequest | undefined {
  const published = parsePublished(text);
  if (published) return { kind: "published", published };
  const said = parseJson(text);
  return isSnapshot(said) ? { kind: "snapshot", snapshot: said } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
