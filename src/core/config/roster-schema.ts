import * as z from "zod";
import { Day, Id, Member, PATTERNS, Text, Url } from "./schema-words.ts";

/** A seat of the committee. */
export const Seat = z.strictObject({
  id: Id.describe("The seat's name, as in kenya or seat-3."),
  title: Text.optional().describe("The name that people read."),
  member: Member.optional().describe("Who sits there. Without one the seat is vacant."),
  kind: z
    .enum(["volunteer", "affiliate-staff", "host-staff"])
    .describe("Whose time it is. Votes of host-staff do not bind unless the config says so."),
  role: z.enum(["voting", "observer"]).describe("Whether the seat votes."),
  chair: z.boolean().default(false).describe("Whether this seat chairs the committee."),
  alternate: Member.optional().describe("Who votes where the member does not."),
  from: Day.describe("The first day of the term."),
  until: Day.optional().describe("The last day of the term."),
  "away-until": Day.optional().describe("Not reminded until this day."),
});

/** `.github/helpdesk/roster.yml`. */
export const RosterFile = z.strictObject({
  version: z.literal(1).describe("The version of this format."),
  committee: z.array(Seat).min(1).describe("The seats of the committee."),
  coordinators: z.array(Member).min(1).describe("Who runs the desk. They prepare and carry out; they never decide."),
  groups: z.record(Id, z.array(Member)).default({}).describe("The members of each working group."),
});

const Appointment = z.strictObject({
  on: Day,
  at: z.string().regex(PATTERNS.time).optional().describe("UTC."),
  link: Url.optional(),
});

/** `.github/helpdesk/calendar.yml`. */
export const CalendarFile = z.strictObject({
  version: z.literal(1).describe("The version of this format."),
  meetings: z.array(Appointment).default([]).describe("The committee's meetings."),
  "drop-ins": z.array(Appointment).default([]).describe("Hours in which anybody may come and ask."),
  pauses: z
    .array(z.strictObject({ from: Day, until: Day, reason: Text.describe("Why, as people read it.") }))
    .default([])
    .describe("Times in which no ballot ends."),
});

export type RosterFile = z.infer<typeof RosterFile>;
export type CalendarFile = z.infer<typeof CalendarFile>;
export type SeatConfig = z.infer<typeof Seat>;
