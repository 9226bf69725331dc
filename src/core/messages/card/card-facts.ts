import type { Desk } from "../../config/desk.ts";
import type { CommentId, Instant } from "../../domain/ids.ts";
import type { Advice, RequestState } from "../../domain/request-state.ts";
import type { Sentence } from "../../domain/sentence.ts";
import type { NamedIssue, RequestSnapshot } from "../../domain/snapshot.ts";
import type { PlanTold } from "../plan-lines.ts";
import type { CardHands } from "./card-hands.ts";
import type { CardResource } from "./request-resources.ts";

/** The plan in its words, and the version that the committee votes on, or voted on. */
export interface PlanShown {
  readonly told: PlanTold;
  readonly votedOn?: { readonly ballot: number; readonly at: Instant; readonly comment: CommentId };
}

/** What the card shows. The texts of the advice are looked up by whoever has the thread. */
export interface CardFacts {
  readonly state: RequestState;
  readonly desk: Desk;
  /** The address of the issue. */
  readonly issueUrl: string;
  /** The record comments: one of them tells the result of the last ballot. */
  readonly batches?: RequestSnapshot["batches"];
  /** Reactions on the open ballot that are no votes: by people who have none, and by nobody whom GitHub names. */
  readonly uncounted?: { readonly advisory: number; readonly unattributable: number };
  /** Where the request stands, who is next, what holds it up; how it ended. */
  readonly status: readonly Sentence[];
  /** The announced next step and the newest note on the work. */
  readonly steps: readonly Sentence[];
  /** Answers that are missing or wrong, each with what to do. */
  readonly missing: readonly Sentence[];
  /** Who undoes each time what the desk sets on the issue, and until when it leaves that alone. */
  readonly standoff?: { readonly others: readonly string[]; readonly until: Instant } | undefined;
  /** The issue whose sub-issue this is, by GitHub. */
  readonly parent?: NamedIssue;
  /** What the plan tells, and which version of it the newest ballot is about; missing where there is no plan. */
  readonly planShown?: PlanShown;
  /** In the order of their numbers. */
  readonly resources?: readonly CardResource[];
  /** Who could help with what; missing where nobody looked it up. */
  readonly hands?: CardHands;
  readonly advice: readonly { readonly advice: Advice; readonly text: string | undefined }[];
  /** GitHub's time of the look that writes the card. */
  readonly checkedAt: Instant;
}
