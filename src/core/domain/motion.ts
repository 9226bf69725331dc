import type { Person } from "./batch.ts";
import type { TextRef } from "./change.ts";
import type { Instant } from "./ids.ts";

/** What takes more than one person: the chair, or two voting members, as the desk's rules say. */
export type PowerAct =
  | { readonly kind: "cancel-ballot"; readonly ballot: number }
  | { readonly kind: "restart-ballot"; readonly ballot: number }
  | { readonly kind: "accept-edit"; readonly ballot: number }
  | { readonly kind: "extend-ballot"; readonly ballot: number /** Milliseconds. */; readonly by: number }
  | { readonly kind: "recuse-member"; readonly member: Person }
  | { readonly kind: "unrecuse-member"; readonly member: Person }
  | { readonly kind: "resolve-concern"; readonly ballot: number; readonly name: string }
  /** Put the same proposal to the vote again before the waiting time is over. */
  | { readonly kind: "vote-again" }
  /** Go on without records that no copy has. */
  | { readonly kind: "give-up-records" };

/** Something that one voting member asks for and a second one must support. */
export interface Motion {
  /** Number within the request, from 1. */
  readonly number: number;
  readonly act: PowerAct;
  readonly by: Person;
  readonly at: Instant;
  readonly reason: TextRef;
}
