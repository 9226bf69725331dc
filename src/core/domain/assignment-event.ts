import type { Instant } from "./ids.ts";
import type { Account } from "./snapshot.ts";

/** Somebody was assigned to the issue on GitHub, or is so no longer, from the issue's own timeline. */
export interface AssignmentEvent {
  readonly kind: "assigned" | "unassigned";
  readonly by: Account | null;
  readonly assignee: Account | null;
  readonly at: Instant;
}
