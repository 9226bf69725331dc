import { sentence } from "../../core/domain/sentence.ts";
import { castIn } from "../../core/reports/board-ballot.ts";
import { ballotStand } from "../../core/reports/board-now.ts";
import type { BoardBallot } from "../../core/reports/board-types.ts";
import { OutcomeTag } from "../committee/decision-parts.tsx";
import { HostStaff } from "../committee/host-staff.tsx";
import { REASON_WORDS, thresholdWords } from "../committee/outcome-words.ts";
import { Said, term, told } from "../frame/said.tsx";
import { RulesNote } from "../home/home-waiting.tsx";
import { SeatsTable } from "../pictures/seats-table.tsx";
import type { Page } from "../site/page.ts";
import { BallotRoll } from "./ballot-roll.tsx";
import type { OfRequest } from "./request-facts.tsx";

/** All ballots of a request in full: terms, count, roll. */
export function RequestBallots({ page, request: { ballots } }: OfRequest) {
  if (ballots.length === 0) return null;
  return (
    <section aria-labelledby="ballots">
      <h2 id="ballots">{told(page, "board-h-ballots")}</h2>
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
          <h3>{told(page, "board-ballot-title", ballot.number, { term: ballot.stageTitle })}</h3>
          {ballot.question && <p class="question">{term(page, ballot.question)}</p>}
          <p class="stand">
            <OutcomeWord page={page} ballot={ballot} />
          </p>
          <Terms page={page} ballot={ballot} />
        </div>
        <SeatsTable page={page} ballot={ballot} />
      </div>
      <BallotRoll page={page} ballot={ballot} />
      {ballot.url && (
        <p>
          <a href={ballot.url}>{told(page, "board-see-ballot")}</a>
        </p>
      )}
    </section>
  );
}

function OutcomeWord({ page, ballot }: OfBallot) {
  if (ballot.outcome === "open") return <Said page={page} sentence={ballotStand(ballot)} precision="deadline" />;
  return (
    <>
      <OutcomeTag page={page} ballot={ballot} />{" "}
      {ballot.reason && <span>{told(page, REASON_WORDS[ballot.reason])}</span>}
    </>
  );
}

function Terms({ page, ballot }: OfBallot) {
  const { tally, threshold, minYes, profile, openedAt, closesAt, closedAt, endsEarlyAt, extensions } = ballot;
  return (
    <ul class="terms">
      <li>{told(page, "board-ballot-tally", tally.yes, tally.no, tally.abstain)}</li>
      <li>
        {tally.quorum === 0
          ? told(page, "board-rule-no-quorum")
          : told(page, "board-ballot-quorum", castIn(tally), tally.quorum, tally.eligible)}
      </li>
      <li>
        {told(page, thresholdWords(threshold), `${threshold.num}/${threshold.den}`)}{" "}
        {told(page, "board-min-yes", minYes)}
      </li>
      <li>
        <Said
          page={page}
          sentence={
            closedAt
              ? sentence("board-ballot-span-closed", { at: openedAt }, { at: closedAt })
              : sentence("board-ballot-span", { at: openedAt }, { at: closesAt })
          }
        />
      </li>
      <li>
        <Said page={page} sentence={sentence("board-ballot-rules", profile, { at: openedAt })} precision="day" />
      </li>
      {extensions > 0 && <li>{told(page, "board-ballot-extended-times", extensions)}</li>}
      {endsEarlyAt && (
        <li>
          <Said page={page} sentence={sentence("board-ballot-ends-early", { at: endsEarlyAt })} />
        </li>
      )}
      {page.model.rules.hostStaffVotes !== null && (
        <li>
          <HostStaff page={page} />
        </li>
      )}
    </ul>
  );
}
