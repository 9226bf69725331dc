import { ballotNow } from "../ballots/ballot-now.ts";
import { choiceOfReaction } from "../ballots/choice-of-reaction.ts";
import { outstanding } from "../ballots/reminders.ts";
import { rollCall } from "../ballots/roll-call.ts";
import { soundsLikeVote } from "../commands/sounds-like-vote.ts";
import type { Desk } from "../config/desk.ts";
import type { Ballot, UnclearVote } from "../domain/ballot.ts";
import type { Person } from "../domain/batch.ts";
import type { CommentId, UserId } from "../domain/ids.ts";
import { sentence } from "../domain/sentence.ts";
import type { Comment, RequestSnapshot } from "../domain/snapshot.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";

/** Something that somebody may take for a vote. */
interface Unclear {
  readonly by: Person;
  readonly why: UnclearVote;
  readonly comment?: CommentId;
}

/**
 * Votes that people only believe they cast: they are never guessed at, but shown as not counted yet, with the way to do
 * it, once for each person and ballot. Two reactions that contradict each other are told to the person as well.
 */
export function noticeUnclear(look: Look): Look {
  const ballot = ballotNow(look.state);
  if (!ballot) return look;
  let after = look;
  for (const found of [...conflicting(ballot, look), ...believed(ballot, look)]) after = note(after, ballot, found);
  return after;
}

function note(look: Look, ballot: Ballot, { by, why, comment }: Unclear): Look {
  const { number } = ballot.terms;
  const told = ballotNow(look.state)?.unclear.some(
    (unclear) => unclear.by === by.id && (unclear.why === "conflicting") === (why === "conflicting"),
  );
  if (told) return look;
  const noted = take(
    look,
    recordOf(
      ruleKey("vote-unclear", `${number}:${by.id}:${why}`),
      look.snapshot.readAt,
      { kind: "rule", rule: "vote-unclear" },
      [{ kind: "vote-unclear", ballot: number, by, why, ...(comment !== undefined && { comment }) }],
    ),
  );
  if (noted === look || why !== "words" || comment === undefined) return noted;
  const href = ballot.url ?? look.snapshot.issue.url;
  const answer = { kind: "said" as const, sentences: [sentence("desk-vote-not-counted-words", { href })] };
  return { ...noted, answers: [...noted.answers, { comment, answer }] };
}

function conflicting(ballot: Ballot, { snapshot }: Look): readonly Unclear[] {
  return rollCall(ballot, snapshot.readAt)
    .filter(({ vote }) => vote.kind === "conflicting")
    .map(({ member }) => ({ by: member, why: "conflicting" }));
}

function believed(ballot: Ballot, { snapshot, desk }: Look): readonly Unclear[] {
  const waiting = new Map(outstanding(ballot, snapshot.readAt).map((person) => [person.id, person] as const));
  const writers = new Set(desk.config.writers.map(({ id }) => id));
  const since = ballot.terms.openedAt;
  return snapshot.comments
    .filter(({ id }) => id !== ballot.comment)
    .flatMap((comment) =>
      comment.author && writers.has(comment.author.id)
        ? onOtherComment(comment, ballot, waiting)
        : inWords(comment, since, waiting, desk),
    )
    .concat(onBallotComment(ballot, snapshot, waiting));
}

type Waiting = ReadonlyMap<UserId, Person>;

const onOtherComment = ({ id, reactions }: Comment, { terms }: Ballot, waiting: Waiting): Unclear[] =>
  reactions.flatMap(({ by, content, at }) => {
    const person = by && waiting.get(by.id);
    if (!person || at < terms.openedAt || choiceOfReaction(content) === undefined) return [];
    return [{ by: person, why: "other-comment", comment: id }];
  });

function onBallotComment(ballot: Ballot, { comments }: RequestSnapshot, waiting: Waiting): Unclear[] {
  const reactions = comments.find(({ id }) => id === ballot.comment)?.reactions ?? [];
  return reactions.flatMap(({ by, content }) => {
    const person = by && waiting.get(by.id);
    if (!person || choiceOfReaction(content) !== undefined || ballot.comment === undefined) return [];
    return [{ by: person, why: "other-reaction", comment: ballot.comment }];
  });
}

function inWords(comment: Comment, since: string, waiting: Waiting, desk: Desk): Unclear[] {
  const { id, author, body, createdAt } = comment;
  const person = author && waiting.get(author.id);
  return person && createdAt >= since && soundsLikeVote(body, desk) ? [{ by: person, why: "words", comment: id }] : [];
}
