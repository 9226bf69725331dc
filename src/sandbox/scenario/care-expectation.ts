import * as z from "zod";
import { Day, Name } from "./words.ts";

const Words = z.union([z.string(), z.array(z.string())]);
const Count = z.int().min(0);
const IssueNumber = z.int().min(1);

/** What a step may expect of arrivals, waiting, endings, and what comes after the delivery. */
export const CareFacts = {
  channel: z.enum(["form", "mail", "drop-in", "event", "other"]).optional().describe("How the request came."),
  received: Day.optional().describe("The day on which the request reached the desk."),
  lane: z.enum(["request", "question", "join"]).optional(),
  parent: IssueNumber.nullable().optional().describe("The number of the issue whose sub-issue it is on GitHub."),
  theme: IssueNumber.nullable().optional().describe("The number of the theme that the records name."),
  "mentioned-by": z
    .array(IssueNumber)
    .optional()
    .describe("The issues of the repository that mention it, in any order."),
  requester: Name.nullable().optional().describe("Whose account was linked to a request that was filed for somebody."),
  "hold-reason": Words.optional().describe("Words of the reason of the newest hold that stands, or of what was asked."),
  "past-holds": z.array(z.string()).optional().describe("The holds that are over, in the order in which they ended."),
  "former-ends": z.array(z.string()).optional().describe("The exits from which it came back, oldest first."),
  "same-as": IssueNumber.nullable().optional().describe("The request that it ended as a duplicate of."),
  "follow-up": Day.nullable().optional().describe("The day on which it is asked what became of the referral."),
  referral: z.enum(["accepted", "declined"]).nullable().optional(),
  "next-step": Words.nullable().optional().describe("Words of the next step that was announced, or null."),
  "next-step-on": Day.nullable().optional(),
  progress: Count.optional().describe("How many notes on progress there are."),
  outcome: z.enum(["reported", "not-reported"]).nullable().optional(),
  "outcomes-asked": Count.optional().describe("How many times it was asked what came of it."),
  report: IssueNumber.nullable().optional().describe("On an issue that tells an outcome: of which request."),
  undone: Count.optional().describe("How many acts were taken back."),
  flood: z.boolean().optional().describe("Whether it was said that GitHub takes few more comments."),
} as const;
