import type { Ballot, Recusal } from "./ballot.ts";
import type { Person } from "./batch.ts";
import type { Lane, ReferralAnswer, ReportRef } from "./care-change.ts";
import type { Channel, CheckAnswer, TextRef } from "./change.ts";
import type { CommentId, ExitId, GroupId, HoldId, Instant, ProfileName, Sha256, StageId } from "./ids.ts";
import type { Motion } from "./motion.ts";
import type { PlanPart, ReferralTarget } from "./work-change.ts";
import type { WorkState } from "./work-state.ts";

/** A working group that cares for the request, and who of it took it up. */
export interface Assignment {
  readonly group: GroupId;
  readonly since: Instant;
  readonly people: readonly Person[];
}

/** A hold: beside the stage, never instead of it. */
export interface Hold {
  readonly hold: HoldId;
  readonly since: Instant;
  /** When it ends by itself. */
  readonly until?: Instant;
  /** Why, or what was asked. */
  readonly reason?: TextRef;
}

/** A hold that is over. Days on hold are counted apart from days of work. */
export interface PastHold {
  readonly hold: HoldId;
  readonly since: Instant;
  readonly endedAt: Instant;
}

/** How a request ended before its last stage. */
export interface Ending {
  readonly exit: ExitId;
  readonly at: Instant;
  /** What ended it: a command's name, or a rule. */
  readonly through: string;
  /** The stage that it left. */
  readonly from?: StageId;
  readonly reply?: TextRef;
  /** When to ask what became of a referral. */
  readonly followUp?: Instant;
  /** The request that this one is the same as. */
  readonly sameAs?: number;
  /** To whom it was passed on, where that is known by name. */
  readonly referredTo?: ReferralTarget;
  /** The record comment that says so; missing within the look that writes it. */
  readonly comment?: CommentId;
}

/** What comes next, as somebody of the desk announced it. */
export interface NextStep {
  readonly by: Person;
  readonly at: Instant;
  readonly text: TextRef;
  /** The day for which it is announced. */
  readonly on?: Instant;
}

/** A note on how the work goes. */
export interface Progress {
  readonly by: Person;
  readonly at: Instant;
  readonly text: TextRef;
}

/** What came of a request, as it was reported: in a comment, in an issue of the outcome form, or not at all. */
export interface Outcome {
  readonly by: Person;
  readonly at: Instant;
  readonly text: TextRef | null;
  readonly report?: ReportRef;
}

/** Advice of a committee member: `/feedback`, or the reason of a vote. */
export interface Advice {
  readonly by: Person;
  readonly at: Instant;
  readonly stage: StageId;
  readonly text: TextRef;
  readonly kind: "feedback" | "reason";
  /** The ballot it was given with, where it is the reason of a vote. */
  readonly ballot?: number;
}

/** What was put in order by hand: older damage is answered. */
export interface Restored {
  readonly at: Instant;
  /** Comments that are not believed any more. */
  readonly spoilt: readonly CommentId[];
  /** The first comments of all batches that were posted again. */
  readonly reposted: readonly CommentId[];
}

/** How important a member finds a request. */
export interface GivenPriority {
  readonly by: Person;
  readonly at: Instant;
  readonly priority: string;
  readonly reason?: TextRef;
}

/** The plan that the working group and the requester shaped. */
export interface Plan {
  readonly by: Person;
  readonly at: Instant;
  readonly supportTypes: readonly string[];
  readonly text: TextRef;
  /** What the text tells on lines of their own; none in records of an older version. */
  readonly tells: readonly PlanPart[];
}

/** One answered question of the checklist. */
export interface Check {
  readonly item: string;
  readonly answer: CheckAnswer;
  readonly by: Person;
  readonly at: Instant;
  readonly note?: TextRef;
}

/** One stay in a stage. */
export interface Visit {
  readonly stage: StageId;
  readonly from: StageId | null;
  readonly at: Instant;
  readonly through: string;
  /** The record comment that says so; missing within the look that writes it. */
  readonly comment?: CommentId;
}

/** Where a request stands. Derived from the records, never stored. */
export interface RequestState extends WorkState {
  /** Missing until the request is registered. */
  readonly registered?: {
    readonly at: Instant;
    readonly form: string | null;
    readonly onBehalf: boolean;
    readonly channel: Channel;
    readonly receivedAt: Instant;
  };
  readonly lane: Lane;
  /** The requester of a request that was filed for somebody, once they have an account here. */
  readonly requester?: Person;
  readonly stage?: StageId;
  /** When the stage was entered. */
  readonly since?: Instant;
  readonly visits: readonly Visit[];
  /** The ballot that was asked for since the stage was entered and is not open yet, with its profile where one was named. */
  readonly ballotAsked?: { readonly profile?: ProfileName };
  /** How it ended, while it has. */
  readonly exit?: Ending;
  /** Earlier ends from which the request came back, oldest first. */
  readonly formerEnds: readonly Ending[];
  /** When it was asked what became of the referral that ended it, and what the answer was. */
  readonly followUpAsked?: Instant;
  readonly referral?: {
    readonly answer: ReferralAnswer;
    readonly by: Person;
    readonly at: Instant;
    readonly text?: TextRef;
  };
  readonly ballots: readonly Ballot[];
  /** Who stepped aside for this request. */
  readonly recusals: readonly Recusal[];
  /** The newest priority that each member gave. */
  readonly priorities: readonly GivenPriority[];
  /** The priority that the committee's ballot settled. */
  readonly priority?: { readonly priority: string; readonly at: Instant };
  /** What one voting member asked for and nobody has supported yet. */
  readonly motions: readonly Motion[];
  /** How many motions there were so far: a number is never given twice. */
  readonly motionsAsked: number;
  /** Whether the chair or two members allowed the same proposal to be voted on again. */
  readonly voteAgain: boolean;
  readonly locked: boolean;
  /** What was put in order by hand after records were deleted or changed: older doubts are answered. */
  readonly restored?: Restored;
  readonly advice: readonly Advice[];
  readonly assignments: readonly Assignment[];
  readonly checks: readonly Check[];
  readonly plan?: Plan;
  readonly holds: readonly Hold[];
  readonly pastHolds: readonly PastHold[];
  readonly nextStep?: NextStep;
  readonly progress: readonly Progress[];
  /** When it was asked what came of the delivered support, oldest first. */
  readonly outcomesAsked: readonly Instant[];
  readonly outcome?: Outcome;
  /** The issue whose sub-issue this request was made. */
  readonly theme?: number;
  /** Where this issue is no request but tells the outcome of one: which. */
  readonly report?: { readonly at: Instant; readonly request: number | null };
  /** Whether it was said that GitHub takes few more comments. */
  readonly floodNoticed: boolean;
  /** Keys of the acts that were taken back. */
  readonly undone: ReadonlySet<string>;
  /** Keys of all records that count: a key never runs twice. */
  readonly keys: ReadonlySet<string>;
  /** Hash of the newest batch that counts. */
  readonly head: Sha256 | null;
}
