import * as z from "zod";
import { CareFacts } from "./care-expectation.ts";
import { Name, When } from "./words.ts";
import { WorkFacts } from "./work-expectation.ts";

const Words = z.union([z.string(), z.array(z.string())]);
const Count = z.int().min(0);
const Outcome = z.enum(["open", "passed", "rejected", "lapsed", "cancelled"]);
const Vote = z.enum(["yes", "no", "abstain", "none", "conflicting", "recused", "departed"]);

const BallotExpectation = z.strictObject({
  number: z.int().optional(),
  outcome: Outcome.optional(),
  reason: z.string().optional(),
  profile: z.string().optional(),
  priority: z.string().nullable().optional().describe("The priority that the ballots have settled so far."),
  yes: Count.optional(),
  no: Count.optional(),
  abstain: Count.optional(),
  "not-cast": Count.optional(),
  conflicting: Count.optional(),
  recused: Count.optional(),
  departed: Count.optional(),
  eligible: Count.optional(),
  quorum: Count.optional(),
  votes: z.record(Name, Vote).optional().describe("The roll call, at the end or now, by who has the seat."),
  extensions: Count.optional(),
  notice: z.boolean().optional(),
  concerns: Count.optional().describe("How many open concerns hold the decision up."),
  paused: z.boolean().optional().describe("Whether a change of the proposal waits to be settled."),
  reminders: Count.optional().describe("How many comments called members."),
  unclear: z
    .union([Count, z.array(Name)])
    .optional()
    .describe("Whose words or reactions look like a vote and are none; or how many such cases were noted."),
  earliest: When.optional().describe("No early end before this moment."),
  ends: When.optional(),
  ended: When.optional().describe("When it ended by its result."),
});

const Facts = z.strictObject({
  stage: z.string().nullable().optional().describe("The stage, or null where the request has ended early or is none."),
  exit: z.string().nullable().optional(),
  issue: z.enum(["open", "closed"]).optional(),
  labels: z.array(z.string()).optional().describe("All labels of the issue, in any order."),
  holds: z.array(z.string()).optional(),
  ballot: BallotExpectation.nullable().optional().describe("The newest ballot, or null where there is none."),
  ballots: Count.optional().describe("How many ballots there were."),
  outcomes: z.array(Outcome).optional().describe("The outcomes of all ballots, in their order."),
  priority: z.string().nullable().optional().describe("The priority that a ballot settled."),
  motions: Count.optional().describe("How many motions wait for somebody to second them."),
  advice: Count.optional().describe("How many pieces of advice there are."),
  comments: Count.optional().describe("How many comments the desk has written."),
  cards: Count.optional().describe("How many cards are not folded away."),
  "ballot-comments": Count.optional().describe("How many comments open a ballot or post it again, not folded away."),
  "reminder-comments": Count.optional(),
  "result-comments": Count.optional(),
  mentions: z.record(Name, Count).optional().describe("How many comments of the desk call a person."),
  reply: Words.nullable().optional().describe("Words of the desk's newest reply, or null where it gave none."),
  record: Words.optional().describe("Words of the desk's newest record comment."),
  "not-in-record": Words.optional(),
  card: Words.optional().describe("Words on the card."),
  "not-on-card": Words.optional(),
  "ballot-text": Words.optional().describe("Words of the comment of the newest ballot."),
  "left-alone": Words.optional().describe("Words of the reason why the desk did nothing."),
  incomplete: z.boolean().optional().describe("Whether something could not be read in full."),
  replies: Count.optional().describe("How many comments got a reply."),
  "not-in-reply": Words.optional(),
  ...CareFacts,
  ...WorkFacts,
});

const MeetingExpectation = z.strictObject({
  agenda: Words.optional().describe("Words of the agenda, over all requests of the story."),
  "not-in-agenda": Words.optional(),
  "of-groups": z.record(z.string(), Words).optional().describe("Words of the parts of working groups, by group."),
  minutes: Words.optional().describe("Words of the draft of the minutes since the meeting before."),
  "not-in-minutes": Words.optional(),
  "wiki-minutes": Words.optional().describe("Words of the same draft in wiki markup."),
});

/** What a step expects to find afterwards. A key that is not given is not looked at. */
export const Expectation = Facts.extend({
  meeting: MeetingExpectation.optional().describe("What could be printed now for the committee's meeting."),
  others: z
    .record(z.string().regex(/^[1-9]\d*$/), Facts)
    .optional()
    .describe("What is expected of other requests of the story, each by its place in the order of opening, from 1."),
});

/** What a step expects. */
export type Expectation = z.infer<typeof Expectation>;
/** What a step expects of the newest ballot. */
export type BallotExpectation = z.infer<typeof BallotExpectation>;
/** What a step expects of the agenda and the minutes. */
export type MeetingExpectation = z.infer<typeof MeetingExpectation>;
