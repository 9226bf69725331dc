import type { Desk } from "../config/desk.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { DeletionEvent, DistrustedComment, RequestSnapshot } from "../domain/snapshot.ts";
import { followChain } from "../records/chain.ts";

/** What was done to the desk's own comments and is not answered yet. */
export interface Damage {
  /** Comments that held records, or may have, and are not what the desk wrote. */
  readonly changed: readonly DistrustedComment[];
  /** Comments of the desk that somebody deleted. GitHub does not say which. */
  readonly deleted: readonly DeletionEvent[];
}

/** Why nothing may be decided on this snapshot, or undefined: half a picture never lets anything pass. */
export function doubtsAbout(snapshot: RequestSnapshot, desk: Desk, state: RequestState): string | undefined {
  if (snapshot.incomplete.length > 0) return `not read in full: ${snapshot.incomplete.join("; ")}`;
  const { changed, deleted } = damageIn(snapshot, desk, state);
  const [record] = changed;
  if (record) return `record comment ${record.comment} was changed by hand (${record.why})`;
  const [deletion] = deleted;
  return deletion && `${deletion.by?.login ?? "somebody"} deleted a comment of the desk at ${deletion.at}`;
}

/** The damage that no `/restore` has answered. While the card names the newest record of the chain, no record can be missing. */
export function damageIn(
  { card, batches, distrusted, deletions }: RequestSnapshot,
  { config }: Desk,
  { restored }: Pick<RequestState, "restored">,
): Damage {
  const writers = new Set(config.writers.map(({ id }) => id));
  const changed = distrusted.filter((comment) => mayBeRecord(comment) && !restored?.spoilt.includes(comment.comment));
  const deleted = deletions.filter(
    ({ author, at }) => author !== null && writers.has(author.id) && !isAnswered(at, restored?.at),
  );
  const { counted, head } = followChain(batches);
  const mending = counted.some(({ original }) => original !== undefined && !restored?.reposted.includes(original));
  // What was posted again a moment ago was missing: the damage stands until a record says that it is mended.
  const complete = !mending && card !== undefined && card.batch.after === head;
  return { changed, deleted: complete ? [] : deleted };
}

const isAnswered = (at: Instant, restoredAt: Instant | undefined): boolean =>
  restoredAt !== undefined && at <= restoredAt;

/** A comment by the desk's own account that held records, or may have. Cards and replies lose only what can be seen again. */
const mayBeRecord = ({ holds, why }: DistrustedComment): boolean =>
  (holds === "records" || holds === "unknown") &&
  (why === "edited" || why === "seal-broken" || why === "marker-broken");
