import type { WriterName } from "./door.ts";
import type { DeskChange, Scenario } from "./scenario.ts";

/** A seat of the committee, by the names of the story. */
export interface SeatDraft {
  readonly id: string;
  readonly title: string | undefined;
  readonly kind: "volunteer" | "host-staff";
  readonly role: "voting" | "observer";
  /** Undefined where the seat is vacant. */
  readonly member: string | undefined;
  readonly alternate: string | undefined;
  readonly chair: boolean;
  readonly from: string;
  readonly awayUntil: string | undefined;
}

/** What a story's desk is at one moment, before it is written into files. */
export interface DeskDraft {
  readonly writer: WriterName;
  readonly seats: readonly SeatDraft[];
  /** Sections of `config.yml` that take the place of the story's own. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Sections of `calendar.yml` that take the place of the story's own. */
  readonly calendar: Readonly<Record<string, unknown>>;
}

/** The desk before the first step. */
export function startDraft(scenario: Scenario, writer: WriterName): DeskDraft {
  const { committee, seats, alternates, away, chair, desk } = scenario;
  const seat = (name: string) => ({
    id: name,
    title: seats[name],
    member: name,
    alternate: alternates[name],
    chair: chair === name,
    from: desk.since,
    awayUntil: away[name],
  });
  return {
    writer,
    seats: [
      ...committee.map((name) => ({ ...seat(name), kind: "volunteer" as const, role: "voting" as const })),
      ...scenario["host-staff"].map((name) => ({
        ...seat(name),
        kind: "host-staff" as const,
        role: "observer" as const,
      })),
    ],
    config: {},
    calendar: {},
  };
}

/** The desk after a change on a day. */
export function changeDraft(draft: DeskDraft, change: DeskChange, today: string): DeskDraft {
  const { roster, config = {}, calendar = {}, writer = draft.writer } = change;
  return {
    writer,
    seats: roster ? changeSeats(draft.seats, roster, today) : draft.seats,
    config: { ...draft.config, ...config },
    calendar: { ...draft.calendar, ...calendar },
  };
}

type RosterChange = NonNullable<DeskChange["roster"]>;

function changeSeats(seats: readonly SeatDraft[], change: RosterChange, today: string): readonly SeatDraft[] {
  const { leaves, joins, away, alternates, chair } = change;
  const named = [...leaves, ...Object.keys(away), ...Object.keys(alternates)];
  const stranger = named.find((name) => !seats.some(({ member }) => member === name));
  if (stranger !== undefined) throw new Error(`${stranger} has no seat`);
  const changed = seats.map((seat): SeatDraft => {
    const { member } = seat;
    if (member === undefined) return seat;
    if (leaves.includes(member)) return { ...seat, member: undefined, alternate: undefined, awayUntil: undefined };
    return {
      ...seat,
      ...(member in away && { awayUntil: away[member] ?? undefined }),
      ...(member in alternates && { alternate: alternates[member] ?? undefined }),
      ...(chair !== undefined && { chair: member === chair }),
    };
  });
  const kept = changed.filter(({ id }) => !joins.includes(id));
  return [...kept, ...joins.map((name) => newSeat(name, chair === name, today))];
}

const newSeat = (name: string, chair: boolean, from: string): SeatDraft => ({
  id: name,
  title: undefined,
  kind: "volunteer",
  role: "voting",
  member: name,
  alternate: undefined,
  chair,
  from,
  awayUntil: undefined,
});
