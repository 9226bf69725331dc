import { type Instant, millisecondsOf } from "../core/domain/ids.ts";

/** Whole days from one moment to another; 0 where the second is not later. */
export const daysBetween = (from: Instant, to: Instant): number => Math.max(0, Math.floor((millisecondsOf(to) - millisecondsOf(from)) / 86_400_000));
