import { answerUntil } from "../ballots/answer-time.ts";
import { overrulesNeeded } from "../ballots/overrules-needed.ts";
import type { Ballot, Concern } from "../domain/ballot.ts";
import type { Instant } from "../domain/ids.ts";
import type { WrittenText } from "./board-care-types.ts";
import type { RequestView } from "./request-view.ts";

/** A concern of a member in a ballot, and what would lift it. */
export interface BoardConcern {
  /** Null where it may not be shown: the name is chosen freely and may name anything. */
  readonly name: string | null;
  readonly by: string | null;
  readonly at: Instant;
  /** Whether nothing passes while it is open; else it is only noted. */
  readonly blocks: boolean;
  readonly text: WrittenText;
  /** The comment with its reason. */
  readonly url: string | null;
  readonly ended: { readonly at: Instant; readonly how: NonNullable<Concern["ended"]>["how"] } | null;
  /** How many of the other members have said that it is no reason to wait, and how many of them lift it together. */
  readonly overruled: { readonly by: number; readonly needed: number };
  /** Until when its author is asked to answer; null where nobody asked. */
  readonly answerUntil: Instant | null;
}

/** The concerns of a ballot, oldest first. `eligible` counts the seats that may vote in it. */
export const boardConcerns = (ballot: Ballot, eligible: number, view: RequestView): readonly BoardConcern[] =>
  ballot.concerns.map(({ name, by, at, blocks, reason, ended, overruledBy, questionedAt }) => ({
    name: view.consent === "named" ? name : null,
    by: view.names.person(by),
    at,
    blocks,
    text: view.written(reason),
    url: view.desk.config.board.voters === "handle" ? view.urlOf(reason.comment) : null,
    ended: ended ?? null,
    overruled: { by: overruledBy.length, needed: overrulesNeeded(eligible - 1) },
    answerUntil: questionedAt === undefined ? null : answerUntil(questionedAt),
  }));
