import { type Instant, instantAt } from "../../core/domain/ids.ts";
import type { SandboxClock } from "../clock.ts";
import type { Session } from "./session.ts";

const HOUR = 3_600_000;

/** What somebody has left of one resource. `reset` in seconds since 1970. */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  readonly reset: number;
}

/** What is counted apart: REST requests, and points of GraphQL. */
export type Resource = "core" | "graphql";

/** Counts what each account or installation has used in its hour. The hour starts with its first request, on the sandbox's clock. */
export interface RateLimits {
  look(session: Session, resource: Resource): Budget;
  take(session: Session, resource: Resource, cost: number): void;
  /** Nobody has used anything. */
  forget(): void;
}

/** Fresh counts. `perHour` overrides GitHub's limits for every token. */
export function createRateLimits(clock: SandboxClock, perHour: number | undefined): RateLimits {
  const windows = new Map<string, { used: number; readonly ends: number }>();

  function windowOf({ key }: Session, resource: Resource): { used: number; readonly ends: number } {
    const name = `${resource} ${key}`;
    const known = windows.get(name);
    if (known && known.ends > clock.now()) return known;
    const fresh = { used: 0, ends: clock.now() + HOUR };
    windows.set(name, fresh);
    return fresh;
  }

  function look(session: Session, resource: Resource): Budget {
    const { used, ends } = windowOf(session, resource);
    const limit = perHour ?? limitOf(session);
    return { limit, used, remaining: Math.max(0, limit - used), reset: Math.floor(ends / 1000) };
  }

  return {
    look,
    take(session, resource, cost) {
      windowOf(session, resource).used += cost;
    },
    forget: () => windows.clear(),
  };
}

/** GitHub's own limits for an hour. */
function limitOf({ kind }: Session): number {
  if (kind === "anonymous") return 60;
  return kind === "workflow" ? 1_000 : 5_000;
}

/** The headers that tell a client what it has left. */
export const rateHeaders = (budget: Budget, resource: Resource): Readonly<Record<string, string>> => ({
  "x-ratelimit-limit": String(budget.limit),
  "x-ratelimit-remaining": String(budget.remaining),
  "x-ratelimit-used": String(budget.used),
  "x-ratelimit-reset": String(budget.reset),
  "x-ratelimit-resource": resource,
});

/** When a budget is full again. */
export const resetAt = ({ reset }: Budget): Instant => instantAt(reset * 1000);
