import { rollCall } from "../../ballots/roll-call.ts";
import { seatOf } from "../../ballots/standing.ts";
import type { Ballot, MeetingVote } from "../../domain/ballot.ts";
import type { SeatId } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { commentAddress } from "../comment-address.ts";
import { type Say, section } from "../markdown-parts.ts";
import { seatTitle, seatTitleOf } from "../seat-title.ts";
import { ballotAddress } from "./card-addresses.ts";
import type { CardFacts } from "./card-facts.ts";

/** What looks like a vote and is none, what waits to be counted, and what members gave beside their votes. */
export const ballotWaiting = (ballot: Ballot, facts: CardFacts, say: Say): readonly string[] => [
  ...section(say(sentence("desk-card-unclear")), unclear(ballot, facts).map(say)),
  ...section(say(sentence("desk-card-meeting-votes")), meetingVotes(ballot, facts).map(say)),
  ...section(say(sentence("desk-card-priorities")), priorities(facts).map(say)),
];

/** Each person once, and only while the seat has no vote that counts. Conflicting reactions show in the table. */
function unclear(ballot: Ballot, facts: CardFacts): readonly Sentence[] {
  const roll = rollCall(ballot, facts.checkedAt);
  const waits = (seat: SeatId): boolean => roll.some((entry) => entry.seat === seat && entry.vote.kind === "none");
  const newest = new Map(ballot.unclear.filter(({ why }) => why !== "conflicting").map((found) => [found.by, found]));
  return [...newest.values()].flatMap(({ by, why, comment }) => {
    const seat = seatOf(ballot, by);
    if (!seat || !waits(seat.seat)) return [];
    const { login } = seat.alternate?.id === by ? seat.alternate : seat.member;
    const place =
      comment === undefined || why === "other-reaction"
        ? ballotAddress(ballot, facts)
        : commentAddress(facts.issueUrl, comment);
    return [sentence(`desk-card-unclear-${why}`, login, place)];
  });
}

/** The votes from a meeting that will begin to count if nobody says otherwise. */
function meetingVotes(ballot: Ballot, { desk, checkedAt }: CardFacts): readonly Sentence[] {
  return ballot.terms.electorate.flatMap(({ seat, member }) => {
    const noted = ballot.meetingVotes.findLast(({ by }) => by === member.id);
    if (!noted || noted.countsFrom <= checkedAt || !willCount(noted, seat, ballot)) return [];
    const vote = { anyOf: [sentence(`desk-vote-${noted.choice}`)] };
    return [sentence("desk-card-meeting-vote", seatTitle(desk, seat), member.login, vote, { at: noted.countsFrom })];
  });
}

function willCount({ countsFrom }: MeetingVote, seat: SeatId, ballot: Ballot): boolean {
  const then = rollCall(ballot, countsFrom).find((entry) => entry.seat === seat)?.vote;
  return then !== undefined && "via" in then && then.via === "meeting";
}

/** The most important first; nothing once the committee has settled it. */
function priorities({ state, desk }: CardFacts): readonly Sentence[] {
  if (state.priority) return [];
  return desk.config.priorities.scale.toReversed().flatMap((priority) => {
    const seats = state.priorities
      .filter((given) => given.priority === priority)
      .map(({ by }) => seatTitleOf(desk, by.id) ?? by.login);
    return seats.length > 0 ? [sentence("desk-card-priority-item", priority, seats)] : [];
  });
}
