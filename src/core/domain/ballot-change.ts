import type { BallotOutcome, BallotResult, CallKind, Choice, UnclearVote } from "./ballot.ts";
import type { Person } from "./batch.ts";
import type { TextRef } from "./change.ts";
import type { CommentId, Instant, Sha256, UserId } from "./ids.ts";

/** What happened in one ballot. */
export type BallotChange =
  | {
      readonly kind: "vote-cast";
      readonly ballot: number;
      readonly by: Person;
      /** Null withdraws the vote. */
      readonly choice: Choice | null;
      readonly reason?: TextRef;
    }
  | {
      readonly kind: "reaction-seen";
      readonly ballot: number;
      readonly by: Person;
      readonly choice: Choice;
      readonly at: Instant;
      readonly comment: CommentId;
    }
  | {
      readonly kind: "reaction-gone";
      readonly ballot: number;
      readonly by: UserId;
      readonly choice: Choice;
      readonly comment: CommentId;
    }
  /** The roster no longer has this member of the electorate. */
  | { readonly kind: "seat-departed"; readonly ballot: number; readonly member: Person }
  | {
      readonly kind: "concern-raised";
      readonly ballot: number;
      readonly name: string;
      readonly by: Person;
      readonly blocks: boolean;
      readonly reason: TextRef;
      /** The new end, where less than 72 hours were left. */
      readonly closesAt?: Instant;
    }
  /** Somebody else asked to lift a concern; its author has 7 days to answer. */
  | {
      readonly kind: "concern-questioned";
      readonly ballot: number;
      readonly name: string;
      readonly by: Person;
      readonly reason: TextRef;
    }
  | { readonly kind: "concern-overruled"; readonly ballot: number; readonly name: string; readonly by: Person }
  | {
      readonly kind: "concern-ended";
      readonly ballot: number;
      readonly name: string;
      readonly how: "resolved" | "by-committee" | "overruled";
      /** The new end, where less than 48 hours were left. */
      readonly closesAt?: Instant;
    }
  /** Title, body or plan is not what was put to the vote. */
  | { readonly kind: "proposal-changed"; readonly ballot: number; readonly proposal: Sha256; readonly pauses: boolean }
  | {
      readonly kind: "edit-settled";
      readonly ballot: number;
      readonly proposal: Sha256;
      readonly how: "accepted" | "restored";
      readonly closesAt?: Instant;
    }
  | {
      readonly kind: "casting-vote-given";
      readonly ballot: number;
      readonly by: Person;
      readonly choice: "yes" | "no";
      readonly reason?: TextRef;
    }
  | {
      readonly kind: "meeting-vote-noted";
      readonly ballot: number;
      readonly member: Person;
      readonly choice: Choice;
      readonly by: Person;
      /** Where the minutes are: the address stands in the comment. */
      readonly minutes: TextRef;
      readonly countsFrom: Instant;
    }
  /** Something that looks like a vote and is none. */
  | {
      readonly kind: "vote-unclear";
      readonly ballot: number;
      readonly by: Person;
      readonly why: UnclearVote;
      readonly comment?: CommentId;
    }
  | {
      readonly kind: "reminder-given";
      readonly ballot: number;
      readonly reminder: CallKind;
      readonly members: readonly Person[];
      /** Told in one digest for several ballots, on the desk's own issue. */
      readonly digest: boolean;
    }
  /** The end has come, and the ballot stays open. */
  | {
      readonly kind: "end-deferred";
      readonly ballot: number;
      readonly why: "electorate" | "concern" | "proposal-changed";
      readonly until: Instant;
    }
  /** Somebody changed the words of the ballot's comment; the ballot is posted again in the comment of this record. */
  | {
      readonly kind: "ballot-reposted";
      readonly ballot: number;
      readonly by: Person | null;
      readonly editedAt: Instant;
    }
  /** Somebody changed or deleted the card while a ballot was open. */
  | { readonly kind: "card-lost"; readonly ballot: number; readonly by: Person | null; readonly closesAt?: Instant }
  | {
      readonly kind: "notice-given";
      readonly ballot: number;
      readonly closesAt: Instant;
      readonly heading: "pass" | "fail";
    }
  | {
      readonly kind: "ballot-extended";
      readonly ballot: number;
      readonly from: Instant;
      readonly closesAt: Instant;
      /** Because too few took part, or because the committee wants it. */
      readonly through: "shortfall" | "committee";
      /** The members who have not voted and are called by it. */
      readonly calls: readonly Person[];
    }
  | {
      readonly kind: "ballot-closed";
      readonly ballot: number;
      readonly outcome: BallotOutcome;
      readonly result: BallotResult;
    };
