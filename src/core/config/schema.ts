import * as z from "zod";

/** Ids of stages, holds, exits, groups, seats, profiles: also used as label names. */
export const Id = z.string().regex(/^[a-z][a-z0-9-]{0,49}$/).describe("Small letters, digits and hyphens, a letter first, at most 50 characters.");
/** A day, as in 2026-03-01. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).describe("A day, written 2026-03-01.");
/** A period: hours, days or weeks. */
export const Period = z.string().regex(/^[1-9]\d{0,3}[hdw]$/).describe("A period: a whole number and h, d or w, as in 72h, 7d, 2w.");
const Fraction = z.string().regex(/^[1-9]\d{0,2}\/[1-9]\d{0,2}$/).describe("A fraction of whole numbers, as in 1/2 or 2/3. Percentages are not accepted.");
const Text = z.string().min(1).max(500);
const Url = z.string().regex(/^https:\/\/[^\s<>"]{1,500}$/).describe("An address that starts with https://.");
const Login = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,99})(?:\[bot\])?$/).describe("A GitHub login, without @.");
const AccountId = z.int().min(1).describe("The numeric id of the GitHub account. It survives a rename.");

/** An account by id and login. The id counts. */
export const Member = z.strictObject({ id: AccountId, login: Login.describe("The login of today; for display.") });

/** Who may use a command. */
export const Audience = z
  .enum(["anyone", "requester", "coordinator", "voting", "committee", "chair", "group"])
  .describe("anyone; the requester; a coordinator; a voting member; any member of the committee; the chair; a member of a working group that is assigned.");

/** A ballot profile. */
export const Profile = z.strictObject({
  passes: z
    .strictObject({
      "more-than": Fraction.optional().describe("Passes with more than this share of votes in favour."),
      "at-least": Fraction.optional().describe("Passes with at least this share of votes in favour."),
      of: z.enum(["cast", "present", "eligible", "eligible-minus-abstain"]).describe("What the share is taken of: yes and no; all votes; all eligible seats; eligible seats that do not abstain."),
    })
    .describe("What carries a ballot. Give more-than or at-least, not both."),
  quorum: z.union([z.enum(["majority", "none"]), Fraction, z.int().min(1).max(1000)]).describe("How many must take part: majority, a fraction such as 2/3, a number of seats, or none."),
  base: z.enum(["eligible", "filled", "seats"]).default("eligible").describe("What the quorum is a part of: eligible seats, filled seats, or all seats."),
  shortfall: z.enum(["extend", "fill-with-no"]).default("extend").describe("What a missing quorum means: an extension, or missing votes count as no."),
  "min-yes": z.int().min(1).max(1000).describe("Least number of votes in favour."),
  "min-eligible": z.int().min(1).max(1000).describe("Least number of eligible seats; with fewer nothing is decided."),
  "open-for": z.union([Period, z.literal("until: next-meeting")]).describe("How long a ballot is open. It ends at the end of that day anywhere on Earth."),
  "min-open": Period.describe("No ballot ends before this."),
  "early-close-notice": Period.describe("When the result is certain, the end is announced this long ahead."),
  "extend-by": Period.describe("How long a ballot is extended when too few took part."),
  "max-extensions": z.int().min(0).max(5).describe("How often a ballot may be extended."),
  "hard-limit": Period.describe("No ballot stays open longer than this."),
});

/** A way from one stage to another, or out. The first that fits is taken. */
export const Way = z.strictObject({
  to: Id.optional().describe("The stage that follows. Give to or exit, not both."),
  exit: Id.optional().describe("The exit that is taken. Give to or exit, not both."),
  on: z.string().regex(/^[a-z][a-z-]{0,30}$/).describe("What opens the way: ballot-passed, ballot-rejected, complete, or the name of a command."),
  when: z.array(z.string()).default([]).describe("Guards that must hold as well."),
  "at-most": z.int().min(1).max(10).optional().describe("How often a request may take this way."),
});

/** The ballot of a stage. */
export const StageBallot = z.strictObject({
  profile: Id.describe("The profile whose rules hold."),
  "profile-if-skipped": Id.optional().describe("The profile where the stage before was skipped."),
  "open-for": Period.optional().describe("Replaces the profile's period in this stage."),
  opens: z.union([z.literal("on-entry"), z.string().regex(/^[a-z][a-z-]{0,30}$/)]).default("on-entry").describe("When the ballot opens: on-entry, or after this command."),
  question: Text.describe("The question that is put to the vote, as people read it."),
  yields: z.array(z.enum(["priority", "advice"])).default([]).describe("What the ballot gathers beside the decision."),
});

/** A stage of the workflow. */
export const Stage = z.strictObject({
  id: Id.describe("The name of the stage in code, records and addresses."),
  title: Text.describe("The name that people read."),
  label: z.string().min(1).max(50).optional().describe("The label on GitHub; the id where it is not given."),
  color: z.string().regex(/^[0-9a-f]{6}$/).default("d0d7de").describe("The label's colour, six hexadecimal digits."),
  about: Text.describe("What happens here, in one sentence for everybody."),
  "waits-for": z.enum(["requester", "coordinator", "committee", "group", "helpdesk", "nobody"]).describe("Who acts next in this stage."),
  ballot: StageBallot.optional().describe("The committee's ballot in this stage."),
  closes: z.boolean().default(false).describe("Whether the issue is closed on entering."),
  final: z.boolean().default(false).describe("Whether the request's way ends here."),
  next: z.array(Way).default([]).describe("The ways out of the stage."),
});

/** A way to end a request before its last stage. */
export const Exit = z.strictObject({
  id: Id,
  title: Text.describe("The name that people read."),
  "closed-as": z.enum(["completed", "not_planned"]).describe("The reason that GitHub shows."),
});

/** A hold: beside the stage, never instead of it. */
export const Hold = z.strictObject({
  id: Id,
  title: Text,
  label: z.string().min(1).max(50).optional().describe("The label on GitHub; the id where it is not given."),
  color: z.string().regex(/^[0-9a-f]{6}$/).default("fef2c0"),
});

/** A working group. Its members are in the roster. */
export const Group = z.strictObject({
  id: Id,
  title: Text,
  about: Text.describe("What the group does, in one sentence."),
  label: z.string().min(1).max(50).optional().describe("A label on GitHub for its requests."),
});

/** A question of the checklist. */
export const ChecklistItem = z.strictObject({ id: Id, title: Text, question: Text });

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
  key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/).describe("The raw Ed25519 public key, base64, 44 characters."),
  from: Day.describe("The first day on which its seals count."),
});

/** Which issue form files a request. */
export const FormUse = z.strictObject({
  file: z.string().regex(/^[A-Za-z0-9_-]+\.ya?ml$/).describe("File name in .github/ISSUE_TEMPLATE."),
  kind: z.enum(["request", "on-behalf"]).describe("Filed by the requester, or by a coordinator for somebody."),
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
      language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/).default("en").describe("The language of comments and board."),
    })
    .describe("What the desk is called and how it is reached."),
  since: Day.describe("Issues opened before this day are left alone."),
  writers: z.array(Writer).min(1).describe("The accounts whose records count; exactly one is active."),
  "seal-keys": z.array(SealKey).default([]).describe("Public keys of the seals; without one a record counts only if nobody edited it."),
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
  unmatched: z.enum(["ignore", "ask"]).default("ignore").describe("What happens to an issue that comes from no listed form."),
  "hand-moves": z.enum(["revert", "record"]).default("revert").describe("What happens when somebody sets a stage label by hand."),
  power: z.enum(["chair", "two-voting-members", "ballot"]).default("two-voting-members").describe("Who may cancel, restart or overrule."),
  profiles: z.record(Id, Profile).optional().describe("The ballot profiles."),
  stages: z.array(Stage).min(1).optional().describe("The workflow; the first stage is where requests enter."),
  exits: z.array(Exit).optional().describe("The ways to end a request early."),
  holds: z.array(Hold).optional().describe("The holds."),
  groups: z.array(Group).optional().describe("The working groups."),
  checklist: z.array(ChecklistItem).optional().describe("The questions of the checklist."),
  "support-types": z.array(Id).optional().describe("The kinds of support that the desk offers."),
  commands: z.record(z.string().regex(/^[a-z][a-z-]{0,30}$/), z.array(Audience).min(1)).default({}).describe("Who may use a command, where it differs from the built-in rule."),
  board: z
    .strictObject({
      voters: z.enum(["handle", "seat", "count"]).default("handle").describe("How the board names voters: by login, by seat, or only in numbers."),
      "allow-public": z.boolean().default(false).describe("Whether a board may be built from a private repository."),
    })
    .default({ voters: "handle", "allow-public": false })
    .describe("The public board."),
});

/** A seat of the committee. */
export const Seat = z.strictObject({
  id: Id.describe("The seat's name, as in kenya or seat-3."),
  title: Text.optional().describe("The name that people read."),
  member: Member.optional().describe("Who sits there. Without one the seat is vacant."),
  kind: z.enum(["volunteer", "affiliate-staff", "host-staff"]).describe("Whose time it is. Votes of host-staff do not bind unless the config says so."),
  role: z.enum(["voting", "observer"]).describe("Whether the seat votes."),
  chair: z.boolean().default(false),
  alternate: Member.optional().describe("Who votes where the member does not."),
  from: Day.describe("The first day of the term."),
  until: Day.optional().describe("The last day of the term."),
  "away-until": Day.optional().describe("Not reminded until this day."),
});

/** `.github/helpdesk/roster.yml`. */
export const RosterFile = z.strictObject({
  version: z.literal(1),
  committee: z.array(Seat).min(1).describe("The seats of the committee."),
  coordinators: z.array(Member).min(1).describe("Who runs the desk. They prepare and carry out; they never decide."),
  groups: z.record(Id, z.array(Member)).default({}).describe("The members of each working group."),
});

/** `.github/helpdesk/calendar.yml`. */
export const CalendarFile = z.strictObject({
  version: z.literal(1),
  meetings: z.array(z.strictObject({ on: Day, at: z.string().regex(/^\d{2}:\d{2}$/).optional().describe("UTC."), link: Url.optional() })).default([]).describe("The committee's meetings."),
  "drop-ins": z.array(z.strictObject({ on: Day, at: z.string().regex(/^\d{2}:\d{2}$/).optional().describe("UTC."), link: Url.optional() })).default([]).describe("Hours in which anybody may come and ask."),
  pauses: z.array(z.strictObject({ from: Day, until: Day, reason: Text })).default([]).describe("Times in which no ballot ends."),
});

/** The written configuration, before the preset fills it. */
export type ConfigFile = z.infer<typeof ConfigFile>;
export type RosterFile = z.infer<typeof RosterFile>;
export type CalendarFile = z.infer<typeof CalendarFile>;
export type ProfileConfig = z.infer<typeof Profile>;
export type StageConfig = z.infer<typeof Stage>;
export type StageBallotConfig = z.infer<typeof StageBallot>;
export type WayConfig = z.infer<typeof Way>;
export type ExitConfig = z.infer<typeof Exit>;
export type HoldConfig = z.infer<typeof Hold>;
export type GroupConfig = z.infer<typeof Group>;
export type ChecklistItemConfig = z.infer<typeof ChecklistItem>;
export type Audience = z.infer<typeof Audience>;
export type SeatConfig = z.infer<typeof Seat>;
export type MemberConfig = z.infer<typeof Member>;
export type FormUse = z.infer<typeof FormUse>;
export type WriterConfig = z.infer<typeof Writer>;
export type SealKeyConfig = z.infer<typeof SealKey>;
