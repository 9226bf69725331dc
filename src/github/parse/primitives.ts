import * as z from "zod";
import { commentId, instant, userId } from "../../core/domain/ids.ts";
import type { Account } from "../../core/domain/snapshot.ts";
import { textAtTheDoor } from "../../core/records/well-formed.ts";

/** Text that somebody wrote, capped and made well-formed at the door. */
export const HostText = z.string().transform(textAtTheDoor);

/** A time by GitHub's clock, in whole seconds. */
export const GitHubTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .transform(instant);

/** `fullDatabaseId`: a `BigInt`, which travels as text. */
export const FullId = z.union([
  z.int().min(1),
  z
    .string()
    .regex(/^[1-9]\d{0,15}$/)
    .transform(Number)
    .pipe(z.int()),
]);

/** `fullDatabaseId` of a comment. */
export const FullCommentId = FullId.transform(commentId);

const DatabaseId = z.int().min(1).nullish();

/** Somebody who did something; null for a deleted account and for one without a number, whom nobody can hold to account. */
export const Actor = z
  .object({
    __typename: z.string(),
    login: z.string(),
    databaseId: DatabaseId,
    user: z.object({ databaseId: DatabaseId }).nullish(),
  })
  .nullable()
  .transform((actor): Account | null => {
    const id = actor?.databaseId ?? actor?.user?.databaseId;
    return actor && id
      ? { id: userId(id), login: textAtTheDoor(actor.login), kind: kindOf(actor.__typename, actor.login) }
      : null;
  });

/** Cursors of a list that is longer than one page. */
export const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });

/** GitHub names an app's own account a user where it asks `viewer`; the login tells. */
function kindOf(typename: string, login: string): Account["kind"] {
  if (typename === "Bot" || login.endsWith("[bot]")) return "bot";
  if (typename === "Organization") return "organization";
  return typename === "Mannequin" ? "mannequin" : "user";
}
