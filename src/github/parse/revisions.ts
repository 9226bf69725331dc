import * as z from "zod";
import type { Account } from "../../core/domain/snapshot.ts";
import { Actor } from "./primitives.ts";

/** Who changed a text, version by version; null where GitHub keeps no versions of it. */
export const Revisions = z
  .object({ totalCount: z.int(), nodes: z.array(z.object({ editor: Actor }).nullable()).nullable() })
  .nullable();

/**
 * Whether every version of a text is known and by its author. Versions can be deleted by anybody who may write, so an edit
 * without a complete list of them proves nothing.
 */
export function isByAuthorOnly(
  author: Account | null,
  lastEditedAt: string | undefined,
  revisions: z.output<typeof Revisions>,
): boolean {
  const nodes = revisions?.nodes ?? [];
  const total = revisions?.totalCount ?? 0;
  if (lastEditedAt === undefined && total === 0) return true;
  if (author === null || total === 0 || nodes.length !== total) return false;
  return nodes.every((revision) => revision?.editor?.id === author.id);
}
