import type { Desk } from "../config/desk.ts";
import type { GroupConfig } from "../config/schema.ts";
import { isActive, membersOf } from "../config/working-groups.ts";
import { type GroupId, type Instant, instant } from "../domain/ids.ts";
import { rosterNames } from "./board-names.ts";
import type { BoardRequest } from "./board-types.ts";

/** A working group as everybody may see it. */
export interface BoardGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly about: string;
  readonly kind: GroupConfig["kind"];
  /** Whether it cares for requests that no other group has. */
  readonly isDefault: boolean;
  readonly label: string | null;
  readonly charter: string | null;
  /** The last day of a task force. */
  readonly until: Instant | null;
  /** Whether that day is over: then its members are credited, and it gets no more requests. */
  readonly over: boolean;
  /** What a task force reached. */
  readonly summary: string | null;
  readonly leads: readonly string[];
  /** Who does not lead, and whoever took a request up for it. */
  readonly members: readonly string[];
  /** Members whom the board does not name. */
  readonly unnamed: number;
  /** Whether the coordinators stand in for members. */
  readonly byCoordinators: boolean;
  /** Numbers of the requests that it works on now, and of those whose way is over. */
  readonly requests: readonly number[];
  readonly past: readonly number[];
}

/** The working groups of the desk, in its order; those that work before those that are over. */
export function boardGroups(requests: readonly BoardRequest[], desk: Desk, at: Instant): readonly BoardGroup[] {
  const groups = desk.config.groups.map((group) => boardGroup(group, requests, desk, at));
  return [...groups.filter(({ over }) => !over), ...groups.filter(({ over }) => over)];
}

function boardGroup(group: GroupConfig, requests: readonly BoardRequest[], desk: Desk, at: Instant): BoardGroup {
  const { id, title, about, kind, label, charter, until, summary } = group;
  const theirs = requests.filter(({ groups }) => groups.some((one) => one.id === id));
  const members = membersOf(id, desk);
  const listed = desk.roster.groups[id]?.length ?? 0;
  const names = rosterNames(desk);
  const named = (list: typeof members): readonly string[] => list.flatMap((person) => names.person(person) ?? []);
  const leads = named(members.filter(({ lead }) => lead));
  const others = named(members.filter(({ lead }) => !lead));
  const helpers = theirs.flatMap(({ groups }) => groups.flatMap((one) => (one.id === id ? one.people : [])));
  return {
    id,
    title,
    about,
    kind,
    isDefault: group.default,
    label: label ?? null,
    charter: charter ?? null,
    until: until === undefined ? null : instant(`${until}T00:00:00Z`),
    over: !isActive(group, at),
    summary: summary ?? null,
    leads,
    members: [...new Set([...others, ...helpers])].filter((name) => !leads.includes(name)),
    unnamed: members.filter((person) => names.person(person) === null).length,
    byCoordinators: listed === 0 && members.length > 0,
    requests: theirs.filter(({ finished }) => !finished).map(({ number }) => number),
    past: theirs.filter(({ finished }) => finished).map(({ number }) => number),
  };
}
