import * as yaml from "js-yaml";
import * as z from "zod";
import type { ReactionContent } from "../../core/domain/snapshot.ts";

const Name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe("A person: small letters, digits, hyphens.");
const When = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
  .describe("A moment in UTC, as in 2026-03-02 09:00.");

/** What a step expects to find afterwards. A key that is not given is not looked at. */
const Expectation = z.strictObject({
  stage: z.string().nullable().optional().describe("The stage, or null where the request has ended early or is none."),
  exit: z.string().nullable().optional(),
  issue: z.enum(["open", "closed"]).optional(),
  labels: z.array(z.string()).optional().describe("All labels of the issue, in any order."),
  holds: z.array(z.string()).optional(),
  ballot: z
    .strictObject({
      number: z.int().optional(),
      outcome: z.enum(["open", "passed", "rejected", "lapsed", "cancelled"]).optional(),
      reason: z.string().optional(),
      profile: z.string().optional(),
      yes: z.int().optional(),
      no: z.int().optional(),
      abstain: z.int().optional(),
      "not-cast": z.int().optional(),
      recused: z.int().optional(),
      eligible: z.int().optional(),
      quorum: z.int().optional(),
      extensions: z.int().optional(),
      notice: z.boolean().optional(),
      ends: When.optional(),
    })
    .nullable()
    .optional()
    .describe("The newest ballot, or null where there is none."),
  advice: z.int().optional().describe("How many pieces of advice there are."),
  reply: z.string().nullable().optional().describe("Words of the desk's newest reply, or null where it gave none."),
  comments: z.int().optional().describe("How many comments the desk has written."),
  record: z.string().optional().describe("Words of the desk's newest record comment."),
  "left-alone": z.string().optional().describe("Words of the reason why the desk did nothing."),
});

const Answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** One step: people do something, the desk looks, something is expected. */
const Step = z.object({
  at: When.optional(),
  source: z.string().optional().describe("Where the fact comes from, or `invented`."),
  note: z.string().optional().describe("A sentence for the reader."),
  expect: Expectation.optional(),
});

const Opening = z.strictObject({
  form: z.string().optional().describe("File name of an issue form; without one the body is free."),
  title: z.string(),
  answers: Answers.default({}),
  body: z.string().optional(),
});

const Header = z.strictObject({
  title: z.string(),
  about: z.string().optional(),
  desk: z
    .strictObject({
      preset: z.enum(["simple", "content-partnerships-hub"]).default("content-partnerships-hub"),
      organisation: z.string().default("A small desk"),
      since: z.string().default("2026-01-01"),
      unmatched: z.enum(["ignore", "ask"]).optional(),
      "hand-moves": z.enum(["revert", "record"]).optional(),
      profiles: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
      meetings: z.array(z.string()).default([]),
      sealed: z.boolean().default(false).describe("Whether records are sealed with a key."),
    })
    .prefault({}),
  committee: z.array(Name).describe("The voting seats; each is named by who sits there."),
  seats: z.record(Name, z.string()).default({}).describe("Titles of seats."),
  "host-staff": z.array(Name).default([]).describe("Observers of the host, without a vote."),
  coordinators: z.array(Name).default(["kim"]),
  groups: z.record(z.string(), z.array(Name)).default({}),
  bots: z.array(Name).default([]),
  steps: z.array(z.record(z.string(), z.unknown())).min(1),
});

/** What a person does in a step. */
export type Act =
  | { readonly kind: "opens"; readonly by: string; readonly opening: z.infer<typeof Opening> }
  | { readonly kind: "says"; readonly by: string; readonly body: string }
  | { readonly kind: "edits-comment"; readonly by: string; readonly body: string }
  | { readonly kind: "edits-request"; readonly by: string; readonly body: string }
  | { readonly kind: "reacts" | "unreacts"; readonly by: string; readonly content: ReactionContent }
  | { readonly kind: "labels" | "unlabels"; readonly by: string; readonly label: string }
  /** Somebody with the right to write deletes or changes a comment of the desk. */
  | { readonly kind: "deletes" | "defaces"; readonly by: string; readonly what: "card" | "record" }
  | { readonly kind: "closes" | "reopens" | "deletes-account"; readonly by: string };

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

/** What a step expects. */
export type Expectation = z.infer<typeof Expectation>;

const REACTIONS: Readonly<Record<string, ReactionContent>> = {
  "in-favour": "THUMBS_UP",
  against: "THUMBS_DOWN",
  abstain: "EYES",
  heart: "HEART",
  rocket: "ROCKET",
};

/** Reads a story. Throws with its name and the place on what it does not understand. */
export function readScenario(text: string, name: string): Scenario {
  const header = Header.safeParse(yaml.load(text));
  if (!header.success) throw new Error(`${name}: ${z.prettifyError(header.error)}`);
  const steps = header.data.steps.map((raw, index) => readStep(raw, index + 1, name));
  return { ...header.data, steps };
}

function readStep(raw: Readonly<Record<string, unknown>>, number: number, name: string): Step {
  const acts = Object.entries(raw).flatMap(([key, value]) =>
    Object.hasOwn(Step.shape, key) ? [] : readAct(key, value, `${name}, step ${number}`),
  );
  const step = Step.safeParse(raw);
  if (!step.success) throw new Error(`${name}, step ${number}: ${z.prettifyError(step.error)}`);
  return { ...step.data, acts, number };
}

/** `ana reacts: in-favour`, and `ana, ben react: in-favour` for several people at once. */
function readAct(key: string, value: unknown, place: string): readonly Act[] {
  const [, names = "", verb = ""] = /^([a-z0-9, -]+?) ([a-z-]+)$/.exec(key) ?? [];
  return names.split(/, */).map((by) => {
    const act = actOf(by, verb, value);
    if (!act) throw new Error(`${place}: nobody knows what "${key}" means`);
    return act;
  });
}

function actOf(by: string, verb: string, value: unknown): Act | undefined {
  const text = typeof value === "string" ? value : "";
  switch (verb) {
    case "opens":
      return { kind: "opens", by, opening: Opening.parse(value) };
    case "says":
    case "say":
      return { kind: "says", by, body: text };
    case "edits-comment":
    case "edits-request":
      return { kind: verb, by, body: text };
    case "reacts":
    case "react":
    case "unreacts": {
      const content = Object.hasOwn(REACTIONS, text) ? REACTIONS[text] : undefined;
      return content && { kind: verb === "unreacts" ? "unreacts" : "reacts", by, content };
    }
    case "labels":
    case "unlabels":
      return { kind: verb, by, label: text };
    case "deletes":
    case "defaces":
      return text === "card" || text === "record" ? { kind: verb, by, what: text } : undefined;
    case "closes":
    case "reopens":
    case "deletes-account":
      return { kind: verb, by };
    default:
      return undefined;
  }
}
