import { count } from "../frame/count.ts";
import { Moment, term, told } from "../frame/said.tsx";
import { Title } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { decisionsPath } from "../site/paths.ts";
import { logOf } from "./decision-log.ts";
import { decisionHref, OutcomeTag, ShortTally } from "./decision-parts.tsx";
import { type Decision, yearOf } from "./decisions-of.ts";
import { REASON_WORDS } from "./outcome-words.ts";

interface OfDecisions {
  readonly page: Page;
  readonly decisions: readonly Decision[];
}

/** How many decisions the table shows; the log has all. */
const MOST = 30;

/** The latest decisions, those of the last year that has any, as a table, and the way to those of all years. */
export function CommitteeDecisions({ page }: Pick<OfDecisions, "page">) {
  const { decisions } = logOf(page.model);
  const [newest] = decisions;
  const year = yearOf(newest ?? { at: page.model.builtAt });
  const now = decisions.filter((decision) => yearOf(decision) === year);
  const years = [...new Set(decisions.map(yearOf))];
  return (
    <section class="wrap part" aria-labelledby="decisions">
      <h2 id="decisions">{told(page, "board-committee-decisions", String(year))}</h2>
      {now.length === 0 ? (
        <p class="quiet">{told(page, "board-committee-decisions-none")}</p>
      ) : (
        <DecisionTable page={page} decisions={now.slice(0, MOST)} />
      )}
      {years.length > 0 && (
        <nav aria-labelledby="years">
          <h3 id="years" class="also">
            {told(page, "board-committee-years")}
          </h3>
          <ul class="dotted">
            {years.map((one) => (
              <li>
                <a href={page.href(decisionsPath(page.language, one))}>{String(one)}</a>{" "}
                <span class="quiet">
                  ({count(page, decisions.filter((decision) => yearOf(decision) === one).length)})
                </span>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}

function DecisionTable({ page, decisions }: OfDecisions) {
  return (
    <table class="rows decisions">
      <caption class="quiet">{told(page, "board-committee-decisions-caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{told(page, "board-column-request")}</th>
          <th scope="col">{told(page, "board-roll-date")}</th>
          <th scope="col">{told(page, "board-decision-question")}</th>
          <th scope="col">{told(page, "board-decision-outcome")}</th>
          <th scope="col">{told(page, "board-decision-votes")}</th>
          <th scope="col">{told(page, "board-roll-reason")}</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <Row page={page} decision={decision} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ page, decision }: { readonly page: Page; readonly decision: Decision }) {
  const { request, ballot, at } = decision;
  return (
    <tr>
      <th scope="row">
        <a class="title" href={decisionHref(page, decision)}>
          <Title page={page} request={request} />
        </a>
      </th>
      <td>
        <Moment page={page} at={at} />
      </td>
      <td>{term(page, ballot.stageTitle)}</td>
      <td>
        <OutcomeTag page={page} ballot={ballot} />
      </td>
      <td>
        <ShortTally page={page} tally={ballot.tally} />
      </td>
      <td>
        <Why page={page} decision={decision} />
      </td>
    </tr>
  );
}

/** Why it ended so, and how many members wrote why they voted as they did. */
function Why({ page, decision }: { readonly page: Page; readonly decision: Decision }) {
  const { reason, seats } = decision.ballot;
  const written = seats.filter((seat) => seat.reason !== undefined).length;
  return (
    <>
      {reason && told(page, REASON_WORDS[reason])}{" "}
      {written > 0 && <a href={decisionHref(page, decision)}>{told(page, "board-decision-reasons", written)}</a>}
    </>
  );
}
