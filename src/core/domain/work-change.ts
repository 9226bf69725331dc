import type { Person } from "./batch.ts";
import type { Change, TextRef } from "./change.ts";
import type { GroupId, Instant, StageId } from "./ids.ts";

/** What is asked for: somebody's hands, or material that should exist and does not. */
export type NeedKind = "hands" | "material";

/** How large a risk is as the plan stands. `high`: it cannot be borne yet. */
export type RiskLevel = "low" | "manageable" | "high";

/** What a plan tells beside its words: the outcome that is expected, and who uses the content afterwards. */
export type PlanPart = "outcome" | "use";

/** Where an approved request stands to the line of the present period. Null where the desk has no line. */
export type LineSide = "above" | "below" | null;

/** To whom a request was passed on. */
export type ReferralTarget =
  | { readonly kind: "person"; readonly login: string }
  | { readonly kind: "group"; readonly group: GroupId }
  /** Another helpdesk, by its id in the desk's configuration. */
  | { readonly kind: "helpdesk"; readonly id: string };

/** How the desk knows who moved a card: GitHub told it as it happened, or one person had taken the request up by themselves. */
export type CardWitness = "delivery" | "assignment";

/** What working groups and the committee do with their hands: who helps with what, risks, resources, the queue, the project board. */
export type WorkChange =
  /** Somebody from outside offers to help. A member accepts with `/assign`. */
  | { readonly kind: "help-offered"; readonly person: Person; readonly group?: GroupId; readonly need?: number }
  /** Who offered to help does not any more. */
  | { readonly kind: "offer-withdrawn"; readonly person: Person }
  | {
      readonly kind: "need-stated";
      /** Counts the needs of the request, from 1. */
      readonly number: number;
      readonly need: NeedKind;
      readonly by: Person;
      readonly text: TextRef;
    }
  /** Somebody cares for a need from now on; null: it was handed back. */
  | { readonly kind: "need-taken"; readonly number: number; readonly person: Person | null }
  | {
      readonly kind: "need-met";
      readonly number: number;
      readonly by: Person;
      readonly text?: TextRef;
      /** The resource of this request that was made for it. */
      readonly resource?: number;
    }
  /** A group's own part of the request: an issue that was there, or one that the desk opens. */
  | {
      readonly kind: "part-added";
      /** Counts the parts of the request, from 1. */
      readonly part: number;
      readonly group: GroupId;
      readonly by: Person;
      readonly text?: TextRef;
      readonly issue?: number;
    }
  /** The desk opened the issue of a part. */
  | { readonly kind: "part-opened"; readonly part: number; readonly issue: number }
  /** Whether an active community is there, where the request comes from. `by` is null where the desk's list says so. */
  | {
      readonly kind: "community-noted";
      readonly missing: boolean;
      readonly by: Person | null;
      readonly reason?: TextRef;
    }
  /** One of the risks of an open question of the checklist. */
  | {
      readonly kind: "risk-assessed";
      readonly item: string;
      readonly risk: string;
      readonly level: RiskLevel;
      readonly by: Person;
      readonly mitigation?: TextRef;
    }
  | {
      readonly kind: "resource-added";
      /** Counts the resources of the request, from 1. */
      readonly number: number;
      readonly by: Person;
      /** The command's line, with address and title. */
      readonly text: TextRef;
      readonly language: string;
      /** What sort of resource it is, in a word of the desk. */
      readonly sort: string;
      /** As in `CC-BY-4.0`. */
      readonly licence?: string;
      /** The need that it meets. */
      readonly need?: number;
    }
  | { readonly kind: "resource-removed"; readonly number: number; readonly by: Person; readonly reason?: TextRef }
  /** A voting member asks for a place in the queue. Without an objection it holds from then on. */
  | {
      readonly kind: "rank-asked";
      /** Place in the queue, from 1. */
      readonly place: number;
      readonly by: Person;
      readonly reason: TextRef;
      readonly holdsFrom: Instant;
    }
  | { readonly kind: "rank-objected"; readonly by: Person; readonly reason: TextRef }
  /** Nobody objected in time. */
  | { readonly kind: "rank-held"; readonly place: number }
  /** Where the request stands in the queue of all approved requests, as the last sweep found it. */
  | { readonly kind: "queue-placed"; readonly place: number; readonly of: number; readonly line: LineSide }
  /** A member's advice in numbers; it orders nothing. */
  | { readonly kind: "score-given"; readonly by: Person; readonly criterion: string; readonly score: number }
  /** Somebody moved the card on the project board: taken as the command that does the same, or put back with the reason. */
  | {
      readonly kind: "card-moved";
      /** The stage of the column that it was moved to. */
      readonly stage: StageId;
      readonly by: Person | null;
      readonly witness: CardWitness | null;
      readonly done: "taken" | "put-back";
      /** Why it was put back: the key of a message. */
      readonly why?: string;
    };

const KINDS: Readonly<Record<WorkChange["kind"], true>> = {
  "help-offered": true,
  "offer-withdrawn": true,
  "need-stated": true,
  "need-taken": true,
  "need-met": true,
  "part-added": true,
  "part-opened": true,
  "community-noted": true,
  "risk-assessed": true,
  "resource-added": true,
  "resource-removed": true,
  "rank-asked": true,
  "rank-objected": true,
  "rank-held": true,
  "queue-placed": true,
  "score-given": true,
  "card-moved": true,
};

/** Whether a change is one of these. */
export const isWorkChange = (change: Change): change is WorkChange => Object.hasOwn(KINDS, change.kind);
