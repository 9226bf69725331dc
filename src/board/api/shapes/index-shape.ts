import * as z from "zod";
import { Address, At, CalendarDate, Count, Day, HEAD, Id, Lane, WaitsFor, Words } from "./shape-words.ts";

/** A stage with its requests of now. */
export const Stage = z.object({
  id: Id,
  title: Words,
  about: Words,
  waitsFor: WaitsFor,
  finished: z.boolean().describe("Whether requests here count as finished."),
  final: z.boolean(),
  count: Count,
  reached: Count.describe("Requests that were ever here."),
  typicalDays: Count.nullable(),
});

/** An exit with its requests. */
export const ExitCount = z.object({ id: Id, title: Words, count: Count });

/** Whether the committee has adopted the rules. */
export const Rules = z.object({
  adopted: z.boolean(),
  on: Day.nullable(),
  link: Address.nullable(),
  hostStaffVotes: Words.nullable().describe("Why votes of the host's staff count, where they do."),
});

const Desk = z.object({
  name: Words,
  organisation: Words,
  contact: z.string().nullable(),
  boardUrl: Address.nullable(),
  language: z.string().describe("The language of the desk's own words, BCP 47."),
  languages: z.array(z.string()),
  reviewed: z.array(z.string()),
  repositoryUrl: Address.nullable(),
  askUrl: Address.nullable(),
  joinUrl: Address.nullable(),
});

/** `index.json`. */
export const IndexShape = z
  .object({
    ...HEAD,
    dataUpdated: At.nullable().describe("When the last change of a request was recorded."),
    licence: z
      .literal("CC0-1.0")
      .describe("Of these files. Texts that people wrote are under the terms of the place where they wrote them."),
    language: z.string().describe("The language of the sentences in these files, BCP 47."),
    desk: Desk,
    rules: Rules,
    intakePause: z.object({ until: Day, reason: Words }).nullable(),
    nextDropIn: CalendarDate.nullable(),
    stages: z.array(Stage),
    exits: z.array(ExitCount),
    lanes: z.array(z.object({ lane: Lane, count: Count, open: Count })),
    total: Count,
    inMotion: Count,
    finished: Count,
    waiting: z.record(z.string(), Count),
    outcomes: z.record(z.string(), Count),
    countries: z.array(z.object({ name: Words.nullable(), count: Count })),
    onlyCounted: Count,
    links: z.record(z.string(), z.string()).describe("The other files, seen from this one."),
    schemas: z.record(z.string(), z.string()).describe("The schema of each file."),
  })
  .meta({ title: "The state of the desk, and where its other files are" });
