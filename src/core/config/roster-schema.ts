import * as z from "zod";
import { Day, Id, Member, PATTERNS, Text, Url } from "./schema-words.ts";
import { isZone } from "./zoned-time.ts";

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

/** A member of a working group. */
export const GroupMember = Member.extend({
  lead: z.boolean().default(false).describe("Whether they lead the group. Leads are told when it gets a request."),
});

/** `.github/helpdesk/roster.yml`. */
export const RosterFile = z.strictObject({
  version: z.literal(1).describe("The version of this format."),
  committee: z.array(Seat).min(1).describe("The seats of the committee."),
  coordinators: z.array(Member).min(1).describe("Who runs the desk. They prepare and carry out; they never decide."),
  groups: z.record(Id, z.array(GroupMember)).default({}).describe("The members of each working group."),
});

const Time = z.string().regex(PATTERNS.time);

const HOUR = "The hour, UTC or in the zone. Without one it counts from the beginning of the day, UTC.";

const Zone = z.string().refine(isZone).describe("A time zone by its name, as in Europe/Stockholm.");

const InZone = Zone.optional().describe(
  "The time zone of the hour, as in Europe/Stockholm; UTC where it is left out. Summer time is taken into account.",
);

const Appointment = z.strictObject({
  on: Day,
  at: Time.optional().describe(HOUR),
  zone: InZone,
  link: Url.optional().describe("Where to take part."),
});

const AppointmentRule = z.strictObject({
  every: z
    .string()
    .regex(PATTERNS.rhythm)
    .describe("Which day of each month: first, second, third, fourth or last, and a weekday."),
  at: Time.optional().describe(HOUR),
  zone: InZone,
  from: Day.describe("No date of this rule is before this day."),
  until: Day.optional().describe("No date of this rule is after this day."),
  link: Url.optional().describe("Where to take part."),
});

const AppointmentException = z.strictObject({
  of: z.enum(["meeting", "drop-in"]).describe("Which of the two dates is meant."),
  on: Day.describe("The day on which it would be."),
  "moved-to": Day.optional().describe("The day on which it is instead. Without moved-to and at it is cancelled."),
  at: Time.optional().describe("The hour of this one time, in the zone of the date."),
  reason: Text.describe("Why, as people read it."),
});

/** `.github/helpdesk/calendar.yml`. */
export const CalendarFile = z.strictObject({
  version: z.literal(1).describe("The version of this format."),
  meetings: z.array(Appointment).default([]).describe("The committee's meetings, one by one."),
  "meeting-rule": AppointmentRule.optional().describe("A meeting in each month, beside those that are listed."),
  "drop-ins": z.array(Appointment).default([]).describe("Hours in which anybody may come and ask, one by one."),
  "drop-in-rule": AppointmentRule.optional().describe("Such an hour in each month, beside those that are listed."),
  exceptions: z
    .array(AppointmentException)
    .default([])
    .describe("Single dates that are cancelled, moved, or at another hour."),
  cities: z
    .array(z.strictObject({ name: Text.describe("The name that people read."), zone: Zone }))
    .max(12)
    .default([])
    .describe("Places whose local time stands beside the dates on the board, in this order."),
  pauses: z
    .array(z.strictObject({ from: Day, until: Day, reason: Text.describe("Why, as people read it.") }))
    .default([])
    .describe("Times in which no ballot ends."),
  "intake-pauses": z
    .array(z.strictObject({ from: Day, until: Day, reason: Text.describe("Why, as people read it.") }))
    .default([])
    .describe("Times in which the helpdesk takes up no new requests. They can still be sent."),
});

export type RosterFile = z.infer<typeof RosterFile>;
export type CalendarFile = z.infer<typeof CalendarFile>;
export type AppointmentRuleConfig = z.infer<typeof AppointmentRule>;
export type SeatConfig = z.infer<typeof Seat>;
