import * as z from "zod";
import { FAULT_KINDS, type FaultPlan } from "../door/fault-kind.ts";

const Count = z.int().min(0).max(1_000_000);
const Places = z.array(Count).max(10_000);

/** A plan for a fault, as JSON can say it: `path` is the source of a regular expression. */
export const WrittenPlan = z.strictObject({
  fault: z.enum(FAULT_KINDS),
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
  path: z
    .string()
    .max(300)
    .refine(isExpression, "not a regular expression")
    .optional()
    .describe("A regular expression for the path without query, host and prefix, as in /issues/1/comments$"),
  of: z.enum(["writes", "reads"]).optional(),
  after: Count.optional().describe("How many such requests go well before."),
  times: Count.min(1).optional().describe("How many go wrong. 1 if left out."),
});

/** Moves the clock: to a moment, or forward. */
export const ClockMove = z.union([
  z.strictObject({ at: z.iso.datetime().describe("A moment in UTC, as in 2026-03-02T09:00:00Z") }),
  z.strictObject({ advance: z.int().min(0).describe("Milliseconds.") }),
]);

/** How far lists lag behind. */
export const Lag = z.strictObject({ milliseconds: z.int().min(0).max(86_400_000) });

/** What becomes of the waiting webhooks, by place in the queue from 0. */
export const Fates = z.strictObject({
  lose: Places.default([]),
  double: Places.default([]),
  reorder: Places.default([]),
});

/** The name of a saved state. */
export const SavedName = z.string().regex(/^[a-z0-9-]{1,60}$/, "a name has 1 to 60 of a to z, 0 to 9 and -");

/** The plan that is meant. */
export function planOf({ path, ...plan }: z.infer<typeof WrittenPlan>): FaultPlan {
  const given = Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined));
  return { fault: plan.fault, ...given, ...(path !== undefined && { path: new RegExp(path) }) };
}

function isExpression(source: string): boolean {
  try {
    return "".search(source) >= -1;
  } catch {
    return false;
  }
}
