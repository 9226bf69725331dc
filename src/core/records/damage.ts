import type { ChangeOf } from "../domain/change.ts";
import type { Instant, UserId } from "../domain/ids.ts";
import type { Restored } from "../domain/request-state.ts";
import type { DeletionEvent, DistrustedComment, RequestSnapshot } from "../domain/snapshot.ts";
import { followChain } from "./chain.ts";

/** What was done to the desk's own comments and is not answered yet. */
export interface Damage {
  /** Comments that held records, or may have, and are not what the desk wrote. */
  readonly changed: readonly DistrustedComment[];
  /** Comments of the desk that somebody deleted. GitHub does not say which. */
  readonly deleted: readonly DeletionEvent[];
}

/** What is put in order after one more record says so. */
export function restoredAfter(
  before: Restored | undefined,
  change: ChangeOf<"records-restored"> | ChangeOf<"records-lost">,
  at: Instant,
): Restored {
  const reposted = change.kind === "records-restored" ? change.reposted : [];
  return {
    at,
    spoilt: [...(before?.spoilt ?? []), ...change.spoilt],
    reposted: [...(before?.reposted ?? []), ...reposted],
  };
}

/** What the batches of a request say that was put in order. */
export function restoredIn(batches: RequestSnapshot["batches"]): Restored | undefined {
  let restored: Restored | undefined;
  for (const { batch } of followChain(batches).counted)
    for (const { at, changes } of batch.records)
      for (const change of changes)
        if (change.kind === "records-restored" || change.kind === "records-lost")
          restored = restoredAfter(restored, change, at);
  return restored;
}

/** The damage that nothing has answered. While the card names the newest record of the chain, no record can be missing. */
export function damageIn(
  { card, batches, distrusted, deletions }: Pick<RequestSnapshot, "card" | "batches" | "distrusted" | "deletions">,
  writers: readonly { readonly id: number }[],
  restored: Restored | undefined,
): Damage {
  const isWriter = (id: UserId): boolean => writers.some((writer) => writer.id === id);
  const changed = distrusted.filter((comment) => mayBeRecord(comment) && !restored?.spoilt.includes(comment.comment));
  const deleted = deletions.filter(
    ({ author, at }) => author !== null && isWriter(author.id) && !(restored && at <= restored.at),
  );
  const { counted, head } = followChain(batches);
  const mending = counted.some(({ original }) => original !== undefined && !restored?.reposted.includes(original));
  // What was posted again a moment ago was missing: the damage stands until a record says that it is mended.
  const complete = !mending && card !== undefined && card.batch.after === head;
  return { changed, deleted: complete ? [] : deleted };
}

/** A comment by the desk's own account that held records, or may have. Cards and replies lose only what can be seen again. */
const mayBeRecord = ({ holds, why }: DistrustedComment): boolean =>
  (holds === "records" || holds === "unknown") &&
  (why === "edited" || why === "seal-broken" || why === "marker-broken");
