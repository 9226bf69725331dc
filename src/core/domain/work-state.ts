import type { Person } from "./batch.ts";
import type { TextRef } from "./change.ts";
import type { GroupId, Instant, StageId } from "./ids.ts";
import type { LineSide, NeedKind, RiskLevel } from "./work-change.ts";

/** Somebody from outside who offered to help, and whom no member accepted yet. */
export interface Offer {
  readonly person: Person;
  readonly at: Instant;
  /** The group that they named. */
  readonly group?: GroupId;
  /** The need that they named. */
  readonly need?: number;
}

/** Something that the request needs: hands, or material that should exist. */
export interface Need {
  /** From 1, in the order in which they were stated. */
  readonly number: number;
  readonly kind: NeedKind;
  readonly by: Person;
  readonly at: Instant;
  readonly text: TextRef;
  /** Who cares for it. */
  readonly taker?: Person;
  /** When it was met, by whom, with which words, through which resource. */
  readonly met?: { readonly by: Person; readonly at: Instant; readonly text?: TextRef; readonly resource?: number };
}

/** A group's own part of the request, as an issue below it. */
export interface Part {
  readonly part: number;
  readonly group: GroupId;
  readonly by: Person;
  readonly at: Instant;
  /** What it is about; missing where an issue that was there became the part. */
  readonly text?: TextRef;
  /** Missing until the desk has opened it. */
  readonly issue?: number;
}

/** How large one risk is, and what is done about it. */
export interface AssessedRisk {
  readonly item: string;
  readonly risk: string;
  readonly level: RiskLevel;
  readonly by: Person;
  readonly at: Instant;
  readonly mitigation?: TextRef;
}

/** A resource that the work on the request made or found. */
export interface Resource {
  readonly number: number;
  readonly by: Person;
  readonly at: Instant;
  readonly text: TextRef;
  readonly language: string;
  readonly sort: string;
  readonly licence?: string;
  readonly need?: number;
}

/** A place in the queue that a voting member asked for, and what became of it. */
export interface Rank {
  readonly place: number;
  readonly by: Person;
  readonly at: Instant;
  readonly reason: TextRef;
  readonly holdsFrom: Instant;
  readonly objection?: { readonly by: Person; readonly at: Instant; readonly reason: TextRef };
  readonly heldAt?: Instant;
}

/** One member's advice in numbers. */
export interface Score {
  readonly by: Person;
  readonly at: Instant;
  readonly criterion: string;
  readonly score: number;
}

/** Where a request stands with the work of groups and in the queue. Derived from the records, never stored. */
export interface WorkState {
  /** At most one for each person, oldest first. */
  readonly offers: readonly Offer[];
  readonly needs: readonly Need[];
  readonly parts: readonly Part[];
  /** Whether an active community is there, where the request comes from; undefined where nobody said. */
  readonly communityMissing?: boolean;
  /** The newest word on each risk. */
  readonly risks: readonly AssessedRisk[];
  readonly resources: readonly Resource[];
  /** How many resources there were so far: a number is never given twice. */
  readonly resourcesAdded: number;
  /** All places that were asked for, oldest first. The last one may be pending. */
  readonly ranks: readonly Rank[];
  /** Where the last sweep found it in the queue. */
  readonly queued?: { readonly place: number; readonly of: number; readonly line: LineSide; readonly at: Instant };
  readonly scores: readonly Score[];
  /** Columns to which the card was moved, and put back with an explanation, since the stage was entered. */
  readonly putBack: readonly StageId[];
}
