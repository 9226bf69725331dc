import { type Instant, instant, millisecondsOf } from "../../core/domain/ids.ts";

/** How many days later a moment is, by the calendar in UTC: 0 on the same day, 1 on the next. Never below 0. */
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.max(0, (midnight(to) - midnight(from)) / 86_400_000);

const midnight = (at: Instant): number => millisecondsOf(instant(`${at.slice(0, 10)}T00:00:00Z`));
