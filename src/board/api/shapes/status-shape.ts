import * as z from "zod";
import { At, Count, HEAD } from "./shape-words.ts";

/** What somebody should look at. */
export const STATUS_NOTES = ["rules", "drop-in", "meeting", "place", "language", "reviewed"] as const;

/** `/status.json`. */
export const StatusShape = z
  .object({
    ...HEAD,
    changedAt: At.nullable().describe("When the last change of a request that is shown was recorded."),
    requests: Count.describe("Requests that are shown."),
    onlyCounted: Count,
    languages: z.array(z.string()),
    notes: z
      .array(z.object({ id: z.enum(STATUS_NOTES), count: Count }))
      .describe("What somebody should look at, with how many it is about; 1 where that cannot be counted."),
  })
  .meta({ title: "How the site stands" });
