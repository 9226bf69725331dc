/** A moment on GitHub's clock: UTC, ISO 8601, whole seconds, as in `2026-03-01T09:00:00Z`. Compares as text. */
export type Instant = string & { readonly brand: "Instant" };
/** SHA-256 in lower-case hexadecimal, 64 characters. */
export type Sha256 = string & { readonly brand: "Sha256" };
/** Numeric id of a GitHub account. It survives a rename; logins do not. */
export type UserId = number & { readonly brand: "UserId" };
/** `fullDatabaseId` of a comment. It exceeds 32 bits and stays below 2^53. */
export type CommentId = number & { readonly brand: "CommentId" };

/** Id of a stage, as the desk's workflow names it. */
export type StageId = string;
/** Id of a hold, as the desk's workflow names it. */
export type HoldId = string;
/** Id of an exit, as the desk's workflow names it. */
export type ExitId = string;
/** Id of a working group, as the desk's configuration names it. */
export type GroupId = string;
/** Id of a committee seat, as the roster names it. */
export type SeatId = string;
/** Name of a ballot profile, as the configuration names it. */
export type ProfileName = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Brands a time written by GitHub. Throws on anything else: a wrong time here is our bug, not a user's. */
export function instant(text: string): Instant {
  if (!INSTANT.test(text)) throw new Error(`not an instant: ${JSON.stringify(text)}`);
  return text as Instant;
}

/** The instant `milliseconds` since 1970, cut to whole seconds. */
export function instantAt(milliseconds: number): Instant {
  return instant(`${new Date(milliseconds).toISOString().slice(0, 19)}Z`);
}

/** Milliseconds since 1970. */
export const millisecondsOf = (at: Instant): number => Date.parse(at);

/** The instant `milliseconds` after `at` (before it, where negative). */
export const later = (at: Instant, milliseconds: number): Instant => instantAt(millisecondsOf(at) + milliseconds);

/** The later of two instants. */
export const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The earlier of two instants. */
export const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** Brands a hash. Throws on anything but 64 lower-case hexadecimal digits. */
export function sha256(text: string): Sha256 {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`not a SHA-256: ${JSON.stringify(text)}`);
  return text as Sha256;
}

/** Brands the id of an account. Throws on anything but a positive safe integer. */
export const userId = (id: number): UserId => positive(id) as UserId;

/** Brands the id of a comment. Throws on anything but a positive safe integer. */
export const commentId = (id: number): CommentId => positive(id) as CommentId;

function positive(id: number): number {
  if (!Number.isSafeInteger(id) || id <= 0) throw new Error(`not an id: ${id}`);
  return id;
}
