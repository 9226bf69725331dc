import type { BoardBallot } from "../../core/reports/board-types.ts";
import { told } from "../frame/said.tsx";
import { RecordedText } from "../frame/user-text.tsx";
import { VOTE_WORDS, VoteMark } from "../pictures/vote-mark.tsx";
import type { Page } from "../site/page.ts";

interface OfBallot {
  readonly page: Page;
  readonly ballot: BoardBallot;
}

/** What members wrote with their votes. */
export function BallotReasons({ page, ballot: { seats } }: OfBallot) {
  const written = seats.filter(({ reason }) => reason !== undefined);
  if (written.length === 0) return null;
  return (
    <ul class="plain asks">
      {written.map(({ name, vote, reason }) => (
        <li>
          <p class="quiet">
            {name === null ? told(page, "board-decision-member") : <bdi>{name}</bdi>} <VoteMark vote={vote} />{" "}
            {told(page, VOTE_WORDS[vote])}
          </p>
          {reason !== undefined && <RecordedText page={page} text={reason} />}
        </li>
      ))}
    </ul>
  );
}
