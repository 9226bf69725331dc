import type { Answer, CallSettings } from "../rest/call.ts";
import type { TrafficObserver } from "../traffic.ts";
import type { FaultKind } from "./fault-kind.ts";
import type { AskedRequest, Faults } from "./faults.ts";
import type { LostOnTheWay } from "./http-message.ts";
import type { RateLimits, Resource } from "./rate-limit.ts";
import type { SecondaryLimits } from "./secondary-limits.ts";

/** One line of what clients asked for. */
export interface LoggedRequest {
  readonly method: string;
  /** With the query, without host and prefix. */
  readonly path: string;
  /** 0 where the connection broke before a status was told. */
  readonly status: number;
  /** What was planned to go wrong with it. */
  readonly fault?: FaultKind;
}

/** What the door needs besides the world. */
export interface DoorSettings extends CallSettings {
  readonly observer: TrafficObserver | undefined;
  readonly limits: RateLimits;
  /** Undefined where nobody counts how fast requests come. */
  readonly secondary: SecondaryLimits | undefined;
  readonly faults: Faults;
  /** Told of each request once it is answered. */
  note(request: LoggedRequest): void;
}

/** One answer on its way out. */
export interface Outcome extends Answer {
  /** What it takes from the token's hour. */
  readonly cost: number;
  /** Set where something in front of GitHub answers, which does not know what the token has left. */
  readonly isGateway?: true;
  /** Set where only the first half of the body is sent. */
  readonly isCut?: true;
  readonly lost?: LostOnTheWay;
}

/** What GraphQL says in the place of a field: of all that the operation asks for, or of the first list in it. */
export interface FieldTrouble {
  readonly at: "root" | "list";
  /** As in `NOT_FOUND`. */
  readonly type: string;
  readonly message: string;
}

/** A request that may come in: what it is, and how it is done. */
export interface Entry extends AskedRequest {
  readonly resource: Resource;
  /** Whether it makes something new for others to see, as a comment, an issue or a reaction. */
  readonly creates: boolean;
  /** Does it. A field in trouble is not looked at, and not changed; REST has no fields. */
  run(trouble?: FieldTrouble): Outcome;
}
