import { instant } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { ballotStand } from "../../core/reports/board-now.ts";
import type { BoardBallot, BoardRequest } from "../../core/reports/board-types.ts";
import { openBallots } from "../committee/waiting.ts";
import { Said, term, told, words } from "../frame/said.tsx";
import { SeatsTable } from "../pictures/seats-table.tsx";
import { VOTE_WORDS, VoteMark } from "../pictures/vote-mark.tsx";
import { Facts, StageName, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { requestPath, requestsPath } from "../site/paths.ts";

/** Most open ballots on the first page; the list of all requests has the others. */
const MOST = 6;

/** The open ballots, the first to close first: the seats round the table, and what is missing. */
export function HomeWaiting({ page }: { readonly page: Page }) {
  const open = openBallots(page.model).toSorted((a, b) => {
    const [one, other] = [endOf(a.ballot), endOf(b.ballot)];
    return one < other ? -1 : one > other ? 1 : a.request.number - b.request.number;
  });
  return (
    <section class="wrap part" aria-labelledby="waiting">
      <div class="part-head">
        <div>
          <h2 id="waiting">{told(page, "board-waiting")}</h2>
          <p class="quiet about">
            {about(page, open.length)} {!page.model.rules.adopted && told(page, "board-proposed")}
          </p>
        </div>
        {open.length > 0 && <Legend page={page} ballots={open.map(({ ballot }) => ballot)} />}
      </div>
      {open.length > 0 && (
        <ul class="cards">
          {open.slice(0, MOST).map(({ request, ballot }) => (
            <BallotCard page={page} request={request} ballot={ballot} isOnly={open.length === 1} />
          ))}
        </ul>
      )}
      {open.length > MOST && (
        <p class="more">
          <a href={page.href(requestsPath(page.language))}>{told(page, "board-waiting-more", open.length - MOST)}</a>
        </p>
      )}
    </section>
  );
}

const endOf = ({ closesAt, endsEarlyAt, deferred }: BoardBallot) => deferred?.until ?? endsEarlyAt ?? closesAt;

/** How many votes a decision needs, where that is the same for all ballots. */
function about(page: Page, open: number) {
  if (open === 0) return told(page, "board-waiting-none");
  const [rule, ...others] = page.model.committee.rules;
  const isSame = others.every(({ quorum, eligible }) => quorum === rule?.quorum && eligible === rule.eligible);
  return rule && rule.quorum !== null && rule.eligible > 0 && isSame
    ? told(page, "board-waiting-quorum", rule.quorum, rule.eligible)
    : told(page, "board-waiting-about");
}

interface BallotCardProps {
  readonly page: Page;
  readonly request: BoardRequest;
  readonly ballot: BoardBallot;
  /** The only open ballot has room for its question and its count. */
  readonly isOnly: boolean;
}

/** An open ballot: the request, what is missing, the seats. */
export function BallotCard({ page, request, ballot, isOnly }: BallotCardProps) {
  const { question, tally } = ballot;
  return (
    <li class="card">
      <h3>
        <TitleLink page={page} request={request} />
      </h3>
      <div class="card-text">
        <Facts page={page} request={request} />
        <StageName page={page} request={request} />
        {isOnly && question && <p class="question">{term(page, question)}</p>}
        <p class="stand">
          <Said page={page} sentence={ballotStand(ballot)} />
        </p>
        {isOnly && <p class="quiet">{told(page, "board-ballot-tally", tally.yes, tally.no, tally.abstain)}</p>}
        {isOnly && request.now.otherwise && (
          <p class="quiet">
            <Said page={page} sentence={request.now.otherwise} />
          </p>
        )}
      </div>
      <a class="card-seats" href={page.href(`${requestPath(page.language, request.number)}#ballot-${ballot.number}`)}>
        <SeatsTable page={page} ballot={ballot} />
      </a>
    </li>
  );
}

/** The signs of votes with their words; the rare ones only where some seat shows them. */
export function Legend({ page, ballots }: { readonly page: Page; readonly ballots: readonly BoardBallot[] }) {
  const rare = (["conflicting", "recused", "departed"] as const).filter((vote) =>
    ballots.some(({ seats }) => seats.some((seat) => seat.vote === vote)),
  );
  return (
    <ul class="legend" aria-label={words(page, "board-legend")}>
      {(["yes", "abstain", "no", "none", ...rare] as const).map((vote) => (
        <li>
          <VoteMark vote={vote} /> {told(page, VOTE_WORDS[vote])}
        </li>
      ))}
    </ul>
  );
}

/** What a ballot rests on: proposed rules say so each time. */
export function RulesNote({ page }: { readonly page: Page }) {
  const { rules } = page.model;
  if (!rules.adopted) return <p class="note">{told(page, "board-proposed")}</p>;
  const adopted = rules.on
    ? sentence("board-adopted-on", { at: instant(`${rules.on}T00:00:00Z`) })
    : sentence("board-adopted");
  return (
    <p class="quiet">
      <Said page={page} sentence={adopted} precision="day" />{" "}
      {rules.link && <a href={rules.link}>{told(page, "board-adopted-link")}</a>}
    </p>
  );
}
