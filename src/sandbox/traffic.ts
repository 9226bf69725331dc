/** Header names in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** A REST request. `path` has the query, and neither host nor `/api/v3`; `/repositories/{id}` is shown as `/repos/{owner}/{repo}`. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** The answer to a REST request. Its headers are those of the answer. */
export interface SeenResponse extends SeenRequest {
  readonly status: number;
}

/** One webhook, as every hook of the repository gets it. */
export interface SeenWebhook {
  readonly event: string;
  readonly payload: unknown;
}

/** One GraphQL operation with its whole answer. */
export interface SeenGraphql {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly result: unknown;
}

/**
 * Sees all that passes between the sandbox and its clients. It does not see what GitHub's front door answers before any
 * operation runs (bad credentials, no User-Agent, rate limit, planned faults): no description of an operation covers that.
 */
export interface TrafficObserver {
  request(seen: SeenRequest): void;
  response(seen: SeenResponse): void;
  webhook(seen: SeenWebhook): void;
  graphql(seen: SeenGraphql): void;
}
