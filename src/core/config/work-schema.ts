import * as z from "zod";
import { Id, Label, Login, Period, Text, Url } from "./schema-words.ts";

/** The project board that shows the desk's requests. */
export const Project = z.strictObject({
  number: z.int().min(1).describe("The number of the project, as in its address."),
  owner: Login.optional().describe("The organisation that has it; the repository's owner where it is not given."),
});

/** The queue of approved requests. */
export const Queue = z.strictObject({
  places: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe("How many requests the desk can take into support in one period. Without it the queue has no line."),
  per: z
    .enum(["month", "quarter", "half-year", "year"])
    .default("quarter")
    .describe("The period, by the calendar, UTC."),
  "rank-after": Period.default("72h").describe(
    "How long voting members can object to a place that one of them asked for. After that it holds.",
  ),
});

/** The committee's advice in numbers. It orders nothing. */
export const Scorecard = z.strictObject({
  criteria: z
    .array(z.strictObject({ id: Id, title: Text.describe("The name that people read.") }))
    .min(1)
    .max(20)
    .describe("What is scored. All weigh the same."),
  highest: z.int().min(1).max(10).default(3).describe("The highest score; the lowest is 0."),
});

/** Another helpdesk, to which requests are passed on. */
export const Helpdesk = z.strictObject({
  id: Id,
  title: Text.describe("The name that people read."),
  url: Url.describe("Where people ask there."),
});

/** A theme with several requests: an issue of this repository. */
export const Theme = z.strictObject({
  issue: z.int().min(1).describe("The number of the issue."),
  title: Text.describe("The name that people read."),
  kind: z
    .enum(["campaign", "agency", "training", "funding", "other"])
    .default("other")
    .describe("A campaign, an agency, a training series, a joint application for funding, or something else."),
});

/** What a desk says of groups, boards, the queue and its neighbours, beside the workflow. */
export const WORK_KEYS = {
  "help-wanted": Label.default("help wanted").describe(
    "The label of requests that need hands, on a desk with groups. GitHub shows issues with the label help wanted to people who look for something to do.",
  ),
  "plan-words": z
    .strictObject({
      outcome: z.array(Text).default([]).describe("As in Resultado esperado."),
      use: z.array(Text).default([]).describe("As in Responsable del uso."),
    })
    .default({ outcome: [], use: [] })
    .describe(
      "Other words with which a line of a plan begins that tells the expected outcome, or who uses the content, beside Expected outcome and Owner of use.",
    ),
  "resource-sorts": z
    .array(Id)
    .min(1)
    .default(["guide", "template", "example", "tool", "training", "policy", "contact", "other"])
    .describe("The sorts of resources."),
  project: Project.optional().describe("The project board. Without it the desk works all the same."),
  queue: Queue.default({ per: "quarter", "rank-after": "72h" }).describe("How approved requests wait for support."),
  scorecard: Scorecard.optional().describe("The committee's advice in numbers. Off where it is not given."),
  helpdesks: z.array(Helpdesk).default([]).describe("Other helpdesks, to which requests are passed on."),
  themes: z.array(Theme).default([]).describe("Names of themes, for the board."),
  "without-community": z
    .array(Text)
    .default([])
    .describe(
      "Countries and areas without an active community, in the words of the form. Requests from there are marked, and get the group that cares where no other does.",
    ),
  "community-label": Label.default("no-local-community").describe("The label of requests from such places."),
} as const;
