import { choiceOfReaction } from "../ballots/choice-of-reaction.ts";
import type { Ballot, SeenReaction } from "../domain/ballot.ts";
import { ruleKey } from "../records/record-key.ts";
import type { ReactionInput } from "./inputs.ts";
import { type Look, recordOf, take } from "./look.ts";

/**
 * Notes a vote by reaction. GitHub tells nobody when a reaction is taken away, so what a look saw is kept as
 * evidence: a late look counts what stood before the end.
 */
export function seeReaction(look: Look, { ballot, by, choice, at, comment }: ReactionInput): Look {
  if (look.state.ballots.find(({ terms }) => terms.number === ballot)?.result) return look;
  const key = ruleKey("reactions-seen", `${ballot}:${by.id}:${choice}:${at}`);
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
    for (const seen of goneFrom(ballot, look)) {
      const key = ruleKey("reactions-seen", `${ballot.terms.number}:${seen.by}:${seen.choice}:${seen.at}:gone`);
      after = take(
        after,
        recordOf(key, look.snapshot.readAt, { kind: "rule", rule: "reactions-seen" }, [
          { kind: "reaction-gone", ballot: ballot.terms.number, by: seen.by, choice: seen.choice },
        ]),
      );
    }
  }
  return after;
}

/** On a comment that was deleted, nobody can tell: what was seen there stands. */
function goneFrom(ballot: Ballot, { snapshot }: Look): readonly SeenReaction[] {
  return ballot.reactions.filter((seen) => {
    const comment = snapshot.comments.find(({ id }) => id === seen.comment);
    return (
      comment &&
      !seen.goneAt &&
      !comment.reactions.some(
        ({ by, content, at }) => by?.id === seen.by && choiceOfReaction(content) === seen.choice && at === seen.at,
      )
    );
  });
}
