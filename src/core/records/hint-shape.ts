import type { Hint } from "../domain/hint.ts";
import { isCommentId, isInstant, isName } from "./domain-shapes.ts";
import { exactly, type Guard, listOf, oneOf, orNull } from "./shape.ts";

const isBallot: Guard<NonNullable<Hint["ballot"]>> = exactly<NonNullable<Hint["ballot"]>>(
  { comment: orNull(isCommentId), seen: isName },
  {},
);

/** What a card says to sweeps. */
export const isHint: Guard<Hint> = exactly<Hint>(
  { labels: listOf(isName, 100), state: oneOf("open", "closed") },
  { due: isInstant, ballot: isBallot },
);
