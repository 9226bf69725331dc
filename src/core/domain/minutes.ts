import type { BallotOutcome, Tally } from "./ballot.ts";
import type { Instant, StageId } from "./ids.ts";
import type { Sentence } from "./sentence.ts";

/** Which request something is about. The title is empty where it may not be shown. */
export interface MinutesRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
}

/** What minutes say of a ballot. */
export interface MinutesBallot {
  readonly number: number;
  readonly stage: StageId;
  readonly question: string;
  readonly outcome: BallotOutcome | "open";
  readonly tally: Tally;
  /** The comment that records it. */
  readonly url: string | null;
}

/** A ballot that ended. */
export interface MinutesDecision {
  readonly request: MinutesRequest;
  readonly at: Instant;
  readonly ballot: MinutesBallot;
  readonly why: Sentence | null;
  readonly priority: string | null;
  readonly advice: readonly MinutesAdvice[];
}

/** Advice that was given with a ballot; its words in one line, cut short. */
export interface MinutesAdvice {
  readonly by: string | null;
  readonly words: Sentence;
  readonly url: string | null;
}

/** Something that happened to a request, in its time. */
export interface MinutesEvent {
  readonly request: MinutesRequest;
  readonly at: Instant;
  readonly what: readonly Sentence[];
}

/** What the records say of a time. Each list is in the order of time. Nothing in it is made up. */
export interface Minutes {
  readonly from: Instant;
  readonly until: Instant;
  readonly decisions: readonly MinutesDecision[];
  readonly exits: readonly MinutesEvent[];
  /** Small questions that were answered, or ended in another way. */
  readonly questions: readonly MinutesEvent[];
  readonly moves: readonly MinutesEvent[];
}
