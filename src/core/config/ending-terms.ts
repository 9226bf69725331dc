import type { RosterFile, SeatConfig } from "./schema.ts";

const DAY = 86_400_000;

/** A voting seat whose term ends soon or is over. */
export interface EndingTerm {
  readonly seat: SeatConfig;
  /** Position of the seat in the roster, from 0. */
  readonly position: number;
  /** The last day of the term. */
  readonly until: string;
  /** Days from the day asked about to the last day; negative where the term is over. */
  readonly inDays: number;
}

/** The voting seats whose term is over on a day (as in 2026-03-01, UTC) or ends within some days of it. */
export function endingTerms({ committee }: RosterFile, on: string, withinDays = 60): readonly EndingTerm[] {
  return committee.flatMap((seat, position) => {
    const { until, role } = seat;
    if (role !== "voting" || until === undefined) return [];
    const inDays = Math.round((Date.parse(until) - Date.parse(on)) / DAY);
    return inDays <= withinDays ? [{ seat, position, until, inDays }] : [];
  });
}
