import type { Desk } from "../../config/desk.ts";
import { stageTitleOf } from "../../config/title-of.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { CommentId } from "../../domain/ids.ts";
import type { ListedResource } from "../../domain/neighbours.ts";
import type { RequestState } from "../../domain/request-state.ts";
import type { Sentence } from "../../domain/sentence.ts";
import type { LibraryEntry, RequestSnapshot } from "../../domain/snapshot.ts";
import { commentAddress } from "../comment-address.ts";
import type { PlanTold } from "../plan-lines.ts";

/** What is known of an issue when it arrives. */
export interface Arrival {
  /** Labels of the required answers that are not there. */
  readonly missing: readonly string[];
  /** Labels of the answers that do not fit their question. */
  readonly unfit: readonly string[];
  /** Earlier requests that are like this one. */
  readonly similar: readonly LibraryEntry[];
  /** Resources that fit this one. */
  readonly resources: readonly ListedResource[];
  /** Names of the forms of which it cannot be told which one was used; none where it can. */
  readonly forms: readonly string[];
}

/** What a record comment is about. */
export interface RecordFacts {
  readonly snapshot: RequestSnapshot;
  readonly desk: Desk;
  /** The state after all records. */
  readonly state: RequestState;
  /** All records of the look; a record that refers to another one finds it there. */
  readonly records: readonly DecisionRecord[];
  /** Where a record tells of an issue that has just arrived. */
  readonly arrival?: Arrival;
  /** What the plan tells, where a record puts it to the vote. */
  readonly plan?: PlanTold;
  /** Where a card was put back on the project board: why, and what would do what its move did not. */
  readonly putBackWhy?: readonly Sentence[];
}

/** The name of a stage that people read. */
export const stageTitle = ({ desk }: RecordFacts, id: string): string => stageTitleOf(id, desk);

/** A comment of the request, as a link. */
export const commentLink = ({ snapshot }: RecordFacts, comment: CommentId): { readonly href: string } =>
  commentAddress(snapshot.issue.url, comment);

/** The comment that a record goes back to, as a link; the request itself where a rule wrote the record. */
export const causeLink = (facts: RecordFacts, { cause }: DecisionRecord): { readonly href: string } =>
  cause.kind === "command" ? commentLink(facts, cause.comment) : { href: facts.snapshot.issue.url };
