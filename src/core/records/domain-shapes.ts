import type { Person } from "../domain/batch.ts";
import type { TextRef } from "../domain/change.ts";
import type { CommentId, Instant, Sha256, UserId } from "../domain/ids.ts";
import { exactly, type Guard, textUpTo, wholeFrom } from "./shape.ts";

/** Ids and names: of stages, seats, groups, commands, accounts, files. */
export const isName = textUpTo(200);

/** Ids from 1 on. */
const isPositive = wholeFrom(1);

/** Id of an account. */
export const isUserId: Guard<UserId> = (value): value is UserId => isPositive(value);

/** Id of a comment. */
export const isCommentId: Guard<CommentId> = (value): value is CommentId => isPositive(value);

/** 64 small hexadecimal digits. */
export const isSha256: Guard<Sha256> = (value): value is Sha256 =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value);

/** Git's id of a file's content, as far as the desk takes it. */
export const isBlobId: Guard<string> = (value): value is string =>
  typeof value === "string" && /^[0-9a-f]{1,64}$/.test(value);

/** A moment that exists: the form alone would let the 31st of February through. */
export const isInstant: Guard<Instant> = (value): value is Instant => {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && `${new Date(time).toISOString().slice(0, 19)}Z` === value;
};

/** An account with the login of that day. */
export const isPerson: Guard<Person> = exactly<Person>({ id: isUserId, login: isName }, {});

/** Where a text stands, and its hash. */
export const isTextRef: Guard<TextRef> = exactly<TextRef>({ comment: isCommentId, hash: isSha256 }, {});
