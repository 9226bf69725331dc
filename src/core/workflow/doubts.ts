import type { Desk } from "../config/desk.ts";
import type { DistrustedComment, RequestSnapshot } from "../domain/snapshot.ts";
import { followChain } from "../records/chain.ts";

/**
 * Why nothing may be decided on this snapshot, or undefined. A list that was cut, a record that somebody edited, a
 * record that somebody deleted: half a picture never lets anything pass.
 */
export function doubtsAbout(snapshot: RequestSnapshot, desk: Desk): string | undefined {
  if (snapshot.incomplete.length > 0) return `not read in full: ${snapshot.incomplete.join("; ")}`;
  const changed = snapshot.distrusted.find(mayBeRecord);
  if (changed) return `record comment ${changed.comment} was changed by hand (${changed.why})`;
  return deletedRecord(snapshot, desk);
}

/** A comment by the desk's own account that held records, or may have. Cards and replies lose only what can be seen again. */
const mayBeRecord = ({ holds, why }: DistrustedComment): boolean =>
  (holds === "records" || holds === "unknown") &&
  (why === "edited" || why === "seal-broken" || why === "marker-broken");

/**
 * GitHub says that a comment of the desk was deleted, not which. While the card still names the newest record of an
 * unbroken chain, no record can be missing.
 */
function deletedRecord({ card, batches, deletions }: RequestSnapshot, { config }: Desk): string | undefined {
  const writers = new Set(config.writers.map(({ id }) => id));
  const deleted = deletions.find(({ author }) => author && writers.has(author.id));
  if (!deleted || (card && card.batch.after === followChain(batches).head)) return undefined;
  return `${deleted.by?.login ?? "somebody"} deleted a comment of the desk at ${deleted.at}`;
}
