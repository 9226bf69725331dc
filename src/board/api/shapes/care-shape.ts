import * as z from "zod";
import { Address, At, Count, Id, Name, PublicText, RequestNumber, SAID, Words, WrittenText } from "./shape-words.ts";

const END = { exit: Id, title: Words, at: At, url: Address.nullable() };

/** An end from which a request came back. */
export const FormerEnd = z.object(END);

/** How a request ended early. */
export const Exit = z.object({
  ...END,
  helped: z.boolean().describe("Whether the desk counts this exit as help."),
  reply: WrittenText.optional(),
  sameAs: RequestNumber.nullable(),
  referredTo: z
    .object({ kind: z.enum(["person", "group", "helpdesk"]), name: Words.nullable(), url: Address.nullable() })
    .nullable(),
  referral: z
    .object({
      followUp: At.nullable(),
      askedAt: At.nullable(),
      answer: z.enum(["accepted", "declined"]).nullable(),
      answeredAt: At.nullable(),
    })
    .nullable(),
});

/** A hold. */
export const Hold = z.object({
  title: Words,
  since: At,
  until: At.nullable(),
  waitsForReply: z.boolean(),
  reason: WrittenText.optional(),
  url: Address.nullable(),
});

/** What was announced as the next step. */
export const NextStep = z.object({
  by: Name,
  at: At,
  on: At.nullable(),
  overdue: z.boolean(),
  text: WrittenText,
});

/** A note on how the work goes. */
export const Note = z.object({ ...SAID, text: WrittenText });

/** Advice of a committee member. */
export const Advice = z.object({ ...SAID, stageTitle: Words, ballot: Count.nullable(), text: WrittenText });

/** The plan. */
export const Plan = z.object({
  ...SAID,
  supportTypes: z.array(Id),
  outcome: PublicText.nullable().describe("The outcome that is expected."),
  use: PublicText.nullable().describe("Who uses the content afterwards."),
  text: WrittenText,
});

/** A question of the checklist. */
export const Check = z.object({
  title: Words,
  question: Words,
  answer: z.enum(["ok", "open", "not-applicable"]).nullable(),
  by: Name,
  at: At.nullable(),
  note: WrittenText.optional(),
  url: Address.nullable(),
  risks: z.array(
    z.object({
      title: Words,
      level: z.enum(["low", "manageable", "high"]).nullable(),
      by: Name,
      at: At.nullable(),
      mitigation: WrittenText.optional(),
      url: Address.nullable(),
    }),
  ),
});

/** What came of a request. */
export const Outcome = z.object({
  at: At,
  text: WrittenText.optional(),
  url: Address.nullable(),
  report: RequestNumber.nullable().describe("The number of the report's issue."),
});

/** One answer of a form. */
export const Answer = z.object({ key: z.string(), label: Words, text: PublicText });

/** What the report of an outcome says. */
export const Report = z.object({ results: z.array(Answer), learning: z.array(Answer) });

/** Something that a request needs. */
export const Need = z.object({
  number: Count,
  kind: z.enum(["hands", "material"]),
  at: At,
  text: WrittenText,
  taker: z.object({ name: Name }).nullable(),
  metAt: At.nullable(),
});

/** A resource that was collected for a request. */
export const Resource = z.object({
  number: Count,
  at: At,
  by: Name,
  place: z.union([z.object({ title: PublicText, url: Address }), z.literal("withheld"), z.null()]),
  language: z.string(),
  sort: Id,
  licence: z.string().nullable(),
  need: Count.nullable(),
});

/** A place in the queue that was asked for, and what became of it. */
export const Rank = z.object({
  place: Count,
  ...SAID,
  reason: WrittenText,
  holdsFrom: At,
  outcome: z.enum(["pending", "held", "objected", "withdrawn", "ended"]),
  objection: z.object({ ...SAID, reason: WrittenText }).nullable(),
});

/** Where an approved request stands to the line of the present period. */
export const LineSide = z.enum(["above", "below"]).nullable();
