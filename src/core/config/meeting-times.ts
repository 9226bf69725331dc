import { type Instant, instant } from "../domain/ids.ts";
import type { CalendarFile } from "./schema.ts";

/** When the committee meets, earliest first. A meeting without an hour counts from the beginning of its day, UTC. */
export const meetingTimes = ({ meetings }: CalendarFile): readonly Instant[] =>
  meetings.map(({ on, at }) => instant(`${on}T${at ?? "00:00"}:00Z`)).toSorted();
