import type { Reaction } from "../domain/snapshot.ts";
import { sha256Of } from "./hash.ts";

/** As many reactions as GitHub shows on one page. */
const ONE_PAGE = 100;

/**
 * By which it is seen that the reactions on a comment are other ones: the first hundred in GitHub's order, and how many
 * there are in all.
 */
export function reactionsDigest(reactions: readonly Reaction[], total = reactions.length): string {
  const first = reactions.slice(0, ONE_PAGE).map(({ by, content, at }) => `${by?.id ?? "nobody"} ${content} ${at}`);
  return sha256Of([String(total), ...first].join("\n")).slice(0, 16);
}
