import type { Person } from "./batch.ts";
import type { UserId } from "./ids.ts";
import type { RequestState } from "./request-state.ts";
import type { RequestSnapshot } from "./snapshot.ts";

/** What has to be known to say whose request it is. */
export interface Requested {
  readonly snapshot: { readonly issue: Pick<RequestSnapshot["issue"], "author"> };
  readonly state: Pick<RequestState, "registered" | "requester">;
}

/**
 * The requester. Where the request was filed for somebody it is the account that a coordinator linked; nobody until then,
 * and nobody where the account is gone.
 */
export function requesterIn({ snapshot, state }: Requested): Person | undefined {
  if (state.requester) return state.requester;
  const { author } = snapshot.issue;
  return state.registered?.onBehalf || !author ? undefined : { id: author.id, login: author.login };
}

/** The requester's account id; undefined where the requester is nobody here. */
export const requesterOf = (request: Requested): UserId | undefined => requesterIn(request)?.id;
