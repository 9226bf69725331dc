import type { Ballot, Recusal } from "./ballot.ts";
import type { Person } from "./batch.ts";
import type { Channel, CheckAnswer, TextRef } from "./change.ts";
import type { CommentId, ExitId, GroupId, HoldId, Instant, ProfileName, Sha256, StageId } from "./ids.ts";
import type { Motion } from "./motion.ts";

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
export interface RequestState {
  /** Missing until the request is registered. */
  readonly registered?: {
    readonly at: Instant;
    readonly form: string | null;
    readonly onBehalf: boolean;
    readonly channel: Channel;
    readonly receivedAt: Instant;
  };
  readonly stage?: StageId;
  /** When the stage was entered. */
  readonly since?: Instant;
  readonly visits: readonly Visit[];
  /** The ballot that was asked for since the stage was entered and is not open yet, with its profile where one was named. */
  readonly ballotAsked?: { readonly profile?: ProfileName };
  readonly exit?: { readonly exit: ExitId; readonly at: Instant; readonly reply?: TextRef };
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
  readonly outcome?: { readonly by: Person; readonly at: Instant; readonly text: TextRef | null };
  /** Keys of all records that count: a key never runs twice. */
  readonly keys: ReadonlySet<string>;
  /** Hash of the newest batch that counts. */
  readonly head: Sha256 | null;
}
