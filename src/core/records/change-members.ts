import type { ChangeKind, ChangeOf } from "../domain/change.ts";
import { exactly, type Guard } from "./shape.ts";

/** The members of a change beside its kind, guarded one by one. */
type Members<K extends ChangeKind> = Parameters<typeof exactly<Omit<ChangeOf<K>, "kind">>>;

/** A change of one kind with these members and no others. */
export function change<K extends ChangeKind>(kind: K, ...[required, optional]: Members<K>): Guard<ChangeOf<K>> {
  const hasMembers = exactly<Omit<ChangeOf<K>, "kind">>(required, optional);
  return (value): value is ChangeOf<K> => {
    if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== kind) return false;
    const { kind: _, ...members } = value;
    return hasMembers(members);
  };
}
