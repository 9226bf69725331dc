import * as z from "zod";
import { Day, Fraction, Id, PATTERNS, Period, Text } from "./schema-words.ts";

/** A ballot profile. */
export const Profile = z.strictObject({
  passes: z
    .strictObject({
      "more-than": Fraction.optional().describe("Passes with more than this share of votes in favour."),
      "at-least": Fraction.optional().describe("Passes with at least this share of votes in favour."),
      of: z
        .enum(["cast", "present", "eligible", "eligible-minus-abstain"])
        .describe(
          "What the share is taken of: yes and no; all votes; all eligible seats; eligible seats that do not abstain.",
        ),
    })
    .describe("What carries a ballot. Give more-than or at-least, not both."),
  quorum: z
    .union([z.enum(["majority", "none"]), Fraction, z.int().min(1).max(1000)])
    .describe("How many must take part: majority, a fraction such as 2/3, a number of seats, or none."),
  base: z
    .enum(["eligible", "filled", "seats"])
    .default("eligible")
    .describe("What the quorum is a part of: eligible seats, filled seats, or all seats."),
  shortfall: z
    .enum(["extend", "fill-with-no"])
    .default("extend")
    .describe("What a missing quorum means: an extension, or missing votes count as no."),
  "min-yes": z.int().min(1).max(1000).describe("Least number of votes in favour."),
  "min-eligible": z.int().min(1).max(1000).describe("Least number of eligible seats; with fewer nothing is decided."),
  "open-for": z
    .union([Period, z.literal("until: next-meeting")])
    .describe("How long a ballot is open. It ends at the end of that day anywhere on Earth."),
  "min-open": Period.describe("No ballot ends before this."),
  "early-close-notice": Period.describe("When the result is certain, the end is announced this long ahead."),
  "extend-by": Period.describe("How long a ballot is extended when too few took part."),
  "max-extensions": z.int().min(0).max(3).describe("How often a ballot may be extended."),
  "hard-limit": Period.describe("No ballot stays open longer than this."),
  concerns: z
    .enum(["block", "note", "off"])
    .default("block")
    .describe("What a concern does: nothing passes while it is open, it is only noted, or none can be raised."),
  "tie-break": z
    .enum(["status-quo", "chair"])
    .default("status-quo")
    .describe("What a tie means: nothing changes, or the chair's casting vote decides. For chair a seat must chair."),
  "auto-recuse": z
    .array(z.enum(["requester", "submitter"]))
    .default(["requester", "submitter"])
    .describe("Who steps aside by rule: the requester, and who filed the request for somebody else."),
  "on-edit": z
    .enum(["pause", "note"])
    .default("pause")
    .describe("What a change of the proposal means for the open ballot: it waits for the committee, or goes on."),
  reminders: z
    .array(z.enum(["extension", "last-day", "half-way"]))
    .default(["extension", "last-day", "half-way"])
    .describe(
      "Which comments may call the members who have not voted. An extension goes first, then the last day, then half-way; with the notice of an early end, which calls nobody, they are at most three a ballot.",
    ),
  "alternate-on-recusal": z
    .boolean()
    .default(false)
    .describe("Whether the alternate votes for a member who stepped aside."),
  source: Text.default("ours").describe("Where these rules come from: an address, words, or ours (this project's)."),
});

/** A way from one stage to another, or out. The first that fits is taken. */
export const Way = z.strictObject({
  to: Id.optional().describe("The stage that follows. Give to or exit, not both."),
  exit: Id.optional().describe("The exit that is taken. Give to or exit, not both."),
  on: z
    .string()
    .regex(PATTERNS.command)
    .describe("What opens the way: ballot-passed, ballot-rejected, complete, or the name of a command."),
  when: z.array(z.string()).default([]).describe("Guards that must hold as well."),
  "at-most": z.int().min(1).max(10).optional().describe("How often a request may take this way."),
});

/** The ballot of a stage. */
export const StageBallot = z.strictObject({
  profile: Id.describe("The profile whose rules hold."),
  "profile-if-skipped": Id.optional().describe("The profile where the stage before was skipped."),
  weakest: Id.optional().describe(
    "The weakest profile that this stage may be decided with, by profile-order. Nobody can open a ballot with a weaker one; the profile itself where it is not given.",
  ),
  "open-for": Period.optional().describe("Replaces the profile's period in this stage."),
  opens: z
    .union([z.literal("on-entry"), z.string().regex(PATTERNS.command)])
    .default("on-entry")
    .describe("When the ballot opens: on-entry, or after this command."),
  question: Text.describe("The question that is put to the vote, as people read it."),
  yields: z
    .array(z.enum(["priority", "advice"]))
    .default([])
    .describe("What the ballot gathers beside the decision."),
});

/** A stage of the workflow. */
export const Stage = z.strictObject({
  id: Id.describe("The name of the stage in code, records and addresses."),
  title: Text.describe("The name that people read."),
  label: z.string().min(1).max(50).optional().describe("The label on GitHub; the id where it is not given."),
  color: z.string().regex(PATTERNS.color).default("d0d7de").describe("The label's colour, six hexadecimal digits."),
  about: Text.describe("What happens here, in one sentence for everybody."),
  "waits-for": z
    .enum(["requester", "coordinator", "committee", "group", "helpdesk", "nobody"])
    .describe("Who acts next in this stage."),
  ballot: StageBallot.optional().describe("The committee's ballot in this stage."),
  queue: z
    .boolean()
    .default(false)
    .describe("Whether requests wait here in the ranked queue. At most one stage, and it has no ballot."),
  closes: z.boolean().default(false).describe("Whether the issue is closed on entering."),
  final: z.boolean().default(false).describe("Whether the request's way ends here."),
  next: z.array(Way).default([]).describe("The ways out of the stage."),
});

/** A way to end a request before its last stage. */
export const Exit = z.strictObject({
  id: Id,
  title: Text.describe("The name that people read."),
  "closed-as": z.enum(["completed", "not_planned"]).describe("The reason that GitHub shows."),
  confirm: z
    .boolean()
    .default(false)
    .describe("Whether the next agenda lists it, so that members can raise what they do not agree with."),
  returns: z
    .enum(["command", "reply"])
    .default("command")
    .describe("What brings the request back: a command, or already the requester's next comment."),
});

/** A hold: beside the stage, never instead of it. */
export const Hold = z.strictObject({
  id: Id,
  title: Text.describe("The name that people read."),
  label: z.string().min(1).max(50).optional().describe("The label on GitHub; the id where it is not given."),
  color: z.string().regex(PATTERNS.color).default("fef2c0").describe("The label's colour, six hexadecimal digits."),
  ends: z
    .enum(["command", "reply"])
    .default("command")
    .describe("What ends it before its last day: a command, or already the requester's next comment or edit."),
});

/** A working group. Its members are in the roster. */
export const Group = z.strictObject({
  id: Id,
  title: Text.describe("The name that people read."),
  about: Text.describe("What the group does, in one sentence."),
  label: z.string().min(1).max(50).optional().describe("A label on GitHub for its requests."),
  kind: z
    .enum(["standing", "task-force"])
    .default("standing")
    .describe("A standing group stays; a task force has a charter and a last day."),
  default: z
    .boolean()
    .default(false)
    .describe(
      "Whether it cares for requests that no other group has. At most one. Without members it is the coordinators.",
    ),
  charter: Text.optional().describe("What a task force shall reach, in one line."),
  until: Day.optional().describe("The last day of a task force. It can be changed as long as the work goes on."),
  summary: Text.optional().describe("What a task force reached, once it is over. Its members stay credited."),
});

/** A question of the checklist. */
export const ChecklistItem = z.strictObject({
  id: Id,
  title: Text.describe("The name that people read."),
  question: Text.describe("What must be answered, as people read it."),
  risks: z
    .array(z.strictObject({ id: Id, title: Text.describe("The name that people read.") }))
    .default([])
    .describe("Risks that are asked one by one, each with its level, only where the question is answered with open."),
});

export type ProfileConfig = z.infer<typeof Profile>;
export type StageConfig = z.infer<typeof Stage>;
export type StageBallotConfig = z.infer<typeof StageBallot>;
export type WayConfig = z.infer<typeof Way>;
export type GroupConfig = z.infer<typeof Group>;
export type ExitConfig = z.infer<typeof Exit>;
