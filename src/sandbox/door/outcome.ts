import type { Answer, CallSettings } from "../rest/call.ts";
import type { TrafficObserver } from "../traffic.ts";
import type { Faults } from "./faults.ts";
import type { RateLimits, Resource } from "./rate-limit.ts";

/** One line of what clients asked for. */
export interface LoggedRequest {
  readonly method: string;
  /** With the query, without host and prefix. */
  readonly path: string;
  readonly status: number;
}

/** What the door needs besides the world. */
export interface DoorSettings extends CallSettings {
  readonly observer: TrafficObserver | undefined;
  readonly limits: RateLimits;
  readonly faults: Faults;
  /** Told of each request once it is answered. */
  note(request: LoggedRequest): void;
}

/** One answer on its way out. */
export interface Outcome extends Answer {
  readonly resource: Resource;
  /** What it takes from the token's hour. */
  readonly cost: number;
}

/** The failure of something between the client and GitHub: no JSON, and nothing said about whether the write was done. */
export const badGateway = (resource: Resource): Outcome => ({
  status: 502,
  body: "<html><body><h1>502 Bad Gateway</h1></body></html>",
  headers: { "content-type": "text/html" },
  resource,
  cost: 1,
});
