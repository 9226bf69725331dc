import type { Desk } from "../core/config/desk.ts";
import type { Agenda, AgendaTimes, GroupedItem } from "../core/domain/agenda.ts";
import type { Queue } from "../core/domain/queue.ts";
import { agendaItems, agendaOf } from "../core/reports/agenda/agenda.ts";
import { inputAfter } from "../core/reports/agenda/agenda-input.ts";
import { agendaTimes } from "../core/reports/agenda/agenda-times.ts";
import { deriveState } from "../core/workflow/derive-state.ts";
import type { ProcessReport } from "./process-request.ts";

/** Gathers what waits for the committee from looks at all requests. Only the points are kept, not the threads. */
export interface AgendaGathering {
  /** Takes a look's report; a later one of the same request replaces it. */
  take(report: ProcessReport): void;
  /** Notes that a request could not be looked at: what waits there is not known. */
  miss(request: number): void;
  /** The agenda so far, with the desk's rules and the queue; undefined where nothing was looked at. */
  result(queue?: Queue): { readonly desk: Desk; readonly agenda: Agenda } | undefined;
}

/** Begins to gather. The moment of the agenda is that of the first look. */
export function gatherAgenda(): AgendaGathering {
  const items = new Map<number, readonly GroupedItem[]>();
  const missed = new Set<number>();
  let begun: { readonly desk: Desk; readonly times: AgendaTimes } | undefined;

  const take = (report: ProcessReport): void => {
    if (report.kind === "config-broken") return;
    const { ref, snapshot, desk } = report;
    begun ??= { desk, times: agendaTimes(desk, snapshot.readAt) };
    items.delete(ref.number);
    missed.delete(ref.number);
    if (report.kind !== "left-alone") {
      const { state, records } = report.decision;
      items.set(ref.number, agendaItems(inputAfter(snapshot, state, records), desk, begun.times));
    } else if (ref.number !== desk.config["desk-issue"] && deriveState(snapshot).registered) missed.add(ref.number);
    report.also?.forEach(take);
  };

  return {
    take,
    miss: (request) => {
      items.delete(request);
      missed.add(request);
    },
    result: (queue) =>
      begun && {
        desk: begun.desk,
        agenda: agendaOf([...items.values()].flat(), begun.desk, begun.times, [...missed], queue),
      },
  };
}
