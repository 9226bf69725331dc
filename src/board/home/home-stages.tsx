import type { BoardStage } from "../../core/reports/board-figures.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { count } from "../frame/count.ts";
import { term, told } from "../frame/said.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import { Facts, NextWords, Stay, TitleLink } from "../request/request-facts.tsx";
import type { Page } from "../site/page.ts";
import { requestsPath } from "../site/paths.ts";
import { QueueTag } from "../work/queue-tag.tsx";
import { facetHref } from "./home-path.tsx";

/** Most requests of a stage on the first page; the list of all has the others. */
const MOST = 4;

/**
 * The requests in motion, stage by stage: what comes next for each, and since when it is there. Left out where it would only
 * repeat the open ballots that stand above.
 */
export function HomeStages({ page }: { readonly page: Page }) {
  const { stages: all, requests } = page.model;
  const questions = requests.filter(({ lane, finished }) => lane === "question" && !finished);
  if (requests.every(({ finished, ballots }) => finished || ballots.some(({ outcome }) => outcome === "open")))
    return null;
  const stages = all.filter(({ count, finished }) => count > 0 && !finished);
  return (
    <section class="wrap part" aria-labelledby="board">
      <div class="part-head">
        <h2 id="board">{told(page, "board-on-board")}</h2>
        <a href={page.href(requestsPath(page.language))}>{told(page, "board-nav-requests")}</a>
      </div>
      <div class="columns">
        {stages.map((stage) => (
          <Column page={page} stage={stage} />
        ))}
        {questions.length > 0 && <Questions page={page} questions={questions} />}
      </div>
    </section>
  );
}

function Column({ page, stage }: { readonly page: Page; readonly stage: BoardStage }) {
  const { requests, stages } = page.model;
  const here = requests.filter((request) => isIn(stage.id, request)).sort(longestFirst);
  return (
    <section class={here.length > 2 ? "column column-wide" : "column"}>
      <h3 class="column-head">
        <StageGlyph stages={stages} stage={stage.id} />
        <span>{term(page, stage.title)}</span> <span class="column-count">{count(page, stage.count)}</span>
      </h3>
      <ul class="entries">
        {here.slice(0, MOST).map((request) => (
          <Entry page={page} request={request} />
        ))}
      </ul>
      {here.length > MOST && (
        <p>
          <a href={facetHref(page, "stage", stage.id) ?? page.href(requestsPath(page.language))}>
            {told(page, "board-stage-all", here.length, { term: stage.title })}
          </a>
        </p>
      )}
      {here.length < stage.count && <p class="quiet">{told(page, "board-only-counted", stage.count - here.length)}</p>}
    </section>
  );
}

/** Small questions that nobody has answered yet: a column of their own, beside the stages. */
function Questions({ page, questions }: { readonly page: Page; readonly questions: readonly BoardRequest[] }) {
  return (
    <section class="column">
      <h3 class="column-head">
        <span>{told(page, "board-questions")}</span> <span class="column-count">{count(page, questions.length)}</span>
      </h3>
      <ul class="entries">
        {questions
          .toSorted(longestFirst)
          .slice(0, MOST)
          .map((request) => (
            <Entry page={page} request={request} />
          ))}
      </ul>
      {questions.length > MOST && (
        <p>
          <a href={page.href(requestsPath(page.language))}>{told(page, "board-questions-all", questions.length)}</a>
        </p>
      )}
    </section>
  );
}

function Entry({ page, request }: { readonly page: Page; readonly request: BoardRequest }) {
  return (
    <li class="entry">
      <h4>
        <TitleLink page={page} request={request} />
      </h4>
      <Facts page={page} request={request} />
      <p class="next">
        <NextWords page={page} request={request} />
      </p>
      <p class="facts">
        <Stay page={page} request={request} />
      </p>
      <QueueTag page={page} request={request} />
      {request.holds.map(({ title }) => (
        <p class="hold">{term(page, title)}</p>
      ))}
    </li>
  );
}

/** Whether a request stands in a stage. Small questions stand beside the stages. */
const isIn = (stage: string, request: BoardRequest): boolean =>
  request.lane === "request" && !request.exit && request.stage === stage;

const longestFirst = (a: BoardRequest, b: BoardRequest): number =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : a.number - b.number;
