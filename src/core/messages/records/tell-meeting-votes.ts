import { seatOf } from "../../ballots/standing.ts";
import type { Ballot } from "../../domain/ballot.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { sentence } from "../../domain/sentence.ts";
import { bullets, sayIn } from "../markdown-parts.ts";
import { calling } from "../mention.ts";
import { seatTitle } from "../seat-title.ts";
import { commentLink, type RecordFacts } from "./record-facts.ts";

/**
 * Votes that somebody noted from a meeting, all of one record in one text: whoever is named is called, and can say
 * otherwise.
 */
export function tellMeetingVotes(
  first: ChangeOf<"meeting-vote-noted">,
  { changes }: DecisionRecord,
  ballot: Ballot,
  facts: RecordFacts,
): readonly string[] {
  const noted = changes.filter((change) => change.kind === "meeting-vote-noted");
  if (noted[0] !== first) return [];
  const { desk, snapshot } = facts;
  const say = sayIn(desk.config.desk.language);
  const address = { href: ballot.url ?? snapshot.issue.url };
  const lines = noted.map(({ member, choice }) => {
    const seat = seatOf(ballot, member.id)?.seat;
    const title = seat === undefined ? member.login : seatTitle(desk, seat);
    return say(sentence("desk-meeting-vote", title, member.login, { anyOf: [sentence(`desk-vote-${choice}`)] }));
  });
  const who = noted.map(({ member }) => member);
  const said = sentence(
    "desk-meeting-votes",
    first.by.login,
    first.ballot,
    address,
    commentLink(facts, first.minutes.comment),
  );
  return [calling(who, say(said)), bullets(lines), say(sentence("desk-meeting-votes-from", { at: first.countsFrom }))];
}
