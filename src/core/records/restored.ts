import type { CopiedBatch } from "../domain/snapshot.ts";
import { parseBatch } from "./batch-codec.ts";
import { canonicalJson } from "./canonical-json.ts";
import { isCommentId, isInstant } from "./domain-shapes.ts";
import { batchHash } from "./hash.ts";
import { isSeal } from "./marker.ts";
import type { Place } from "./sealed-text.ts";
import { exactly, type Guard, isObject, orNull } from "./shape.ts";

/** What the marker of a batch that was posted again keeps, but for the batch: where it stood, when, and with which seal. */
type Origin = Pick<CopiedBatch, "comment" | "createdAt" | "seal">;

/** The line of a batch that is posted again: the batch just as it was, where and when it stood first, and its first seal. */
export const restoredLine = ({ comment, createdAt, batch, seal }: CopiedBatch): string =>
  canonicalJson({ batch, comment, createdAt, seal });

const isOrigin: Guard<Origin> = exactly<Origin>(
  { comment: isCommentId, createdAt: isInstant, seal: orNull(isSeal) },
  {},
);

/** The batch that was posted again. Undefined for anything that `restoredLine` would not have written in just these bytes. */
export function parseRestored(line: string, place: Place): CopiedBatch | undefined {
  const value = parseObject(line);
  if (value === undefined || !("batch" in value)) return undefined;
  const { batch: said, ...origin } = value;
  if (!isObject(said) || !isOrigin(origin)) return undefined;
  const batch = parseBatch(canonicalOf(said));
  if (batch === undefined) return undefined;
  const copied: CopiedBatch = { ...origin, batch, hash: batchHash(place, batch) };
  return restoredLine(copied) === line ? copied : undefined;
}

function parseObject(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Empty where canonical JSON cannot say it: then it is no batch either. */
function canonicalOf(value: object): string {
  try {
    return canonicalJson(value);
  } catch {
    return "";
  }
}
