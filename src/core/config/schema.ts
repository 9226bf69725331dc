import * as z from "zod";
import { AccountId, Audience, Day, Id, Label, Login, PATTERNS, Period, Text, Url } from "./schema-words.ts";
import { WORK_KEYS } from "./work-schema.ts";
import { ChecklistItem, Exit, Group, Hold, Profile, Stage } from "./workflow-schema.ts";

export * from "./roster-schema.ts";
export * from "./schema-words.ts";
export * from "./work-schema.ts";
export * from "./workflow-schema.ts";

/** An account that may write records. */
export const Writer = z.strictObject({
  id: AccountId,
  login: Login,
  from: Day.describe("The first day on which its records count."),
  until: Day.optional().describe("The last day on which its records count."),
  active: z.boolean().default(false).describe("The one identity that writes now. Exactly one is active."),
});

/** A public key that seals records. */
export const SealKey = z.strictObject({
  id: Id,
  key: z.string().regex(PATTERNS["public-key"]).describe("The raw Ed25519 public key, base64, 44 characters."),
  from: Day.describe("The first day on which its seals count."),
});

/** Which issue form files a request. */
export const FormUse = z.strictObject({
  file: z.string().regex(PATTERNS["form-file"]).describe("File name in .github/ISSUE_TEMPLATE."),
  kind: z
    .enum(["request", "question", "on-behalf", "outcome", "join", "rules"])
    .describe(
      "Filed by the requester; a small question that needs no vote; filed by a coordinator for somebody; a report of what came of a request; a wish to join the committee or a group; a change of the committee's own rules or roster.",
    ),
  language: z
    .string()
    .regex(PATTERNS.language)
    .optional()
    .describe("The language of the form's words; the desk's language where it is not given."),
  profile: Id.optional().describe(
    "The profile of all ballots on requests of this form. Where a stage's own profile is stronger, that one holds.",
  ),
});

/** `.github/helpdesk/config.yml`. A section that is written here replaces the preset's section whole. */
export const ConfigFile = z.strictObject({
  version: z.literal(1).describe("The version of this format."),
  preset: z.enum(["content-partnerships-hub", "simple"]).describe("The workflow to start from."),
  desk: z
    .strictObject({
      name: Text.describe("The helpdesk's name."),
      organisation: Text.describe("Who runs it."),
      contact: z.string().max(200).optional().describe("The public mail address, the one that may be shown."),
      "board-url": Url.optional().describe("Where the public board is."),
      language: z.string().regex(PATTERNS.language).default("en").describe("The language of comments and board."),
      limits: Text.optional().describe("What the helpdesk does not do, as people read it before they ask."),
    })
    .describe("What the desk is called and how it is reached."),
  since: Day.describe("Issues opened before this day are left alone."),
  writers: z.array(Writer).min(1).describe("The accounts whose records count; exactly one is active."),
  "seal-keys": z
    .array(SealKey)
    .default([])
    .describe("Public keys of the seals; without one a record counts only if nobody edited it."),
  rules: z
    .strictObject({
      status: z.enum(["proposed", "adopted"]).describe("proposed until the committee adopted the rules."),
      on: Day.optional().describe("The day of adoption."),
      link: Url.optional().describe("Where the adoption can be read."),
      source: Text.optional().describe("Where the rules come from."),
    })
    .describe("Whether the committee has adopted the rules."),
  binding: z
    .strictObject({
      "host-staff": z.boolean().describe("Whether votes of the host's staff count. No in the Hub's preset."),
      reason: Text.optional().describe("Why, where they count. The board shows it."),
    })
    .default({ "host-staff": false })
    .describe("Whose votes bind."),
  forms: z.array(FormUse).min(1).describe("The issue forms that file requests."),
  "desk-issue": z
    .int()
    .min(1)
    .optional()
    .describe("Number of the desk's own issue. Reminders of several ballots are gathered there in one comment."),
  unmatched: z
    .enum(["ignore", "ask"])
    .default("ignore")
    .describe("What happens to an issue that comes from no listed form."),
  "command-words": z
    .record(z.string().regex(PATTERNS["command-word"]), z.string().regex(PATTERNS.command))
    .default({})
    .describe("Other words for commands, as people write them in their languages: word -> command."),
  "lane-labels": z
    .strictObject({
      question: Label.default("small-question").describe("The label of small questions."),
      join: Label.default("wants-to-join").describe("The label of wishes to join."),
    })
    .default({ question: "small-question", join: "wants-to-join" })
    .describe("The labels of small questions and of wishes to join."),
  "wait-before-no-reply": Period.default("14d").describe(
    "How long a requester has time to answer before a coordinator may end the request for want of a reply.",
  ),
  "follow-up-after": Period.default("30d").describe(
    "When it is asked what became of a referral, where the command names no day.",
  ),
  "outcome-reminders": z
    .array(Period)
    .max(2)
    .default(["30d", "180d"])
    .describe("When, after the support was delivered, it is asked what came of it. At most two times."),
  "stalled-after": Period.default("30d").describe(
    "A request in which nothing has happened for so long stands on the agenda as stalled.",
  ),
  "hand-moves": z
    .enum(["revert", "record"])
    .default("revert")
    .describe("What happens when somebody sets a stage label by hand."),
  power: z
    .enum(["chair", "two-voting-members", "ballot"])
    .default("two-voting-members")
    .describe(
      "Who may cancel or restart a ballot, accept an edit, lift a concern: the chair alone; two voting members, one asks and another one seconds; or nobody by command (ballot).",
    ),
  profiles: z.record(Id, Profile).optional().describe("The ballot profiles."),
  "profile-order": z
    .array(Id)
    .optional()
    .describe("The profiles from the weakest to the strongest; consent, standard, major, charter where not given."),
  "meeting-votes": z
    .enum(["off", "after-72h"])
    .default("off")
    .describe(
      "Whether a vote given in a meeting counts, 72 hours after a voting member noted it, unless its owner voted.",
    ),
  "wait-after-rejection": Period.default("30d").describe(
    "How long the same proposal is not put to the vote again in the stage that rejected it.",
  ),
  priorities: z
    .strictObject({
      scale: z
        .array(Id)
        .min(2)
        .max(10)
        .default(["low", "normal", "high"])
        .describe("The words that members may give, the lowest first."),
      rule: z
        .enum(["lower-median"])
        .default("lower-median")
        .describe("How the words of the members become one: the lower median."),
    })
    .default({ scale: ["low", "normal", "high"], rule: "lower-median" })
    .describe("How the committee says how important a request is."),
  stages: z.array(Stage).min(1).optional().describe("The workflow; the first stage is where requests enter."),
  exits: z.array(Exit).optional().describe("The ways to end a request early."),
  holds: z.array(Hold).optional().describe("The holds."),
  groups: z.array(Group).optional().describe("The working groups."),
  checklist: z.array(ChecklistItem).optional().describe("The questions of the checklist."),
  "support-types": z.array(Id).optional().describe("The kinds of support that the desk offers."),
  ...WORK_KEYS,
  commands: z
    .record(z.string().regex(PATTERNS.command), z.array(Audience).min(1))
    .default({})
    .describe("Who may use a command, where it differs from the built-in rule."),
  board: z
    .strictObject({
      voters: z
        .enum(["handle", "seat", "count"])
        .default("handle")
        .describe(
          "How the board's pages and data name voters: by login, by seat, or only in numbers. The copies of the records name them, as the comments on GitHub do: they are the proof.",
        ),
      "allow-public": z.boolean().default(false).describe("Whether a board may be built from a private repository."),
      languages: z
        .array(z.string().regex(PATTERNS.language))
        .min(1)
        .default(["en"])
        .describe(
          "The languages of the board: en, es, fr, ar, pt, sv. The first one is for visitors who have not chosen.",
        ),
      reviewed: z
        .array(z.string().regex(PATTERNS.language))
        .default(["en"])
        .describe("The languages whose words a speaker has reviewed. The others are marked as drafts."),
      notice: Text.optional().describe("A sentence at the top of every page, as for a trial or a sample."),
    })
    .default({ voters: "handle", "allow-public": false, languages: ["en"], reviewed: ["en"] })
    .describe("The public board."),
});

/** The written configuration, before the preset fills it. */
export type ConfigFile = z.infer<typeof ConfigFile>;
export type FormUse = z.infer<typeof FormUse>;
export type SealKeyConfig = z.infer<typeof SealKey>;
