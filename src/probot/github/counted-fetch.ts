import type { Metrics } from "../watch/metrics.ts";

type Fetch = typeof globalThis.fetch;

/** What kinds of requests there are. The path itself names repositories, so it is no label. */
type RequestKind = "graphql" | "token" | "rest-read" | "rest-write";

/** Milliseconds. Where nobody else gives up sooner. */
const PATIENCE = 30_000;

/** A `fetch` that does not wait for ever, and counts the requests to GitHub, their answers, and what is left of the limits. */
export function countedFetch(
  metrics: Pick<Metrics, "github" | "remaining" | "clock">,
  fetch: Fetch = globalThis.fetch,
  now: () => number = Date.now,
): Fetch {
  return async (input, init) => {
    const kind = kindOf(input instanceof Request ? input.url : String(input), init?.method ?? "GET");
    try {
      const answer = await fetch(input, { signal: AbortSignal.timeout(PATIENCE), ...init });
      metrics.github.inc({ kind, status: String(answer.status) });
      note(answer.headers, metrics, now());
      return answer;
    } catch (failure) {
      metrics.github.inc({ kind, status: "none" });
      throw failure;
    }
  };
}

function kindOf(address: string, method: string): RequestKind {
  const { pathname } = new URL(address);
  if (pathname.endsWith("/graphql")) return "graphql";
  if (pathname.endsWith("/access_tokens")) return "token";
  return method === "GET" || method === "HEAD" ? "rest-read" : "rest-write";
}

/** GitHub's own names of its resources are few and short. */
const RESOURCE = /^[a-z_]{1,40}$/;

function note(headers: Headers, { remaining, clock }: Pick<Metrics, "remaining" | "clock">, now: number): void {
  const left = Number(headers.get("x-ratelimit-remaining") ?? Number.NaN);
  const resource = headers.get("x-ratelimit-resource") ?? "core";
  if (Number.isFinite(left) && RESOURCE.test(resource)) remaining.set({ resource }, left);
  const githubNow = Date.parse(headers.get("date") ?? "");
  if (Number.isFinite(githubNow)) clock.set(Math.round((githubNow - now) / 1_000));
}
