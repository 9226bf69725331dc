import { answerUntil } from "../ballots/answer-time.ts";
import { endAtLeast, LEFT_AFTER_BLOCK } from "../ballots/deadlines.ts";
import { blockOf, isEligible } from "../ballots/standing.ts";
import type { Ballot, Concern } from "../domain/ballot.ts";
import type { ChangeOf } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { CommandContext } from "./command.ts";

/** A name as people may write it: letters and digits of any script, hyphens; in any case, with a colon behind it. */
const NAME = /^([\p{L}\p{M}\p{N}-]{1,40})[:：.,]?$/u;

/** The name of a concern in one form; undefined where the word cannot be one. */
export const concernName = (word: string): string | undefined =>
  NAME.exec(word.normalize("NFC"))?.[1]?.toLowerCase().normalize("NFC");

/** The open concern that a word names, or which there are. */
export function openConcern({ concerns }: Ballot, word: string): Concern | Refusal {
  const open = concerns.filter(({ ended }) => !ended);
  const name = concernName(word);
  const found = open.find((concern) => concern.name === name);
  if (found) return found;
  if (open.length === 0) return refuse(sentence("desk-refused-concern-none"));
  return refuse(
    sentence(
      "desk-refused-concern-unknown",
      word,
      open.map((concern) => concern.name),
    ),
  );
}

/**
 * Ends a concern. Where it was the last thing that held the ballot up, enough time is left that the others can still
 * think about it.
 */
export function endConcern(
  ballot: Ballot,
  { name, blocks }: Concern,
  how: ChangeOf<"concern-ended">["how"],
  { at, desk }: Pick<CommandContext, "at" | "desk">,
): ChangeOf<"concern-ended"> {
  const rest = { ...ballot, concerns: ballot.concerns.filter((other) => other.name !== name) };
  const wasLast = blocks && blockOf(rest, at) === undefined;
  const closesAt = wasLast ? endAtLeast(ballot, at, LEFT_AFTER_BLOCK, desk.calendar.pauses) : undefined;
  return { kind: "concern-ended", ballot: ballot.terms.number, name, how, ...(closesAt && { closesAt }) };
}

/**
 * Why others may not lift a concern; undefined where its author stepped aside, left, or wrote nothing for seven days
 * after the question.
 */
export function liftRefusal(ballot: Ballot, concern: Concern, context: CommandContext): Refusal | undefined {
  const { name, by: author, questionedAt } = concern;
  if (!isEligible(ballot, author.id, context.at)) return undefined;
  if (questionedAt === undefined) return refuse(sentence("desk-refused-concern-unasked", author.login, name));
  const until = answerUntil(questionedAt);
  const lastWord = context.lastWordOf(author.id);
  if (lastWord !== undefined && lastWord > questionedAt) {
    return refuse(sentence("desk-refused-concern-answered", author.login, name));
  }
  return context.at < until ? refuse(sentence("desk-refused-concern-waits", author.login, { at: until })) : undefined;
}
