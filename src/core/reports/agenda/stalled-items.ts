import { endsByReply } from "../../config/ends-by-reply.ts";
import { isOver } from "../../config/is-over.ts";
import { periodOf } from "../../config/period.ts";
import { placeInQueue } from "../../config/queue-stage.ts";
import type { CalendarFile } from "../../config/schema.ts";
import type { GroupedItem } from "../../domain/agenda.ts";
import { type Instant, instant, millisecondsOf } from "../../domain/ids.ts";
import { sentence } from "../../domain/sentence.ts";
import { stageOf } from "../../workflow/ways.ts";
import { type AgendaFacts, itemOf } from "./agenda-facts.ts";
import { lastMoved } from "./work-items.ts";

const DAY = 86_400_000;

/**
 * A running request in which nothing has happened for as long as the desk says. Not while it waits for its requester or for
 * a day, and not in a pause; the days of a pause do not count.
 */
export function stalledItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state, desk, times } = facts;
  const stage = stageOf({ state, desk });
  if (!stage || state.exit || isOver(stage) || isHeld(facts)) return [];
  // Below the line it waits its turn: nobody lets it lie.
  if (placeInQueue(state, desk)?.line === "below") return [];
  const pauses = desk.calendar.pauses;
  if (pauses.some(({ from, until }) => from <= dayOf(times.at) && dayOf(times.at) <= until)) return [];
  const since = lastMoved(facts);
  if (workingTime(since, times.at, pauses) < periodOf(desk.config["stalled-after"])) return [];
  const waits = stage["waits-for"];
  return [
    itemOf(facts, "stalled", since, [sentence("agenda-stalled", stage.title), sentence(`desk-waits-for-${waits}`)]),
  ];
}

function isHeld({ state, desk, times }: AgendaFacts): boolean {
  return state.holds.some(({ hold, until }) => endsByReply(hold, desk) || (until !== undefined && until > times.at));
}

/** Milliseconds between two moments without the days of pauses. Pauses that overlap are counted once. */
function workingTime(from: Instant, until: Instant, pauses: CalendarFile["pauses"]): number {
  let paused = 0;
  let counted = millisecondsOf(from);
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = Math.max(counted, millisecondsOf(instant(`${pause.from}T00:00:00Z`)));
    const end = Math.min(millisecondsOf(until), millisecondsOf(instant(`${pause.until}T00:00:00Z`)) + DAY);
    if (end <= begin) continue;
    paused += end - begin;
    counted = end;
  }
  return millisecondsOf(until) - millisecondsOf(from) - paused;
}

const dayOf = (at: Instant): string => at.slice(0, 10);
