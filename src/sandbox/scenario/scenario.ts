import * as yaml from "js-yaml";
import * as z from "zod";
import { type Act, readAct } from "./act.ts";
import { Expectation } from "./expectation.ts";
import { Day, Name, When, Written } from "./words.ts";

const RosterChange = z.strictObject({
  leaves: z.array(Name).default([]).describe("Whose seats are vacant from now on."),
  joins: z.array(Name).default([]).describe("Who has a seat from now on."),
  away: z
    .record(Name, Day.nullable())
    .default({})
    .describe("Until when members are not reminded; null: they are back."),
  alternates: z.record(Name, Name.nullable()).default({}).describe("Who votes where a member does not; null: nobody."),
  chair: Name.nullable().optional().describe("Who has the chair from now on; null: nobody."),
});

/** What changes in the desk's files in the middle of a story. */
const DeskChange = z.object({
  roster: RosterChange.optional(),
  config: Written.optional().describe("Sections of config.yml, each in the place of the whole section."),
  calendar: Written.optional().describe("Sections of calendar.yml, each in the place of the whole section."),
  writer: z.enum(["app", "actions"]).optional().describe("Which account writes the records from now on."),
});

/** One step: the desk may change, people do something, the desk looks, something is expected. */
const Step = z.object({
  at: When.optional(),
  source: z.string().optional().describe("Where the fact comes from, or `invented`."),
  note: z.string().optional().describe("A sentence for the reader."),
  ...DeskChange.shape,
  request: z.int().min(1).optional().describe("Which of several opened requests the story goes on with, from 1."),
  desk: z
    .enum(["asleep", "awake"])
    .optional()
    .describe("From an asleep step on nobody looks, and what GitHub tells is lost, until a step says awake."),
  race: z
    .boolean()
    .default(false)
    .describe("After all acts the desk runs twice at the same time: both read, then write."),
  again: z.int().min(2).max(10).optional().describe("How many times each webhook of the step comes."),
  "read-fails": z
    .string()
    .optional()
    .describe(
      "What the desk cannot read in this step: everything, list, or a field of GraphQL as comments or reactions.",
    ),
  publish: z.boolean().default(false).describe("Afterwards the records are published as they are then."),
  expect: Expectation.optional(),
});

const FormUse = z.strictObject({
  file: z.string(),
  kind: z.enum(["request", "question", "on-behalf", "outcome", "join", "rules"]).optional(),
  profile: z.string().optional(),
  language: z
    .string()
    .optional()
    .describe("The language of the form, as in ar; a name like request-ar.yml says it, too."),
  text: z.string().optional().describe("The form itself, as it would stand in its file, where it is not given."),
  like: z.string().optional().describe("The form whose questions it asks, where it is not one of the given forms."),
});

const DeskHeader = z.strictObject({
  preset: z.enum(["simple", "content-partnerships-hub"]).default("content-partnerships-hub"),
  organisation: z.string().default("A small desk"),
  since: z.string().default("2026-01-01"),
  unmatched: z.enum(["ignore", "ask"]).optional(),
  "hand-moves": z.enum(["revert", "record"]).optional(),
  power: z.enum(["chair", "two-voting-members", "ballot"]).optional(),
  profiles: z.record(z.string(), Written).optional(),
  "profile-order": z.array(z.string()).optional(),
  "meeting-votes": z.enum(["off", "after-72h"]).optional(),
  "wait-after-rejection": z.string().optional(),
  priorities: Written.optional(),
  forms: z.array(FormUse).default([]).describe("Forms that are used otherwise than their names say."),
  meetings: z.array(z.string()).default([]),
  calendar: Written.default({}).describe("calendar.yml, but its version; `meetings` stay where it has none."),
  resources: z.array(Written).default([]).describe("The list of resources.yml; no file where it is empty."),
  sealed: z.boolean().default(false).describe("Whether records are sealed with a key."),
  project: z
    .boolean()
    .default(false)
    .describe("Whether the desk has a project board. Its records are then the App's: a workflow sees no projects."),
});

const Header = z.strictObject({
  title: z.string(),
  about: z.string().optional(),
  hidden: z.boolean().default(false).describe("Whether lists of stories leave it out."),
  desk: DeskHeader.prefault({}),
  committee: z.array(Name).describe("The voting seats; each is named by who sits there."),
  seats: z.record(Name, z.string()).default({}).describe("Titles of seats."),
  chair: Name.optional().describe("Whose seat has the chair."),
  alternates: z.record(Name, Name).default({}).describe("Who votes where a member does not."),
  away: z.record(Name, Day).default({}).describe("Until when members are not reminded."),
  "host-staff": z.array(Name).default([]).describe("Observers of the host, without a vote."),
  coordinators: z.array(Name).default(["kim"]),
  groups: z.record(z.string(), z.array(Name)).default({}),
  leads: z.array(Name).default([]).describe("Who leads the groups that they are in."),
  bots: z.array(Name).default([]),
  steps: z.array(z.record(z.string(), z.unknown())).min(1),
});

/** What changes in the desk's files. */
export type DeskChange = z.infer<typeof DeskChange>;

/** One step, ready to play. */
export interface Step extends z.infer<typeof Step> {
  readonly acts: readonly Act[];
  /** Which step of the file, from 1. */
  readonly number: number;
}

/** A story that runs against the sandbox. */
export interface Scenario extends Omit<z.infer<typeof Header>, "steps"> {
  readonly steps: readonly Step[];
}

/** Reads a story. Throws with its name and the place on what it does not understand. */
export function readScenario(text: string, name: string): Scenario {
  const header = Header.safeParse(yaml.load(text));
  if (!header.success) throw new Error(`${name}: ${z.prettifyError(header.error)}`);
  const steps = header.data.steps.map((raw, index) => readStep(raw, index + 1, name));
  return { ...header.data, steps };
}

function readStep(raw: Readonly<Record<string, unknown>>, number: number, name: string): Step {
  const place = `${name}, step ${number}`;
  const acts = Object.entries(raw).flatMap(([key, value]) =>
    Object.hasOwn(Step.shape, key) ? [] : readAct(key, value, place),
  );
  const step = Step.safeParse(raw);
  if (!step.success) throw new Error(`${place}: ${z.prettifyError(step.error)}`);
  return { ...step.data, acts, number };
}
