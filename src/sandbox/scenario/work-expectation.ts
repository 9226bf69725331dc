import * as z from "zod";
import { BoardCardExpectation } from "./board-card-expectation.ts";
import { Name } from "./words.ts";

const Count = z.int().min(0);

/** What a step may expect of the work of groups: who helps, what is needed, and what became of it. */
export const WorkFacts = {
  offers: z.array(Name).optional().describe("Who offered to help and waits to be accepted, oldest first."),
  resources: Count.optional().describe("How many resources the request has."),
  needs: Count.optional().describe("How many needs are open."),
  parts: z
    .array(z.int().min(1).nullable())
    .optional()
    .describe("The issues of the groups' own parts in their order; null for one that is not opened yet."),
  helpers: z
    .record(z.string(), z.array(Name))
    .optional()
    .describe("Who took the request up, by group. Groups that have it and nobody who took it up have an empty list."),
  board: BoardCardExpectation.nullable().optional().describe("The card on the desk's project, or null."),
  place: z.int().min(1).nullable().optional().describe("Where the last sweep found it in the queue, or null."),
  line: z.enum(["above", "below"]).nullable().optional().describe("On which side of the line it stands."),
  ranks: z
    .array(z.enum(["pending", "held", "objected", "ended"]))
    .optional()
    .describe(
      "What became of each place that was asked for, oldest first. Ended: it left, or another one was asked for.",
    ),
} as const;
