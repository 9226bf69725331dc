import type { Instant } from "./ids.ts";
import type { Queue } from "./queue.ts";
import type { Sentence } from "./sentence.ts";

/** The parts of an agenda, in the order in which a committee goes through them. */
export const AGENDA_GROUPS = [
  "first-feedback",
  "final-go",
  "carried-over",
  "raised",
  "queue",
  "stalled",
  "overdue",
  "hands",
  "task-forces",
  "questions",
  "exits",
  "follow-ups",
  "outcomes",
  "joins",
  "terms",
] as const;

/** A part of an agenda. */
export type AgendaGroup = (typeof AGENDA_GROUPS)[number];

/** One point of an agenda. */
export interface AgendaItem {
  /** Number of the request; null for what is none, such as a seat whose term ends. */
  readonly number: number | null;
  /** Its title, fit for the public, in one line, not escaped; empty where it may not be shown. */
  readonly title: string;
  readonly url: string | null;
  /** Since when it waits; for a seat, the last day of its term. */
  readonly since: Instant;
  /** What is asked of the committee, or what it should know. */
  readonly asks: readonly Sentence[];
}

/** A point with the part of the agenda that it belongs to. */
export interface GroupedItem extends AgendaItem {
  readonly group: AgendaGroup;
}

/** What an agenda is about: the moment it is made for, the meeting that follows, and since when news are news. */
export interface AgendaTimes {
  readonly at: Instant;
  /** Null where the calendar knows of none. */
  readonly meeting: Instant | null;
  /** The meeting before. */
  readonly since: Instant;
}

/** What waits for the committee: all parts in order, empty ones too. Each part has its oldest point first. */
export interface Agenda extends AgendaTimes {
  readonly groups: readonly { readonly group: AgendaGroup; readonly items: readonly AgendaItem[] }[];
  /** Requests that could not be read: what waits there is not known. */
  readonly unread: readonly number[];
  /** Missing where no queue was worked out. */
  readonly queue?: Queue;
}
