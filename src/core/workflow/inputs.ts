import { ballotNow } from "../ballots/ballot-now.ts";
import { choiceOfReaction } from "../ballots/choice-of-reaction.ts";
import { acceptedProposal, seatOf } from "../ballots/standing.ts";
import { commandsIn } from "../commands/commands-in.ts";
import { commandWordsFor } from "../commands/index.ts";
import { isOneLine, type ParsedCommand } from "../commands/parse-commands.ts";
import type { Ballot, Choice } from "../domain/ballot.ts";
import { type CommentId, type Instant, latest } from "../domain/ids.ts";
import type { Account, Comment, LabelEvent, LockEvent, RequestSnapshot } from "../domain/snapshot.ts";
import { commandKey, ruleKey } from "../records/record-key.ts";
import { type AssignmentInput, assignmentsOf } from "./assignment-inputs.ts";
import { type ClosingInput, closingOf, type ReopeningInput, reopeningOf } from "./closing-inputs.ts";
import { isWriter } from "./is-writer.ts";
import type { Look } from "./look.ts";
import { proposalOf } from "./proposal.ts";
import { type RequesterWroteInput, requesterWords } from "./requester-words.ts";
import { standoffIn } from "./standoff.ts";

/** A word of a comment that looks like a command and runs nothing: it is none of ours, or stands below ten others. */
export interface UnrunWord {
  readonly unknown: string;
  readonly why: "unknown" | "too-many";
  /** Whether it is all that the comment says. */
  readonly isAlone: boolean;
}

/** A command that nobody has answered yet, or what looks like one. */
export interface CommandInput {
  readonly kind: "command";
  readonly at: Instant;
  readonly key: string;
  readonly ordinal: number;
  readonly comment: Comment;
  readonly author: Account;
  readonly parsed: ParsedCommand | UnrunWord;
}

/** A reaction on a ballot that no look has seen yet. */
export interface ReactionInput {
  readonly kind: "reaction";
  readonly at: Instant;
  readonly ballot: number;
  readonly by: Account;
  readonly choice: Choice;
  readonly comment: CommentId;
}

/** A stage label was set by hand. */
export interface HandMoveInput {
  readonly kind: "hand-move";
  readonly at: Instant;
  readonly event: LabelEvent;
}

/** What is voted on is no longer what was put to the vote. */
export interface EditInput {
  readonly kind: "edit";
  readonly at: Instant;
}

/** The conversation was locked or unlocked. */
export interface LockInput {
  readonly kind: "lock";
  readonly at: Instant;
  readonly key: string;
  readonly event: LockEvent;
}

/** Something that people did since the last look. */
export type Input =
  | CommandInput
  | ReactionInput
  | ClosingInput
  | ReopeningInput
  | RequesterWroteInput
  | HandMoveInput
  | EditInput
  | LockInput
  | AssignmentInput;

/** At equal times the command comes first. */
const ORDER: Readonly<Record<Input["kind"], number>> = {
  command: 0,
  reaction: 1,
  edit: 2,
  lock: 3,
  "requester-wrote": 4,
  closing: 5,
  reopening: 6,
  "hand-move": 7,
  assignment: 8,
};

/** Everything that people did and no record tells yet, in the order of GitHub's times. */
export function inputsOf(look: Look): readonly Input[] {
  const commands = look.snapshot.comments.flatMap((comment) => commandsOf(comment, look));
  const inputs: readonly Input[] = [
    ...commands,
    ...requesterWords(look, commands),
    ...reactionsOf(look),
    ...closingOf(look),
    ...reopeningOf(look),
    ...handMovesOf(look),
    ...editsOf(look),
    ...locksOf(look),
    ...assignmentsOf(look),
  ];
  return inOrder(inputs, look);
}

/**
 * What the requester wrote, once more after all else: a hold that stands again, since its end was taken back, or an account that
 * was linked in this look, may have made an answer of it.
 */
export const wordsOnceMore = (look: Look): readonly RequesterWroteInput[] => inOrder(requesterWords(look, []), look);

function inOrder<T extends Input>(inputs: readonly T[], { snapshot }: Look): readonly T[] {
  // What was said and done in another repository was said and done under other rules.
  const since = snapshot.movedHere?.at;
  const here = since === undefined ? inputs : inputs.filter(({ at }) => at > since);
  return here.toSorted((a, b) => (a.at === b.at ? ORDER[a.kind] - ORDER[b.kind] : a.at < b.at ? -1 : 1));
}

function commandsOf(comment: Comment, look: Look): readonly CommandInput[] {
  const { author, body } = comment;
  // Only people command, and only in comments that nobody else has touched.
  if (author?.kind !== "user" || !comment.editedByAuthorOnly || isWriter(author, look)) return [];
  const found = commandsIn(comment, commandWordsFor(look.desk));
  if (found.commands.length + found.unknown.length + found.errors.length === 0) return [];
  const at = comment.lastEditedAt ?? comment.createdAt;
  const input = (parsed: CommandInput["parsed"], line: string, ordinal = 1): CommandInput => ({
    kind: "command",
    at,
    key: commandKey(comment.id, ordinal, line),
    ordinal,
    comment,
    author,
    parsed,
  });
  const seen = new Map<string, number>();
  const inputs = found.commands.map((parsed) => {
    // The ordinal counts equal lines, so that a line put in above by an edit does not run an old command again.
    const ordinal = (seen.get(parsed.line) ?? 0) + 1;
    seen.set(parsed.line, ordinal);
    return input(parsed, parsed.line, ordinal);
  });
  const unrun = (unknown: string, why: UnrunWord["why"]): UnrunWord => ({ unknown, why, isAlone: isOneLine(body) });
  for (const { name, code } of found.errors) {
    if (code === "too-many") inputs.push(input(unrun(name, code), "more than ten"));
  }
  for (const { name, reply } of found.unknown) if (reply) inputs.push(input(unrun(name, "unknown"), name));
  return inputs.filter(({ key }) => !look.state.keys.has(key));
}

function reactionsOf({ snapshot, state }: Look): readonly ReactionInput[] {
  const ballot = ballotNow(state);
  if (!ballot) return [];
  return ballotComments(ballot, snapshot).flatMap(({ comment, until }) =>
    comment.reactions.flatMap(({ by, content, at }): ReactionInput[] => {
      const choice = choiceOfReaction(content);
      if (!by || !choice || !seatOf(ballot, by.id) || (until !== undefined && at > until)) return [];
      const known = ballot.reactions.some(
        (seen) =>
          seen.by === by.id && seen.choice === choice && seen.at === at && seen.comment === comment.id && !seen.goneAt,
      );
      return known ? [] : [{ kind: "reaction", at, ballot: ballot.terms.number, by, choice, comment: comment.id }];
    }),
  );
}

/** The comments that carry an open ballot, or did: on one whose words somebody changed, reactions count up to the change. */
export function ballotComments(
  ballot: Ballot,
  { comments, batches }: RequestSnapshot,
): readonly { readonly comment: Comment; readonly until?: Instant }[] {
  const editedAt = batches.find(({ comment }) => comment === ballot.comment)?.wordsEdited?.at;
  const carriers = [
    ...ballot.formerComments,
    ...(ballot.comment === undefined ? [] : [{ comment: ballot.comment, ...(editedAt && { until: editedAt }) }]),
  ];
  return carriers.flatMap(({ comment: id, ...rest }) => {
    const comment = comments.find((candidate) => candidate.id === id);
    return comment ? [{ comment, ...rest }] : [];
  });
}

/** When the proposal was changed, as far as no record tells; now where it was, and GitHub shows no time. */
function editsOf(look: Look): readonly EditInput[] {
  const { snapshot, state } = look;
  const ballot = ballotNow(state);
  if (!ballot) return [];
  const proposal = proposalOf(look);
  const pending = ballot.revisions.findLast(({ settled }) => !settled);
  if (proposal === (pending?.proposal ?? acceptedProposal(ballot))) return [];
  const known = [ballot.terms.openedAt, ...ballot.revisions.map(({ at, settled }) => settled?.at ?? at)].reduce(latest);
  const times = new Set(snapshot.edits.map(({ at }) => at).filter((at) => at > known));
  return [...(times.size > 0 ? times : [snapshot.readAt])].map((at) => ({ kind: "edit", at }));
}

function locksOf({ snapshot, state }: Look): readonly LockInput[] {
  if (!ballotNow(state) && !state.locked) return [];
  return snapshot.locks
    .map((event): LockInput => {
      const key = ruleKey("issue-locked", `${event.kind}:${event.at}`);
      return { kind: "lock", at: event.at, key, event };
    })
    .filter(({ key }) => !state.keys.has(key));
}

function handMovesOf(look: Look): readonly HandMoveInput[] {
  const { snapshot, state, desk } = look;
  const since = state.visits.at(-1)?.at;
  if (!since) return [];
  const standoff = standoffIn(look);
  const stageLabels = new Set(desk.config.stages.map(({ id, label }) => (label ?? id).toLowerCase()));
  return snapshot.labelEvents
    .filter(
      ({ kind, label, by, at }) =>
        kind === "labelled" && at > since && stageLabels.has(label.toLowerCase()) && !(by && isWriter(by, look)),
    )
    .filter(({ label, at }) => !(standoff && at > standoff.since && standoff.labels.has(label.toLowerCase())))
    .map((event) => ({ kind: "hand-move", at: event.at, event }));
}
