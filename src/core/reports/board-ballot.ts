import { ballotDue, deferralOf, type Surroundings } from "../ballots/due.ts";
import { endInForce, noticeInForce } from "../ballots/notice.ts";
import { rollCall } from "../ballots/roll-call.ts";
import { tallyOfRoll } from "../ballots/tally.ts";
import type { Ballot, RollEntry, SeatVote, Tally } from "../domain/ballot.ts";
import type { Person } from "../domain/batch.ts";
import type { Instant } from "../domain/ids.ts";
import { publicText } from "../records/public-text.ts";
import { boardConcerns } from "./board-concerns.ts";
import type { BoardBallot, BoardSeat } from "./board-types.ts";
import type { RequestView } from "./request-view.ts";

/** A ballot as everybody may see it: the votes so far while it is open, the recorded result once it is closed. */
export function boardBallot(ballot: Ballot, view: RequestView): BoardBallot {
  const { terms, result, extensions } = ballot;
  const { snapshot, desk } = view;
  const stage = desk.config.stages.find(({ id }) => id === terms.stage);
  const roll = result?.roll ?? rollCall(ballot, snapshot.readAt);
  const tally = result?.tally ?? tallyOfRoll(ballot, roll);
  const endsEarlyAt = result ? null : (noticeInForce(ballot, snapshot.readAt)?.closesAt ?? null);

  return {
    number: terms.number,
    stage: terms.stage,
    stageTitle: stage?.title ?? terms.stage,
    question: publicText(stage?.ballot?.question ?? "").text,
    profile: terms.profile,
    threshold: terms.rules.threshold,
    minYes: terms.rules.minYes,
    openedAt: terms.openedAt,
    closesAt: result ? ballot.closesAt : endInForce(ballot, snapshot.readAt),
    closedAt: result?.closedAt ?? null,
    outcome: result?.outcome ?? "open",
    reason: result?.reason ?? null,
    tally,
    missing: Math.max(0, tally.quorum - castIn(tally)),
    extensions,
    endsEarlyAt,
    deferred: result ? null : deferredEnd(ballot, snapshot.readAt),
    otherwise: result
      ? null
      : playedOn(ballot, snapshot.readAt, { pauses: desk.calendar.pauses, locked: snapshot.issue.locked }),
    seats: boardSeats(ballot, roll, view),
    concerns: boardConcerns(ballot, tally.eligible, view),
    source: terms.source,
    url: ballot.url ?? view.urlOf(ballot.comment),
  };
}

/** Why a ballot whose end has come is still open; null where its end lies ahead. */
function deferredEnd(ballot: Ballot, now: Instant): BoardBallot["deferred"] {
  if (now < endInForce(ballot, now)) return null;
  const why = deferralOf(ballot, now);
  return why === undefined ? null : { why, until: ballot.terms.hardCloseAt };
}

/** Plays the ballot on with the votes of now, look by look, as punctual looks would. Each step is later than the one before. */
function playedOn(ballot: Ballot, now: Instant, around: Surroundings): BoardBallot["otherwise"] {
  const due = ballotDue(ballot, now, around);
  switch (due.kind) {
    case "wait":
      return playedOn(ballot, due.until, around);
    case "give-notice":
      return playedOn({ ...ballot, notice: { at: now, closesAt: due.closesAt } }, due.closesAt, around);
    case "defer":
      return playedOn({ ...ballot, deferredAt: now }, due.until, around);
    case "extend":
      return { becomes: "extended", at: due.closesAt };
    case "close":
      return { becomes: due.result.outcome, at: due.at };
  }
}

/** Votes that count, abstentions included. */
export const castIn = ({ yes, no, abstain }: Tally): number => yes + no + abstain;

const ORDER: readonly SeatVote["kind"][] = ["yes", "no", "abstain", "conflicting", "none", "recused", "departed"];

/** The seats in the order of the electorate; where names are kept back, in the order of votes, so that no place gives a seat away. */
function boardSeats(ballot: Ballot, roll: readonly RollEntry[], view: RequestView): readonly BoardSeat[] {
  const { voters } = view.desk.config.board;
  if (voters === "count") {
    return roll
      .map(
        ({ vote }): BoardSeat => ({
          id: null,
          name: null,
          vote: vote.kind,
          at: null,
          fromMeeting: false,
          standIn: null,
          url: null,
        }),
      )
      .sort((a, b) => ORDER.indexOf(a.vote) - ORDER.indexOf(b.vote));
  }
  return roll.map(({ seat, member, vote }): BoardSeat => {
    const reason = view.state.advice.findLast(
      (one) => one.kind === "reason" && one.ballot === ballot.terms.number && one.by.id === voterOf(member, vote).id,
    );
    return {
      id: seat,
      name: view.names.seat(seat, member),
      vote: vote.kind,
      at: "at" in vote ? vote.at : null,
      fromMeeting: "via" in vote && vote.via === "meeting",
      standIn: "standIn" in vote && vote.standIn ? { name: standInName(vote.standIn, voters) } : null,
      url: voters === "handle" && "comment" in vote ? view.urlOf(vote.comment) : null,
      ...(reason && view.consent === "named" && { reason: view.written(reason.text) }),
    };
  });
}

/** Who gave the vote of a seat. */
const voterOf = (member: Person, vote: SeatVote): Person => ("standIn" in vote && vote.standIn) || member;

/** A seat's title says nothing of its alternate, so only logins name one. */
const standInName = ({ login }: Person, voters: "handle" | "seat"): string | null =>
  voters === "handle" ? `@${login}` : null;
