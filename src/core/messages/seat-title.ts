import type { Desk } from "../config/desk.ts";
import type { SeatId, UserId } from "../domain/ids.ts";

/** The name of a seat that people read, as the roster has it today; its id where the roster has none. */
export const seatTitle = ({ roster }: Desk, seat: SeatId): string =>
  roster.committee.find(({ id }) => id === seat)?.title ?? seat;

/** The name of the seat of a person; undefined for somebody who has none today. */
export function seatTitleOf({ roster }: Desk, person: UserId): string | undefined {
  const seat = roster.committee.find(({ member }) => member?.id === person);
  return seat && (seat.title ?? seat.id);
}
