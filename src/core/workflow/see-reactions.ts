import { choiceOfReaction } from "../ballots/choice-of-reaction.ts";
import type { Ballot, SeenReaction } from "../domain/ballot.ts";
import type { Change } from "../domain/change.ts";
import type { CommentId } from "../domain/ids.ts";
import type { Comment, Reaction } from "../domain/snapshot.ts";
import { ruleKey } from "../records/record-key.ts";
import type { ReactionInput } from "./inputs.ts";
import { type Look, recordOf, take } from "./look.ts";

/**
 * Notes a vote by reaction. GitHub tells nobody when a reaction is taken away, so what a look saw is kept as
 * evidence: a late look counts what stood before the end.
 */
export function seeReaction(look: Look, { ballot, by, choice, at, comment }: ReactionInput): Look {
  if (look.state.ballots.find(({ terms }) => terms.number === ballot)?.result) return look;
  const key = ruleKey("reactions-seen", `${ballot}:${comment}:${by.id}:${choice}:${at}`);
  const person = { id: by.id, login: by.login };
  return take(
    look,
    recordOf(key, at, { kind: "rule", rule: "reactions-seen" }, [
      { kind: "reaction-seen", ballot, by: person, choice, at, comment },
    ]),
  );
}

/** Notes the reactions on open ballots that an earlier look saw and that are gone. */
export function seeRemovedReactions(look: Look): Look {
  let after = look;
  for (const ballot of look.state.ballots) {
    if (ballot.result || ballot.comment === undefined) continue;
    for (const gone of goneFrom(ballot, look)) {
      const { by, choice, at, comment } = gone;
      const key = ruleKey("reactions-seen", `${ballot.terms.number}:${comment}:${by}:${choice}:${at}:gone`);
      const cause = { kind: "rule", rule: "reactions-seen" } as const;
      after = take(after, recordOf(key, look.snapshot.readAt, cause, [goneChange(ballot, gone)]));
    }
  }
  return after;
}

/** What was taken away after the last look before a ballot's end, or later: it counts, and is told with the result. */
export const goneTooLate = (ballot: Ballot, look: Look): readonly Change[] =>
  goneFrom(ballot, look).map((gone) => goneChange(ballot, gone));

const goneChange = ({ terms }: Ballot, { by, choice, comment }: PlacedReaction): Change => ({
  kind: "reaction-gone",
  ballot: terms.number,
  by,
  choice,
  comment,
});

/** A reaction of which it is known where it stood. */
type PlacedReaction = SeenReaction & { readonly comment: CommentId };

/** On a comment that was deleted, nobody can tell: what was seen there stands. */
function goneFrom(ballot: Ballot, { snapshot }: Look): readonly PlacedReaction[] {
  return ballot.reactions.flatMap((seen) => {
    const comment = snapshot.comments.find(({ id }) => id === seen.comment);
    const isGone = comment && !seen.goneAt && !isThere(seen, comment) && !isNobodysNow(seen, comment);
    return isGone ? [{ ...seen, comment: comment.id }] : [];
  });
}

const isThere = (seen: SeenReaction, { reactions }: Comment): boolean =>
  reactions.some((reaction) => reaction.by?.id === seen.by && isLike(reaction, seen));

/**
 * Whether a reaction that was seen stands there by nobody: its account was deleted, and GitHub keeps the reaction with its
 * time. A vote of that account stands.
 */
export const isNobodysNow = (seen: SeenReaction, comment: Comment): boolean =>
  !isThere(seen, comment) && comment.reactions.some((reaction) => reaction.by === null && isLike(reaction, seen));

const isLike = ({ content, at }: Reaction, seen: SeenReaction): boolean =>
  choiceOfReaction(content) === seen.choice && at === seen.at;
