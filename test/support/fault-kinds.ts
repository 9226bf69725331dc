import type { FaultKind } from "../../src/sandbox/door/fault-kind.ts";

/** Every kind of fault. A kind that is missing here does not compile. */
const ALL: Readonly<Record<FaultKind, true>> = {
  "server-error": true,
  "bad-gateway": true,
  "bad-gateway-after": true,
  unavailable: true,
  reset: true,
  "reset-after": true,
  slow: true,
  truncated: true,
  "secondary-limit": true,
  "secondary-limit-bare": true,
  "too-many-requests": true,
  "primary-limit": true,
  "graphql-rate-limited": true,
  "expired-token": true,
  "no-permission": true,
  conflict: true,
  spam: true,
  "graphql-partial": true,
};

/** The names of all faults. */
export const FAULT_KINDS = Object.keys(ALL) as readonly FaultKind[];
