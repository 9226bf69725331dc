import type { Desk } from "../config/desk.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";

/**
 * Why nothing may be decided on this snapshot, or undefined. A list that was cut, a record that somebody edited, an
 * app comment that somebody deleted: half a picture never lets anything pass (DESIGN section 4, points 3 and 6).
 */
export function doubtsAbout(snapshot: RequestSnapshot, { config }: Desk): string | undefined {
  if (snapshot.incomplete.length > 0) return `not read in full: ${snapshot.incomplete.join("; ")}`;
  const changed = snapshot.distrusted.find(
    ({ why }) => why === "edited" || why === "seal-broken" || why === "marker-broken",
  );
  if (changed) return `record comment ${changed.comment} was changed by hand (${changed.why})`;
  const writers = new Set(config.writers.map(({ id }) => id));
  const deleted = snapshot.deletions.find(({ author }) => author && writers.has(author.id));
  if (deleted) return `${deleted.by?.login ?? "somebody"} deleted a comment of the desk at ${deleted.at}`;
  return undefined;
}
