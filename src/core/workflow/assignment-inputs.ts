import type { Person } from "../domain/batch.ts";
import type { Instant, UserId } from "../domain/ids.ts";
import type { Account, AssignmentEvent } from "../domain/snapshot.ts";
import { ruleKey } from "../records/record-key.ts";
import type { Look } from "./look.ts";

/** Somebody was assigned to the issue on GitHub, or is so no longer, and no record tells. */
export interface AssignmentInput {
  readonly kind: "assignment";
  readonly at: Instant;
  readonly key: string;
  readonly did: AssignmentEvent["kind"];
  readonly by: Account;
  readonly assignee: Account;
}

/** What people did with the assignees of the issue since it is a request. */
export const assignmentsOf = ({ snapshot, state }: Look): readonly AssignmentInput[] =>
  (snapshot.assignments ?? []).flatMap(({ kind, by, assignee, at }): AssignmentInput[] => {
    if (by?.kind !== "user" || assignee?.kind !== "user") return [];
    if (!state.registered || at <= state.registered.at) return [];
    const key = ruleKey("assigned-on-github", `${kind}:${at}:${assignee.id}:${by.id}`);
    return state.keys.has(key) ? [] : [{ kind: "assignment", at, key, did: kind, by, assignee }];
  });

/** Who assigned the issue to themselves since the stage was entered, and still has it. */
export function selfAssigned({ snapshot, state }: Look): readonly Person[] {
  const { since } = state;
  const people = new Map<UserId, Person>();
  for (const { kind, by, assignee, at } of snapshot.assignments ?? []) {
    if (assignee?.kind !== "user" || since === undefined || at <= since) continue;
    if (kind === "unassigned") people.delete(assignee.id);
    else if (by?.id === assignee.id) people.set(assignee.id, { id: assignee.id, login: assignee.login });
  }
  return [...people.values()];
}
