import { sentence } from "../../core/domain/sentence.ts";
import type { BoardBallot } from "../../core/reports/board-types.ts";
import { dayParts } from "../ask/day-parts.ts";
import { type Crumb, Crumbs } from "../frame/crumbs.tsx";
import { Moment, Said, term, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { VoteMark } from "../pictures/vote-mark.tsx";
import { addressOf, Title } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { committeePath, decisionsPath } from "../site/paths.ts";
import { BallotReasons } from "./ballot-reasons.tsx";
import { type LogPage, logPath, monthsOf } from "./decision-log.ts";
import { decisionAnchor, OutcomeTag } from "./decision-parts.tsx";
import type { Decision } from "./decisions-of.ts";
import { REASON_WORDS } from "./outcome-words.ts";

interface DecisionsPageProps {
  readonly page: Page;
  readonly part: LogPage;
}

/** All decisions that ended in a year, in full, or the way to its months. What corrects one is an entry of its own. */
export function DecisionsPage({ page, part }: DecisionsPageProps) {
  const { year, month, decisions } = part;
  const months = month === null ? monthsOf(page.model, year) : [];
  return (
    <Shell
      page={page}
      title={words(page, "board-decisions-title", timeOf(page, part), page.model.desk.name)}
      about={words(page, "board-decisions-about")}
      here="committee"
    >
      <div class="wrap part">
        <Crumbs page={page} trail={trailOf(page, part)}>
          {told(page, "board-committee-decisions", timeOf(page, part))}
        </Crumbs>
        <h1>{told(page, "board-committee-decisions", timeOf(page, part))}</h1>
        <p class="lead">{told(page, "board-decisions-about")}</p>
        <p class="quiet">{told(page, "board-decisions-which")}</p>
        {decisions.length > 0 && <p class="quiet">{told(page, "board-decisions-count", decisions.length)}</p>}
        {months.length > 0 && (
          <ul class="entries">
            {months.map((one) => (
              <li class="entry">
                <a href={page.href(logPath(page.language, one))}>{timeOf(page, one)}</a>{" "}
                <span class="quiet">{told(page, "board-decisions-count", one.decisions.length)}</span>
              </li>
            ))}
          </ul>
        )}
        {decisions.map((decision) => (
          <DecisionInFull page={page} decision={decision} />
        ))}
      </div>
    </Shell>
  );
}

/** The committee; of a month also its year. */
const trailOf = (page: Page, { year, month }: LogPage): readonly Crumb[] => [
  [committeePath(page.language), told(page, "board-committee")],
  ...(month === null
    ? []
    : [[decisionsPath(page.language, year), told(page, "board-committee-decisions", String(year))] as const]),
];

/** The year of a page, or its month. */
const timeOf = (page: Page, { year, month }: LogPage): string =>
  month === null ? String(year) : dayParts(page, `${month}-01`).monthOfYear;

function DecisionInFull({ page, decision }: { readonly page: Page; readonly decision: Decision }) {
  const { request, ballot, at } = decision;
  return (
    <article class="decision" id={decisionAnchor(decision)}>
      <h2>
        <a class="title" href={`${page.href(addressOf(page, request))}#ballot-${ballot.number}`}>
          <Title page={page} request={request} />
        </a>
      </h2>
      <p class="facts">
        <Moment page={page} at={at} precision="minute" />
        <span>{told(page, "board-ballot-title", ballot.number, { term: ballot.stageTitle })}</span>
      </p>
      {ballot.question && <p class="question">{term(page, ballot.question)}</p>}
      <p class="stand">
        <OutcomeTag page={page} ballot={ballot} /> {ballot.reason && told(page, REASON_WORDS[ballot.reason])}
      </p>
      <Count page={page} ballot={ballot} />
      <BallotReasons page={page} ballot={ballot} />
      <Electorate page={page} ballot={ballot} />
      <p class="quiet decision-rules">
        <Said
          page={page}
          sentence={sentence(
            "board-decision-rules",
            ballot.profile,
            ballot.source.config.slice(0, SHORT),
            ballot.source.roster.slice(0, SHORT),
          )}
        />
      </p>
      {ballot.url && (
        <p>
          <a href={ballot.url}>{told(page, "board-see-ballot")}</a>
        </p>
      )}
    </article>
  );
}

/** Letters of a version's id that tell it from others. */
const SHORT = 10;

interface OfBallot {
  readonly page: Page;
  readonly ballot: BoardBallot;
}

/** The whole count, with those who stepped aside and those who did not vote. */
function Count({ page, ballot: { tally } }: OfBallot) {
  const lines = [
    ["yes", "board-decision-yes", tally.yes],
    ["no", "board-decision-no", tally.no],
    ["abstain", "board-decision-abstain", tally.abstain],
    ["none", "board-decision-not-cast", tally.notCast],
    ["recused", "board-decision-recused", tally.recused],
    ["departed", "board-decision-departed", tally.departed],
  ] as const;
  return (
    <ul class="legend">
      {lines
        .filter(([vote, , votes]) => votes > 0 || (vote !== "recused" && vote !== "departed"))
        .map(([vote, says, votes]) => (
          <li>
            <VoteMark vote={vote} /> {told(page, says, votes)}
          </li>
        ))}
      <li>
        {tally.quorum === 0
          ? told(page, "board-rule-no-quorum")
          : told(page, "board-decision-quorum", tally.quorum, tally.eligible)}
      </li>
    </ul>
  );
}

/** Who could vote then; nothing where the desk names nobody. */
function Electorate({ page, ballot: { seats } }: OfBallot) {
  const names = seats.flatMap(({ name }) => name ?? []);
  return names.length === 0 ? null : (
    <p class="quiet decision-rules">{told(page, "board-decision-electorate", names)}</p>
  );
}
