import { helpersOf, ownerOf } from "../config/working-groups.ts";
import type { GroupId, Instant } from "../domain/ids.ts";
import type { NeedKind } from "../domain/work-change.ts";
import type { Need } from "../domain/work-state.ts";
import { needsHands } from "../workflow/needs-hands.ts";
import { stageOf } from "../workflow/ways.ts";
import type { WrittenText } from "./board-care-types.ts";
import type { RequestView } from "./request-view.ts";

/** Something that a request needs, as a group said it. */
export interface BoardNeed {
  /** Counts the needs of the request, from 1. */
  readonly number: number;
  readonly kind: NeedKind;
  readonly at: Instant;
  readonly text: WrittenText;
  /** Who cares for it; null where nobody does. The name is null where it may not be shown. */
  readonly taker: { readonly name: string | null } | null;
  readonly metAt: Instant | null;
}

/** A working group that has the request, and who took it up. */
export interface BoardGroupPart {
  readonly id: GroupId;
  readonly title: string;
  readonly since: Instant;
  /** People whom the public roster names. */
  readonly people: readonly string[];
}

/** A group's own part of the request, as an issue. */
export interface BoardPart {
  readonly group: string;
  readonly issue: number;
  /** Null where GitHub does not tell. */
  readonly state: "open" | "closed" | null;
}

/** For what a request looks for somebody. */
export interface BoardHands {
  /** Since when nobody has taken it; the oldest of what it looks for. */
  readonly since: Instant;
  /** Whether nobody has taken up the request itself, although it waits for a group. */
  readonly untaken: boolean;
  /** Numbers of the needs that nobody has taken. */
  readonly needs: readonly number[];
  /** The groups that care for it; none on a desk where none does. */
  readonly groups: readonly GroupId[];
}

/** The work of groups on one request, as everybody may see it. */
export interface BoardWork {
  readonly groups: readonly BoardGroupPart[];
  readonly needs: readonly BoardNeed[];
  readonly parts: readonly BoardPart[];
  /** Null where it needs nobody. */
  readonly hands: BoardHands | null;
}

/** Who helps with a request and for what it looks for somebody. */
export function boardWork(view: RequestView): BoardWork {
  const { state, snapshot, desk, names, written } = view;
  const titleOf = (group: GroupId): string => desk.config.groups.find(({ id }) => id === group)?.title ?? group;
  return {
    groups: state.assignments.map(({ group, since, people }) => ({
      id: group,
      title: titleOf(group),
      since,
      people: people.flatMap((person) => names.person(person) ?? []),
    })),
    needs: state.needs.map(({ number, kind, at, text, taker, met }) => ({
      number,
      kind,
      at,
      text: written(text),
      taker: taker ? { name: names.person(taker) } : null,
      metAt: met?.at ?? null,
    })),
    parts: state.parts.flatMap(({ group, issue }) =>
      issue === undefined
        ? []
        : [
            {
              group: titleOf(group),
              issue,
              state: snapshot.subIssues?.find(({ number }) => number === issue)?.state ?? null,
            },
          ],
    ),
    hands: handsOf(view, snapshot.readAt),
  };
}

/** For what a request looks for somebody at a moment; null where it needs nobody. */
export function handsOf({ state, desk }: Pick<RequestView, "state" | "desk">, at: Instant): BoardHands | null {
  if (!needsHands(state, desk, at)) return null;
  const untaken = stageOf({ state, desk })?.["waits-for"] === "group" && helpersOf(state, desk, at).length === 0;
  const needs = state.needs.filter(isFree);
  const moments = [...(untaken && state.since ? [state.since] : []), ...needs.map((need) => need.at)];
  return {
    since: moments.sort()[0] ?? at,
    untaken,
    needs: needs.map(({ number }) => number),
    groups: ownerOf(state, desk, at).map(({ id }) => id),
  };
}

/** Whether nobody has taken or met a need. */
export const isFree = ({ taker, met }: Need): boolean => taker === undefined && met === undefined;
