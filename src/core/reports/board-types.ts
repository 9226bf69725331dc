import type { Deferral } from "../ballots/due.ts";
import type { StageConfig } from "../config/schema.ts";
import type { BallotOutcome, ResultReason, SeatVote, Tally, Threshold } from "../domain/ballot.ts";
import type { Lane } from "../domain/care-change.ts";
import type { Channel, CheckAnswer } from "../domain/change.ts";
import type { Instant, StageId } from "../domain/ids.ts";
import type { Sentence } from "../domain/sentence.ts";
import type { PlanPart, RiskLevel } from "../domain/work-change.ts";
import type { PublicText } from "../records/public-text.ts";
import type { RequestDays } from "../workflow/request-days.ts";
import type {
  BoardExit,
  BoardFormerEnd,
  BoardHold,
  BoardNextStep,
  BoardNote,
  BoardOutcome,
  Consent,
  OutcomeState,
  WrittenText,
} from "./board-care-types.ts";
import type { BoardConcern } from "./board-concerns.ts";
import type { BoardQueued } from "./board-queue.ts";
import type { BoardMaterial } from "./board-resources.ts";
import type { BoardWork } from "./board-work.ts";
import type { BoardPlace } from "./places/board-place.ts";

/** Who acts next, as stages say it. */
export type WaitsFor = StageConfig["waits-for"];

/** How one seat voted. Without a name where the desk publishes only numbers. */
export interface BoardSeat {
  /** Its id in the roster; null where the desk publishes only numbers. */
  readonly id: string | null;
  readonly name: string | null;
  readonly vote: SeatVote["kind"];
  readonly at: Instant | null;
  /** Whether somebody noted the vote from a meeting. */
  readonly fromMeeting: boolean;
  /** Whether the alternate gave the vote, and who that is where voters are named; null where it was the member's own. */
  readonly standIn: { readonly name: string | null } | null;
  /** Where the vote was given, if it was given by a command and the desk names voters by login. */
  readonly url: string | null;
  /** Missing where the voter gave no reason. */
  readonly reason?: WrittenText;
}

/** A ballot with its terms, count and roll. Figures are seats; periods are milliseconds. */
export interface BoardBallot {
  readonly number: number;
  readonly stage: StageId;
  readonly stageTitle: string;
  readonly question: string;
  readonly profile: string;
  readonly threshold: Threshold;
  readonly minYes: number;
  readonly openedAt: Instant;
  readonly closesAt: Instant;
  readonly closedAt: Instant | null;
  readonly outcome: BallotOutcome | "open";
  readonly reason: ResultReason | null;
  readonly tally: Tally;
  /** Votes still missing for the quorum. */
  readonly missing: number;
  readonly extensions: number;
  /** An announced early end. */
  readonly endsEarlyAt: Instant | null;
  /** Why the ballot stays open although its end has come. */
  readonly deferred: { readonly why: Deferral; readonly until: Instant } | null;
  /** What becomes of an open ballot if nobody votes any more, and when; `at` is the new end where it is extended. */
  readonly otherwise: { readonly becomes: BallotOutcome | "extended"; readonly at: Instant } | null;
  readonly seats: readonly BoardSeat[];
  /** Oldest first. */
  readonly concerns: readonly BoardConcern[];
  /** The versions of the desk's files whose rules and seats it was held by: blob ids. */
  readonly source: { readonly config: string; readonly roster: string };
  readonly url: string | null;
}

/** A dated line of a request's history. */
export interface BoardEvent {
  readonly at: Instant;
  readonly what: Sentence;
  /** The comment that records it. */
  readonly url: string;
}

/** A stage on a request's way. */
export interface BoardStation {
  readonly stage: StageId;
  readonly title: string;
  readonly place: "done" | "now" | "left" | "skipped" | "to-come";
  /** When the stage was entered for the last time; null where it was not. */
  readonly at: Instant | null;
}

/** What happens now, who is next, and by when. */
export interface BoardNow {
  readonly waitsFor: WaitsFor;
  /** Whether it is on hold: then nobody has to act until the hold ends. */
  readonly held: boolean;
  readonly what: Sentence;
  readonly next: Sentence;
  /** What happens if nobody does anything; null for a request that is over. */
  readonly otherwise: Sentence | null;
  /** When the next moment is due, where there is one. */
  readonly due: Instant | null;
}

/** One answer of the form that may be published. */
export interface BoardAnswer {
  readonly key: string;
  readonly label: string;
  readonly text: PublicText;
}

/** Advice of a committee member. */
export interface BoardAdvice {
  readonly by: string | null;
  readonly at: Instant;
  readonly stageTitle: string;
  readonly ballot: number | null;
  readonly text: WrittenText;
  readonly url: string | null;
}

/** The plan; its two parts are null where it does not tell them, or where they may not be shown. */
export interface BoardPlan extends Readonly<Record<PlanPart, PublicText | null>> {
  readonly by: string | null;
  readonly at: Instant;
  readonly supportTypes: readonly string[];
  readonly text: WrittenText;
  /** The comment that holds it. */
  readonly url: string | null;
}

/** A question of the checklist; `answer` is null while nobody answered it. */
export interface BoardCheck {
  readonly title: string;
  readonly question: string;
  readonly answer: CheckAnswer | null;
  readonly by: string | null;
  readonly at: Instant | null;
  readonly note?: WrittenText;
  /** The comment with the note. */
  readonly url: string | null;
  /** The risks of a question that is answered with open. */
  readonly risks: readonly BoardRisk[];
}

/** One risk; `level` is null while nobody assessed it. */
export interface BoardRisk {
  readonly title: string;
  readonly level: RiskLevel | null;
  readonly by: string | null;
  readonly at: Instant | null;
  /** What is done about it. */
  readonly mitigation?: WrittenText;
  /** The comment that says so. */
  readonly url: string | null;
}

/** Where a request from before the desk is told. */
export interface HistoricSource {
  readonly title: string;
  readonly url: string;
  /** How exactly the day of its arrival is known: `receivedAt` is the beginning of that day, month or year. */
  readonly dated: "day" | "month" | "year";
  /** The same of its end, and of `since` and `changedAt`. */
  readonly ended: "day" | "month" | "year";
  readonly lesson: PublicText | null;
}

/** What the report of an outcome says: what came of it, and what was learnt. Both empty where there is no such report. */
export interface BoardReport {
  readonly results: readonly BoardAnswer[];
  readonly learning: readonly BoardAnswer[];
}

/** One request as everybody may see it. */
export interface BoardRequest extends BoardMaterial, BoardQueued, BoardWork {
  readonly number: number;
  readonly url: string;
  /** Empty where it may not be shown. */
  readonly title: PublicText;
  readonly consent: Consent;
  readonly lane: Lane;
  /** The stage it is in, or was in when it left. */
  readonly stage: StageId;
  readonly stageTitle: string;
  readonly exit: BoardExit | null;
  /** Earlier ends from which it came back, oldest first. */
  readonly formerEnds: readonly BoardFormerEnd[];
  /** Whether the request's way is over: it left, was delivered, or is in its last stage. */
  readonly finished: boolean;
  /** Since when it stands where it stands. */
  readonly since: Instant;
  readonly receivedAt: Instant;
  readonly changedAt: Instant;
  /** Until it ended or was delivered, or until now. */
  readonly days: RequestDays;
  readonly onBehalf: boolean;
  readonly channel: Channel;
  readonly requester: string | null;
  /** The country or region in the requester's own words. */
  readonly country: string | null;
  /** The same as codes, as far as it could be understood. */
  readonly place: BoardPlace;
  /** BCP 47 tag of the language that the request is written in, or wants answers in; null where it is not known. */
  readonly language: string | null;
  /** The year in which it arrived, UTC. */
  readonly year: number;
  /** What kinds of help are asked for: ids, `other` for words of a desk's own form. Empty where it is not known. */
  readonly kinds: readonly string[];
  /** The kind of partner as an id, `other` for words of a desk's own form; null where it is not known. */
  readonly partner: string | null;
  /** When the committee's first decision on it was recorded, and its last one so far. */
  readonly firstDecidedAt: Instant | null;
  readonly lastDecidedAt: Instant | null;
  /** Where a request from before the desk is told; null for all others. */
  readonly source: HistoricSource | null;
  readonly partnerKind: string | null;
  readonly material: string | null;
  /** The language in which the requester wants answers, in their own words. */
  readonly answersIn: string | null;
  readonly answers: readonly BoardAnswer[];
  readonly now: BoardNow;
  readonly stations: readonly BoardStation[];
  readonly holds: readonly BoardHold[];
  readonly nextStep: BoardNextStep | null;
  /** Oldest first. */
  readonly progress: readonly BoardNote[];
  /** Whether there is no active community where it comes from. */
  readonly communityMissing: boolean;
  /** Number of the theme or the larger request that it is a part of. */
  readonly partOf: number | null;
  readonly ballots: readonly BoardBallot[];
  readonly advice: readonly BoardAdvice[];
  readonly plan: BoardPlan | null;
  readonly checks: readonly BoardCheck[];
  /** Null where nothing was delivered yet. */
  readonly outcomeState: OutcomeState | null;
  readonly outcome: BoardOutcome | null;
  /** Null where the report is gone or was changed since. */
  readonly reported: BoardReport | null;
  readonly history: readonly BoardEvent[];
}
