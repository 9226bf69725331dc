import type { Desk } from "../config/desk.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { BoardStation } from "./board-types.ts";

/** The request's way through all stages of the desk, in their order. A stage that it came back from counts as to come. */
export function boardJourney(state: RequestState, desk: Desk): readonly BoardStation[] {
  const { stages } = desk.config;
  const current = state.stage ?? state.visits.at(-1)?.stage;
  const here = stages.findIndex(({ id }) => id === current);

  return stages.map(({ id, title, final }, index): BoardStation => {
    const at = state.visits.findLast(({ stage }) => stage === id)?.at ?? null;
    const station = (place: BoardStation["place"]): BoardStation => ({
      stage: id,
      title,
      place,
      at: place === "to-come" ? null : at,
    });
    if (index > here) return station("to-come");
    if (index < here) return station(at ? "done" : "skipped");
    if (state.exit) return station("left");
    return station(final ? "done" : "now");
  });
}
