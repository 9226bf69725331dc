import * as z from "zod";
import { Address, At, Count, Id, Milliseconds, Name, Words, WrittenText } from "./shape-words.ts";

const BALLOT_OUTCOMES = ["passed", "rejected", "lapsed", "cancelled"] as const;

/** How a ballot ended, or that it is open. */
export const BallotOutcome = z.enum([...BALLOT_OUTCOMES, "open"]);

/** The share of votes in favour that carries a ballot. */
export const Threshold = z
  .object({
    num: Count,
    den: Count,
    strict: z.boolean().describe("True for more than, false for at least."),
    of: z.enum(["cast", "present", "eligible", "eligible-minus-abstain"]),
  })
  .meta({ id: "threshold", description: "The share of votes in favour that carries a ballot: num/den." });

/** The count. */
export const Tally = z
  .object({
    eligible: Count,
    yes: Count,
    no: Count,
    abstain: Count,
    notCast: Count,
    recused: Count,
    departed: Count,
    quorum: Count.describe("How many must take part."),
  })
  .meta({ id: "tally", description: "The count of a ballot. All figures are seats." });

/** Why a ballot ended as it did. */
export const ResultReason = z.enum([
  "tie",
  "below-threshold",
  "min-yes",
  "casting-vote",
  "no-quorum",
  "electorate",
  "concern",
  "proposal-changed",
  "cancelled",
  "restarted",
  "left",
]);

const Seat = z
  .object({
    name: Name,
    vote: z.enum(["yes", "no", "abstain", "none", "conflicting", "recused", "departed"]),
    at: At.nullable(),
    fromMeeting: z.boolean().describe("Whether somebody noted the vote from a meeting."),
    standIn: z.object({ name: Name }).nullable().describe("Given where the alternate voted."),
    url: Address.nullable(),
    reason: WrittenText.optional(),
  })
  .meta({ id: "seat-vote", description: "How one seat voted." });

const Concern = z.object({
  name: Words.nullable(),
  by: Name,
  at: At,
  blocks: z.boolean().describe("Whether nothing passes while it is open."),
  text: WrittenText,
  url: Address.nullable(),
  ended: z.object({ at: At, how: z.enum(["resolved", "by-committee", "overruled"]) }).nullable(),
  overruled: z.object({ by: Count, needed: Count }),
  answerUntil: At.nullable(),
});

/** A ballot with its terms, count and roll. */
export const Ballot = z
  .object({
    number: Count.describe("Counts the ballots of the request, from 1."),
    stage: Id,
    stageTitle: Words,
    question: Words,
    profile: Id,
    threshold: Threshold,
    minYes: Count,
    openedAt: At,
    closesAt: At,
    closedAt: At.nullable(),
    outcome: BallotOutcome,
    reason: ResultReason.nullable(),
    tally: Tally,
    missing: Count.describe("Votes still missing for the quorum."),
    extensions: Count,
    endsEarlyAt: At.nullable(),
    deferred: z.object({ why: z.enum(["electorate", "concern", "proposal-changed"]), until: At }).nullable(),
    otherwise: z.object({ becomes: z.enum([...BALLOT_OUTCOMES, "extended"]), at: At }).nullable(),
    seats: z.array(Seat),
    concerns: z.array(Concern),
    url: Address.nullable(),
  })
  .meta({ id: "ballot" });

/** The rules of one kind of ballot, as they are now. */
export const Rule = z.object({
  stage: Id,
  stageTitle: Words,
  question: Words,
  profile: Id,
  threshold: Threshold,
  quorum: Count.nullable().describe("Votes needed for a quorum with the seats of now; null where none is needed."),
  eligible: Count,
  minYes: Count,
  openFor: Milliseconds,
  minOpen: Milliseconds,
  extendBy: Milliseconds,
  maxExtensions: Count,
});
