import type { AgendaItem } from "./agenda.ts";
import type { GroupId, Instant } from "./ids.ts";

/** The sections of a working group's part of the agenda, in the order in which a group goes through them. */
export const GROUP_SECTIONS = ["waits", "needs", "overdue", "parts", "has"] as const;

/** A section of a working group's part of the agenda. */
export type GroupSection = (typeof GROUP_SECTIONS)[number];

/** A point with the section that it belongs to. */
export interface SectionedItem extends AgendaItem {
  readonly section: GroupSection;
}

/** What a working group has and what waits for it: all sections in order, empty ones too, each with its oldest point first. */
export interface GroupAgenda {
  readonly group: GroupId;
  readonly title: string;
  readonly at: Instant;
  readonly sections: readonly { readonly section: GroupSection; readonly items: readonly AgendaItem[] }[];
  /** Requests that could not be read: what waits there is not known. */
  readonly unread: readonly number[];
}
