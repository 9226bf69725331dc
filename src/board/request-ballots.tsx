import { sentence } from "../core/domain/sentence.ts";
import { castIn } from "../core/reports/board-ballot.ts";
import { ballotStand } from "../core/reports/board-now.ts";
import type { BoardBallot, BoardSeat } from "../core/reports/board-types.ts";
import { RulesNote } from "./home-waiting.tsx";
import type { Page } from "./page.ts";
import type { OfRequest } from "./request-facts.tsx";
import { Moment, Said, words } from "./said.tsx";
import { SeatsTable } from "./seats-table.tsx";
import { RecordedText } from "./user-text.tsx";
import { VOTE_WORDS, type Vote, VoteMark } from "./vote-mark.tsx";

/** All ballots of a request in full: terms, count, roll. */
export function RequestBallots({ page, request: { ballots } }: OfRequest) {
  if (ballots.length === 0) return null;
  return (
    <section aria-labelledby="ballots">
      <h2 id="ballots">{words(page, "board-h-ballots")}</h2>
      <RulesNote page={page} />
      {ballots.map((ballot) => (
        <BallotInFull page={page} ballot={ballot} />
      ))}
    </section>
  );
}

interface OfBallot {
  readonly page: Page;
  readonly ballot: BoardBallot;
}

function BallotInFull({ page, ballot }: OfBallot) {
  return (
    <section class="ballot" id={`ballot-${ballot.number}`}>
      <div class="ballot-head">
        <div>
          <h3>{words(page, "board-ballot-title", ballot.number, ballot.stageTitle)}</h3>
          {ballot.question && <p class="question">{ballot.question}</p>}
          <p class="stand">
            <OutcomeWord page={page} ballot={ballot} />
          </p>
          <Terms page={page} ballot={ballot} />
        </div>
        <SeatsTable page={page} ballot={ballot} />
      </div>
      {ballot.seats.some(({ name }) => name !== null) ? <Roll page={page} ballot={ballot} /> : <Counts page={page} ballot={ballot} />}
      {ballot.url && (
        <p>
          <a href={ballot.url}>{words(page, "board-see-ballot")}</a>
        </p>
      )}
    </section>
  );
}

const OUTCOMES = {
  open: "board-outcome-open",
  passed: "board-outcome-passed",
  rejected: "board-outcome-rejected",
  lapsed: "board-outcome-lapsed",
  cancelled: "board-outcome-cancelled",
} as const;

const REASONS = {
  tie: "board-reason-tie",
  "below-threshold": "board-reason-below-threshold",
  "min-yes": "board-reason-min-yes",
  "no-quorum": "board-reason-no-quorum",
  electorate: "board-reason-electorate",
} as const;

function OutcomeWord({ page, ballot }: OfBallot) {
  if (ballot.outcome === "open") return <Said page={page} sentence={ballotStand(ballot)} precision="deadline" />;
  return (
    <>
      <span class={`outcome outcome-${ballot.outcome}`}>{words(page, OUTCOMES[ballot.outcome])}</span>{" "}
      {ballot.reason && <span>{words(page, REASONS[ballot.reason])}</span>}
    </>
  );
}

const PASSES = {
  more: {
    cast: "board-passes-more-cast",
    present: "board-passes-more-present",
    eligible: "board-passes-more-eligible",
    "eligible-minus-abstain": "board-passes-more-eligible-minus-abstain",
  },
  least: {
    cast: "board-passes-least-cast",
    present: "board-passes-least-present",
    eligible: "board-passes-least-eligible",
    "eligible-minus-abstain": "board-passes-least-eligible-minus-abstain",
  },
} as const;

function Terms({ page, ballot }: OfBallot) {
  const { tally, threshold, minYes, openedAt, closesAt, closedAt, endsEarlyAt, extensions } = ballot;
  const host = page.model.rules.hostStaffVotes;
  return (
    <ul class="terms">
      <li>{words(page, "board-ballot-tally", tally.yes, tally.no, tally.abstain)}</li>
      <li>{words(page, "board-ballot-quorum", castIn(tally), tally.quorum, tally.eligible)}</li>
      <li>
        {words(page, PASSES[threshold.strict ? "more" : "least"][threshold.of], `${threshold.num}/${threshold.den}`)} {words(page, "board-min-yes", minYes)}
      </li>
      <li>
        <Said page={page} sentence={sentence("board-ballot-span", { at: openedAt }, { at: closesAt })} />
      </li>
      {extensions > 0 && <li>{words(page, "board-ballot-extended-times", extensions)}</li>}
      {endsEarlyAt && (
        <li>
          <Said page={page} sentence={sentence("board-ballot-ends-early", { at: endsEarlyAt })} />
        </li>
      )}
      {closedAt && (
        <li>
          <Said page={page} sentence={sentence("board-ballot-closed-on", { at: closedAt })} />
        </li>
      )}
      {host !== null && <li>{host ? <Said page={page} sentence={sentence("board-host-staff", host)} /> : words(page, "board-host-staff-plain")}</li>}
    </ul>
  );
}

function Roll({ page, ballot }: OfBallot) {
  const withReasons = ballot.seats.some(({ reason }) => reason !== undefined);
  return (
    <table class="rows roll">
      <caption class="unseen">{words(page, "board-roll-caption", ballot.number)}</caption>
      <thead>
        <tr>
          <th scope="col">{words(page, "board-roll-member")}</th>
          <th scope="col">{words(page, "board-roll-vote")}</th>
          <th scope="col">{words(page, "board-roll-date")}</th>
          {withReasons && <th scope="col">{words(page, "board-roll-reason")}</th>}
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

function Seat({ page, seat: { name, vote, at, url, reason }, open, withReasons }: SeatProps) {
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <VoteMark vote={vote} /> {words(page, wordOf(vote, open))}
      </td>
      <td>
        {at && <Moment page={page} at={at} />} {url && <a href={url}>{words(page, "board-roll-comment")}</a>}
      </td>
      {withReasons && <td>{reason !== undefined && <RecordedText page={page} text={reason} />}</td>}
    </tr>
  );
}

function Counts({ page, ballot }: OfBallot) {
  const votes = [...new Set(ballot.seats.map(({ vote }) => vote))];
  return (
    <table class="rows roll">
      <caption class="unseen">{words(page, "board-roll-caption", ballot.number)}</caption>
      <thead>
        <tr>
          <th scope="col">{words(page, "board-roll-vote")}</th>
          <th scope="col">{words(page, "board-roll-number")}</th>
        </tr>
      </thead>
      <tbody>
        {votes.map((vote) => (
          <tr>
            <th scope="row">
              <VoteMark vote={vote} /> {words(page, wordOf(vote, ballot.outcome === "open"))}
            </th>
            <td>{ballot.seats.filter((seat) => seat.vote === vote).length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const wordOf = (vote: Vote, open: boolean) => (vote === "none" && !open ? "board-vote-none-closed" : VOTE_WORDS[vote]);
