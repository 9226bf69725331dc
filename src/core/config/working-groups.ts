import type { Person } from "../domain/batch.ts";
import { type GroupId, type Instant, instant, later, type UserId, userId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { coordinatorsOf } from "./coordinators-of.ts";
import type { Desk } from "./desk.ts";
import type { GroupConfig } from "./workflow-schema.ts";

const DAY = 86_400_000;

/** A member of a working group, as records name people. */
export interface Member extends Person {
  /** Whether they lead the group. */
  readonly lead: boolean;
}

/** A working group of the configuration; undefined where the desk has none of this id. */
export const groupOf = (id: GroupId, { config }: Pick<Desk, "config">): GroupConfig | undefined =>
  config.groups.find((group) => group.id === id);

/** The group that cares for requests that no other group has; undefined on a desk without one. */
export const defaultGroupOf = ({ config }: Pick<Desk, "config">): GroupConfig | undefined =>
  config.groups.find((group) => group.default);

/** The members of a group, by the roster. The default group without members is the coordinators. */
export function membersOf(group: GroupId, desk: Pick<Desk, "config" | "roster">): readonly Member[] {
  const { roster } = desk;
  const listed = (Object.hasOwn(roster.groups, group) && roster.groups[group]) || [];
  if (listed.length === 0 && defaultGroupOf(desk)?.id === group)
    return coordinatorsOf(desk).map((person) => ({ ...person, lead: false }));
  return listed.map(({ id, login, lead }) => ({ id: userId(id), login, lead }));
}

/** When a task force is over: once its last day has ended everywhere on Earth, 12:00 UTC of the next. Undefined for a group that stays. */
export const endOf = ({ kind, until }: Pick<GroupConfig, "kind" | "until">): Instant | undefined =>
  kind === "standing" || until === undefined ? undefined : later(instant(`${until}T12:00:00Z`), DAY);

/** Whether a group works at a moment: a task force does until it is over. */
export function isActive(group: Pick<GroupConfig, "kind" | "until">, at: Instant): boolean {
  const end = endOf(group);
  return end === undefined || at < end;
}

/** The groups that work at a moment. */
export const activeGroups = ({ config }: Pick<Desk, "config">, at: Instant): readonly GroupConfig[] =>
  config.groups.filter((group) => isActive(group, at));

/** The groups that work at a moment and that somebody is a member of. */
export const groupsOf = (person: UserId, desk: Pick<Desk, "config" | "roster">, at: Instant): readonly GroupConfig[] =>
  activeGroups(desk, at).filter(({ id }) => membersOf(id, desk).some((member) => member.id === person));

/** The groups that were given a request and still work, in the order in which they got it. */
export const assignedGroups = (
  { assignments }: Pick<RequestState, "assignments">,
  desk: Pick<Desk, "config">,
  at: Instant,
): readonly GroupConfig[] =>
  assignments.flatMap((assignment) => {
    const group = groupOf(assignment.group, desk);
    return group && isActive(group, at) ? [group] : [];
  });

/** Who took a request up, in the groups that have it and still work. */
export const helpersOf = (
  { assignments }: Pick<RequestState, "assignments">,
  desk: Pick<Desk, "config">,
  at: Instant,
): readonly Person[] =>
  assignments.flatMap(({ group: id, people }) => {
    const group = groupOf(id, desk);
    return group && isActive(group, at) ? people : [];
  });

/** Who cares for a request: the groups that were given it and still work, else the default group; nobody on a desk without one. */
export function ownerOf(
  state: Pick<RequestState, "assignments">,
  desk: Pick<Desk, "config">,
  at: Instant,
): readonly GroupConfig[] {
  const assigned = assignedGroups(state, desk, at);
  const fallback = defaultGroupOf(desk);
  return assigned.length > 0 || !fallback ? assigned : [fallback];
}
