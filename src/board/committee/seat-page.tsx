import type { BoardSeatOfRoster } from "../../core/reports/board-committee-types.ts";
import type { BoardSeat } from "../../core/reports/board-types.ts";
import { Crumbs } from "../frame/crumbs.tsx";
import { Moment, term, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { BallotCard } from "../home/home-waiting.tsx";
import { VOTE_WORDS, VoteMark } from "../pictures/vote-mark.tsx";
import { Title } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { committeePath } from "../site/paths.ts";
import { logOf } from "./decision-log.ts";
import { decisionHref, OutcomeTag } from "./decision-parts.tsx";
import type { Decision } from "./decisions-of.ts";
import { openBallots } from "./waiting.ts";

interface SeatPageProps {
  readonly page: Page;
  readonly seat: BoardSeatOfRoster;
}

/** How many of the latest votes are listed; the log has all. */
const MOST = 50;

/** What waits for the member of one seat, the oldest first, and the votes given there. Nothing is counted or compared. */
export function SeatPage({ page, seat }: SeatPageProps) {
  const waiting = openBallots(page.model).filter(({ ballot }) => isFree(seatIn(ballot.seats, seat)));
  const cast = logOf(page.model).decisions.flatMap((decision) => {
    const vote = seatIn(decision.ballot.seats, seat);
    return vote && !isFree(vote) ? [{ decision, vote }] : [];
  });
  return (
    <Shell
      page={page}
      title={words(page, "board-seat-title", seat.title, page.model.desk.name)}
      about={words(page, "board-seat-about")}
      here="committee"
      noindex
    >
      <div class="wrap part">
        <Crumbs page={page} trail={[[committeePath(page.language), told(page, "board-committee")]]}>
          {term(page, seat.title)}
        </Crumbs>
        <h1>{term(page, seat.title)}</h1>
        {seat.name !== null && (
          <p class="lead">
            <bdi>{seat.name}</bdi>
          </p>
        )}
        <section class="group" aria-labelledby="waiting">
          <h2 id="waiting">{told(page, "board-seat-waiting")}</h2>
          {waiting.length === 0 ? (
            <p class="quiet">{told(page, "board-seat-waiting-none")}</p>
          ) : (
            <ul class="cards">
              {waiting.map(({ request, ballot }) => (
                <BallotCard page={page} request={request} ballot={ballot} isOnly={waiting.length === 1} />
              ))}
            </ul>
          )}
        </section>
        <section class="group" aria-labelledby="cast">
          <h2 id="cast">{told(page, "board-seat-cast")}</h2>
          {cast.length === 0 ? (
            <p class="quiet">{told(page, "board-seat-cast-none")}</p>
          ) : (
            <ul class="entries">
              {cast.slice(0, MOST).map(({ decision, vote }) => (
                <Cast page={page} decision={decision} vote={vote} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </Shell>
  );
}

const seatIn = (seats: readonly BoardSeat[], { id, name }: BoardSeatOfRoster): BoardSeat | undefined =>
  seats.find((one) => one.id === id && one.name === name);

/** Whether somebody has still to vote, or voted so that it does not count. */
const isFree = (seat: BoardSeat | undefined): boolean => seat?.vote === "none" || seat?.vote === "conflicting";

interface CastProps {
  readonly page: Page;
  readonly decision: Decision;
  readonly vote: BoardSeat;
}

function Cast({ page, decision, vote }: CastProps) {
  const { request, ballot, at } = decision;
  return (
    <li class="entry">
      <a class="title" href={decisionHref(page, decision)}>
        <Title page={page} request={request} />
      </a>
      <p class="facts">
        <span>
          <VoteMark vote={vote.vote} /> {told(page, VOTE_WORDS[vote.vote])}
        </span>
        <span>{term(page, ballot.stageTitle)}</span>
        <OutcomeTag page={page} ballot={ballot} />
        <Moment page={page} at={at} />
      </p>
    </li>
  );
}
