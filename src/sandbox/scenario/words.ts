import * as z from "zod";
import { type Instant, instant } from "../../core/domain/ids.ts";

/** Somebody in a story. */
export const Name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe("A person: small letters, digits, hyphens.");

/** A moment of a story. */
export const When = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
  .describe("A moment in UTC, as in 2026-03-02 09:00.");

/** A day of a story. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("A day, as in 2026-03-02.");

/** Anything that YAML can say, for a file of the desk. */
export const Written = z.record(z.string(), z.unknown());

/** The moment that `When` names. */
export const momentOf = (when: string): Instant => instant(`${when.replace(" ", "T")}:00Z`);

/** Two accounts that are no person: that of all workflows, and that of the desk's own App. Stories name them so. */
export const BOT_LOGINS = { workflow: "github-actions[bot]", app: "quorumdesk[bot]" } as const;
