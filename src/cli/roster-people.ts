import type { Desk } from "../core/config/desk.ts";
import type { MemberConfig } from "../core/config/schema.ts";

/** Everybody whom a roster names, once. */
export function rosterPeople({ committee, coordinators, groups }: Desk["roster"]): readonly MemberConfig[] {
  const named = [
    ...committee.flatMap(({ member, alternate }) => [member, alternate]),
    ...coordinators,
    ...Object.values(groups).flat(),
  ].filter((one) => one !== undefined);
  return [...new Map(named.map((one) => [one.id, one])).values()];
}
