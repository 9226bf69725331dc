import type { Desk } from "../config/desk.ts";
import type { GroupConfig } from "../config/schema.ts";
import { activeGroups, groupOf, isActive } from "../config/working-groups.ts";
import { type Instant, instant } from "../domain/ids.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";

/** Where and when somebody names a group. */
export interface Naming {
  readonly desk: Desk;
  readonly at: Instant;
}

/** The ids of the groups that can be named now. */
export const groupNames = ({ desk, at }: Naming): readonly string[] => activeGroups(desk, at).map(({ id }) => id);

/** The group that a word names, in any letter case; one that is over cannot take part any more. */
export function groupNamed(word: string, naming: Naming): GroupConfig | Refusal {
  const group = groupOf(word.toLowerCase(), naming.desk);
  if (!group) return refuse(sentence("desk-refused-group-unknown", word, groupNames(naming)));
  if (isActive(group, naming.at) || group.until === undefined) return group;
  return refuse(sentence("desk-refused-group-over", group.title, { day: instant(`${group.until}T00:00:00Z`) }));
}
