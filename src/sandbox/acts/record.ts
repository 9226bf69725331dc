import type { Issue, TimelineEvent } from "../state.ts";
import { type Actor, nextId, nowOf, type World } from "../world.ts";

type EventDetails = TimelineEvent extends infer Each
  ? Each extends TimelineEvent
    ? Omit<Each, "id" | "actor" | "app" | "at">
    : never
  : never;

/** Writes a line into the history that nobody can delete, and marks the issue as changed. */
export function record(world: World, by: Actor, issue: Issue, details: EventDetails): void {
  recordQuietly(world, by, issue, details);
  issue.updatedAt = nowOf(world);
}

/** Writes a line into the history of an issue that counts as unchanged. */
export function recordQuietly(world: World, by: Actor, issue: Issue, details: EventDetails): void {
  const at = nowOf(world);
  issue.timeline.push({ id: nextId(world.state, "event"), actor: by.account, app: by.app, at, ...details });
}
