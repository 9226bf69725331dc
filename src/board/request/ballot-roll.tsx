import type { BoardBallot, BoardSeat } from "../../core/reports/board-types.ts";
import { Moment, told } from "../frame/said.tsx";
import { RecordedText } from "../frame/user-text.tsx";
import { VOTE_WORDS, type Vote, VoteMark } from "../pictures/vote-mark.tsx";
import type { Page } from "../site/page.ts";

interface OfBallot {
  readonly page: Page;
  readonly ballot: BoardBallot;
}

/** The roll of a ballot by name; in numbers where the desk names nobody. */
export function BallotRoll({ page, ballot }: OfBallot) {
  return ballot.seats.some(({ name }) => name !== null) ? (
    <Roll page={page} ballot={ballot} />
  ) : (
    <Counts page={page} ballot={ballot} />
  );
}

function Roll({ page, ballot }: OfBallot) {
  const withReasons = ballot.seats.some(({ reason }) => reason !== undefined);
  return (
    <table class="rows roll">
      <caption class="unseen">{told(page, "board-roll-caption", ballot.number)}</caption>
      <thead>
        <tr>
          <th scope="col">{told(page, "board-roll-member")}</th>
          <th scope="col">{told(page, "board-roll-vote")}</th>
          <th scope="col">{told(page, "board-roll-date")}</th>
          {withReasons && <th scope="col">{told(page, "board-roll-reason")}</th>}
        </tr>
      </thead>
      <tbody>
        {ballot.seats.map((seat) => (
          <Seat page={page} seat={seat} open={ballot.outcome === "open"} withReasons={withReasons} />
        ))}
      </tbody>
    </table>
  );
}

interface SeatProps {
  readonly page: Page;
  readonly seat: BoardSeat;
  readonly open: boolean;
  readonly withReasons: boolean;
}

function Seat({ page, seat, open, withReasons }: SeatProps) {
  const { name, vote, at, url, reason } = seat;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <VoteMark vote={vote} /> {told(page, wordOf(vote, open))} <How page={page} seat={seat} />
      </td>
      <td>
        {at && <Moment page={page} at={at} />} {url && <a href={url}>{told(page, "board-roll-comment")}</a>}
      </td>
      {withReasons && <td>{reason !== undefined && <RecordedText page={page} text={reason} />}</td>}
    </tr>
  );
}

/** How a vote came about, where the member did not give it alone. */
function How({ page, seat: { fromMeeting, standIn } }: Pick<SeatProps, "page" | "seat">) {
  if (fromMeeting) return <>({told(page, "board-vote-from-meeting")})</>;
  if (!standIn) return null;
  const { name } = standIn;
  return <>({name === null ? told(page, "board-vote-stand-in") : told(page, "board-vote-stand-in-named", name)})</>;
}

function Counts({ page, ballot }: OfBallot) {
  const votes = [...new Set(ballot.seats.map(({ vote }) => vote))];
  return (
    <table class="rows roll">
      <caption class="unseen">{told(page, "board-roll-caption", ballot.number)}</caption>
      <thead>
        <tr>
          <th scope="col">{told(page, "board-roll-vote")}</th>
          <th scope="col">{told(page, "board-roll-number")}</th>
        </tr>
      </thead>
      <tbody>
        {votes.map((vote) => (
          <tr>
            <th scope="row">
              <VoteMark vote={vote} /> {told(page, wordOf(vote, ballot.outcome === "open"))}
            </th>
            <td>{ballot.seats.filter((seat) => seat.vote === vote).length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const wordOf = (vote: Vote, open: boolean) => (vote === "none" && !open ? "board-vote-none-closed" : VOTE_WORDS[vote]);
