import type { ReferralAnswer } from "../domain/care-change.ts";
import type { ExitId, Instant } from "../domain/ids.ts";
import type { ReferralTarget } from "../domain/work-change.ts";
import type { PublicText } from "../records/public-text.ts";

export type { Consent } from "../forms/consent-of.ts";

/**
 * A text of somebody as it stands on GitHub now; null where it was removed or changed since it was recorded, and the word
 * `withheld` where it may not be shown.
 */
export type WrittenText = PublicText | "withheld" | null;

/** A hold, with the reason that was given and where it stands. */
export interface BoardHold {
  readonly title: string;
  readonly since: Instant;
  readonly until: Instant | null;
  /** Whether the requester's next answer ends it. */
  readonly waitsForReply: boolean;
  /** Missing where no reason was given, or where it may not be shown. */
  readonly reason?: WrittenText;
  readonly url: string | null;
}

/** What was announced as the next step. */
export interface BoardNextStep {
  readonly by: string | null;
  readonly at: Instant;
  /** The day for which it is announced. */
  readonly on: Instant | null;
  /** Whether that day is over. */
  readonly overdue: boolean;
  readonly text: WrittenText;
}

/** A note on how the work goes. */
export interface BoardNote {
  readonly by: string | null;
  readonly at: Instant;
  readonly text: WrittenText;
  readonly url: string | null;
}

/** An end from which the request came back. */
export interface BoardFormerEnd {
  readonly exit: ExitId;
  readonly title: string;
  readonly at: Instant;
  /** The comment that records it. */
  readonly url: string | null;
}

/** How a request ended early. */
export interface BoardExit extends BoardFormerEnd {
  /** Whether the desk counts this exit as help: its issue is closed as completed. */
  readonly helped: boolean;
  readonly reply?: WrittenText;
  /** The request that this one is the same as. */
  readonly sameAs: number | null;
  /** To whom it was passed on, where that is known; the name is null where a person may not be named. */
  readonly referredTo: {
    readonly kind: ReferralTarget["kind"];
    readonly name: string | null;
    readonly url: string | null;
  } | null;
  /** What becomes of a referral: when it is asked, when it was, and the answer. */
  readonly referral: {
    readonly followUp: Instant | null;
    readonly askedAt: Instant | null;
    readonly answer: ReferralAnswer | null;
    readonly answeredAt: Instant | null;
  } | null;
}

/** Whether it is known what came of a delivered request: not yet, told, or asked in vain. */
export type OutcomeState = "awaited" | "reported" | "not-reported";

/** What came of a request. */
export interface BoardOutcome {
  readonly at: Instant;
  /** Undefined where it was said that nothing was reported, or where the words stand in a report of their own. */
  readonly text: WrittenText | undefined;
  /** The comment or the report where it stands; null where nothing was reported, or where that is gone. */
  readonly url: string | null;
  /** Number of the report's issue. */
  readonly report: number | null;
}
