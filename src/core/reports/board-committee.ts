import { electorateOf } from "../ballots/electorate.ts";
import { quorumOf } from "../ballots/quorum.ts";
import { rulesOf } from "../ballots/rules-of.ts";
import type { Desk } from "../config/desk.ts";
import { isAway, isInTerm } from "../config/electorate.ts";
import { nextDates } from "../config/meeting-times.ts";
import type { SeatConfig, StageConfig } from "../config/schema.ts";
import { type Instant, userId } from "../domain/ids.ts";
import { publicText } from "../records/public-text.ts";
import type { BoardCommittee, BoardRule, BoardSeatOfRoster } from "./board-committee-types.ts";
import { boardDate } from "./board-dates.ts";
import { rosterNames } from "./board-names.ts";

/** How many meetings are shown ahead. */
const MEETINGS = 6;

/** The committee as it is at a moment: the seats whose term is not over, the rules of its votes, and when it meets. */
export function boardCommittee(desk: Desk, at: Instant): BoardCommittee {
  const day = at.slice(0, 10);
  return {
    voters: desk.config.board.voters,
    seats: desk.roster.committee
      .filter(({ until }) => until === undefined || day <= until)
      .map((seat) => boardSeat(seat, desk, at)),
    rules: desk.config.stages.flatMap((stage) => boardRule(stage, desk, at)),
    meetings: nextDates(desk.calendar, "meeting", at, MEETINGS).map(boardDate),
  };
}

function boardSeat(seat: SeatConfig, desk: Desk, at: Instant): BoardSeatOfRoster {
  const { id, member, kind, role, chair, from, until } = seat;
  return {
    id,
    title: seat.title ?? id,
    name: member ? rosterNames(desk).seat(id, { id: userId(member.id), login: member.login }) : null,
    vacant: member === undefined || !isInTerm(seat, at),
    kind,
    role,
    chair,
    from,
    until: until ?? null,
    awayUntil: isAway(seat, at) ? (seat["away-until"] ?? null) : null,
  };
}

/** The rules of a stage's vote, with the seats of now; none of a stage that is not decided by a vote. */
function boardRule(stage: StageConfig, { config, roster }: Desk, at: Instant): readonly BoardRule[] {
  const profile = stage.ballot && config.profiles[stage.ballot.profile];
  if (!stage.ballot || !profile) return [];
  const rules = rulesOf(profile, { openFor: stage.ballot["open-for"], meetingVotes: config["meeting-votes"] });
  const { seats, electorate } = electorateOf(roster, config.binding["host-staff"], at);
  const filled = electorate.length;
  const { threshold, minYes, openFor, minOpen, extendBy, maxExtensions } = rules;
  return [
    {
      stage: stage.id,
      stageTitle: stage.title,
      question: publicText(stage.ballot.question).text,
      profile: stage.ballot.profile,
      threshold,
      quorum: rules.quorum.kind === "none" ? null : quorumOf(rules, { eligible: filled, filled, seats }),
      eligible: filled,
      minYes,
      openFor,
      minOpen,
      extendBy,
      maxExtensions,
    },
  ];
}
