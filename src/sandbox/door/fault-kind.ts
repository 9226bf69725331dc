/**
 * What goes wrong with one request, as clients of GitHub meet it. Each is the same every time; none is drawn by chance.
 *
 * - `server-error`: 500. `unavailable`: 503. `bad-gateway`: 502 with a page of HTML. Nothing was done.
 * - `bad-gateway-after`: 502 with a page of HTML, although it was done.
 * - `reset`, `reset-after`: the connection breaks, before anything was done, or after all was.
 * - `slow`: it is done, and the answer comes later than the client waits.
 * - `truncated`: it is done, and the answer is cut in the middle.
 * - `secondary-limit`: 403 with `Retry-After`. `secondary-limit-bare`: the same without it. `too-many-requests`: 429.
 * - `primary-limit`: 403, nothing left until `x-ratelimit-reset`. `graphql-rate-limited`: GraphQL's way to say that, with status 200.
 * - `expired-token`: 401. `no-permission`: 404, as for whatever a token may not see. `conflict`: 409. `spam`: 422.
 * - `graphql-partial`: GraphQL answers 200 with errors, and null where it could not look. A mutation is not done.
 *
 * GraphQL says `no-permission`, `conflict` and `spam` with status 200: an error, and null, in the place of what was asked for.
 * The two of GraphQL are `bad-gateway` for a REST request. An answer without a body, as to a deletion, is not `truncated`.
 */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** All kinds. */
export const FAULT_KINDS = [
  "server-error",
  "bad-gateway",
  "bad-gateway-after",
  "unavailable",
  "reset",
  "reset-after",
  "slow",
  "truncated",
  "secondary-limit",
  "secondary-limit-bare",
  "too-many-requests",
  "primary-limit",
  "graphql-rate-limited",
  "expired-token",
  "no-permission",
  "conflict",
  "spam",
  "graphql-partial",
] as const;

/** The faults that leave the write done, whatever the client is told. */
export const DONE_ALL_THE_SAME: ReadonlySet<FaultKind> = new Set([
  "bad-gateway-after",
  "reset-after",
  "slow",
  "truncated",
]);

/** Which requests a fault is for, and how often it comes. What is left out does not matter. */
export interface FaultPlan {
  readonly fault: FaultKind;
  readonly method?: string;
  /** Of the path without query, host and `/api/v3`. GraphQL has the path `/graphql`. */
  readonly path?: RegExp;
  /** Only what writes, or only what reads. A GraphQL mutation writes. */
  readonly of?: "writes" | "reads";
  /** How many such requests go well before. Default 0. */
  readonly after?: number;
  /** How many go wrong. Default 1. */
  readonly times?: number;
}
