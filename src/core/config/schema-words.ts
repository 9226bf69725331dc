import * as z from "zod";

/** Every pattern of the desk's files. `explain-issue.ts` says in words what each allows. */
export const PATTERNS = {
  id: /^[a-z][a-z0-9-]{0,49}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  time: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  rhythm: /^(?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day$/,
  period: /^[1-9]\d{0,3}[hdw]$/,
  fraction: /^[1-9]\d{0,2}\/[1-9]\d{0,2}$/,
  url: /^https:\/\/[^\s<>"]{1,500}$/,
  login: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,99})(?:\[bot\])?$/,
  command: /^[a-z][a-z-]{0,30}$/,
  "command-word": /^\p{L}[\p{L}\p{M}\p{N}_-]{0,30}$/u,
  color: /^[0-9a-f]{6}$/,
  "public-key": /^[A-Za-z0-9+/]{43}=$/,
  "form-file": /^[A-Za-z0-9_-]+\.ya?ml$/,
  /** Private tags, as `en-x-rtl`, name no language that people speak. */
  language: /^[a-z]{2,3}(-(?!x-)[A-Za-z0-9]+)*$/,
  licence: /^[A-Za-z0-9][A-Za-z0-9.-]{0,49}$/,
} as const;

/** Ids of stages, holds, exits, groups, seats, profiles: also used as label names. */
export const Id = z
  .string()
  .regex(PATTERNS.id)
  .describe("Small letters, digits and hyphens, a letter first, at most 50 characters.");
/** A day, as in 2026-03-01. */
export const Day = z.string().regex(PATTERNS.day).describe("A day, written 2026-03-01.");
/** A period: hours, days or weeks. */
export const Period = z
  .string()
  .regex(PATTERNS.period)
  .describe("A period: a whole number and h, d or w, as in 72h, 7d, 2w.");
/** A share of votes. */
export const Fraction = z
  .string()
  .regex(PATTERNS.fraction)
  .describe("A fraction of whole numbers, as in 1/2 or 2/3. Percentages are not accepted.");
/** The name of a label on GitHub. */
export const Label = z.string().min(1).max(50);
/** Words for people. */
export const Text = z.string().min(1).max(500);
/** An address. */
export const Url = z.string().regex(PATTERNS.url).describe("An address that starts with https://.");
/** The name of an account. */
export const Login = z.string().regex(PATTERNS.login).describe("A GitHub login, without @.");
/** The id of an account. */
export const AccountId = z.int().min(1).describe("The numeric id of the GitHub account. It survives a rename.");

/** An account by id and login. The id counts. */
export const Member = z.strictObject({ id: AccountId, login: Login.describe("The login of today; for display.") });

/** Who may use a command. */
export const Audience = z
  .enum(["anyone", "requester", "coordinator", "voting", "alternate", "committee", "chair", "group", "member"])
  .describe(
    "anyone; the requester; a coordinator; a voting member; the alternate of a voting member; any member of the committee; the chair; a member of a working group that is assigned; a member of any working group.",
  );

export type MemberConfig = z.infer<typeof Member>;
export type Audience = z.infer<typeof Audience>;
