import type { Ballot } from "./ballot.ts";
import type { Person } from "./batch.ts";
import type { Channel, CheckAnswer, TextRef } from "./change.ts";
import type { CommentId, ExitId, GroupId, HoldId, Instant, Sha256, StageId, UserId } from "./ids.ts";

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
  /** Whether the command that this stage's ballot waits for was given since the stage was entered. */
  readonly ballotAsked: boolean;
  readonly exit?: { readonly exit: ExitId; readonly at: Instant; readonly reply?: TextRef };
  readonly ballots: readonly Ballot[];
  readonly recused: readonly UserId[];
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
