import type { WrittenText } from "../../core/reports/board-care-types.ts";
import { Crumbs } from "../frame/crumbs.tsx";
import { Moment, term, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { AnswerText, RecordedText, UserText } from "../frame/user-text.tsx";
import { addressOf, Ended, Facts, isWrittenIn, type OfRequest, Title } from "../request/request-facts.tsx";
import { ReportedAnswers } from "../request/request-outcome.tsx";
import { ownWords } from "../request/request-plan.tsx";
import { requestTitle } from "../request/request-title.ts";
import { ResourceList } from "../request/resource-parts.tsx";
import { facetTold } from "../requests/facet-title.ts";
import { facetPath, homePath, knowledgePath, requestName } from "../site/paths.ts";
import { SimilarCases } from "./similar-list.tsx";

/** A finished request as a short case: problem, work, result, lesson, and what others can take with them. */
export function CasePage({ page, request }: OfRequest) {
  const { desk } = page.model;
  const title = requestTitle(request, page.language);
  return (
    <Shell
      page={page}
      title={words(page, "board-facet-title", title, desk.name)}
      about={words(page, "board-case-about", title)}
      here="knowledge"
    >
      <div class="band">
        <div class="wrap request-head">
          <Crumbs
            page={page}
            trail={[
              [homePath(page.language), told(page, "board-nav-home")],
              [knowledgePath(page.language), told(page, "board-nav-knowledge")],
            ]}
          >
            <bdi>{requestName(request.number)}</bdi>
          </Crumbs>
          <h1>
            <Title page={page} request={request} />
          </h1>
          <Facts page={page} request={request} />
          <p class="facts">
            <span>
              <Ended page={page} request={request} />
            </span>
            {request.kinds.map((kind) => (
              <a href={page.href(facetPath(page.language, "kind", kind))}>{facetTold(page, "kind", kind)}</a>
            ))}
            {request.partner !== null && (
              <a href={page.href(facetPath(page.language, "partner", request.partner))}>
                {facetTold(page, "partner", request.partner)}
              </a>
            )}
          </p>
        </div>
      </div>
      <div class="wrap reading case-page">
        <Problem page={page} request={request} />
        <Work page={page} request={request} />
        <Result page={page} request={request} />
        <Learned page={page} request={request} />
        <Take page={page} request={request} />
        <SimilarCases page={page} request={request} />
        <section aria-labelledby="whole">
          <h2 id="whole">{told(page, "board-case-whole")}</h2>
          <p>
            <a class="button" href={page.href(addressOf(page, request))}>
              {told(page, "board-case-request", requestName(request.number))}
            </a>
          </p>
        </section>
      </div>
    </Shell>
  );
}

/** What was asked, question by question; the first one needs no heading of its own. */
function Problem({ page, request: { answers, language } }: OfRequest) {
  return (
    <section aria-labelledby="problem">
      <h2 id="problem">{told(page, "board-case-problem")}</h2>
      {answers.length === 0 && <p class="quiet">{told(page, "board-no-answers")}</p>}
      {answers.map(({ label, text }, index) => (
        <>
          {index > 0 && <h3>{term(page, label)}</h3>}
          <AnswerText page={page} text={text} language={isWrittenIn(text, language) ? language : null} />
        </>
      ))}
    </section>
  );
}

/** Who helped, by what plan, and on what days. */
function Work({ page, request }: OfRequest) {
  const { plan, groups, stations, progress, exit } = request;
  const words = plan && ownWords(plan);
  const steps = stations.filter(({ at, place }) => at !== null && place !== "skipped");
  const notes = progress.filter(({ text }) => text !== null && text !== "withheld");
  return (
    <section aria-labelledby="work">
      <h2 id="work">{told(page, "board-case-work")}</h2>
      {words && words !== "withheld" && words.text !== "" ? (
        <UserText page={page} text={words} />
      ) : (
        plan?.outcome && <UserText page={page} text={plan.outcome} />
      )}
      {notes.map(({ text }) => (
        <RecordedText page={page} text={text} />
      ))}
      {exit?.reply && <RecordedText page={page} text={exit.reply} />}
      {groups.length > 0 && <p>{told(page, "board-case-groups", { terms: groups.map(({ title }) => title) })}</p>}
      {steps.length > 0 && (
        <ol class="plain case-steps">
          {steps.map(({ title, at }) => (
            <li>
              {at && <Moment page={page} at={at} />} <span>{term(page, title)}</span>
            </li>
          ))}
        </ol>
      )}
      {!plan && notes.length + groups.length + steps.length === 0 && !exit?.reply && (
        <p class="quiet">{told(page, "board-case-nothing-told")}</p>
      )}
    </section>
  );
}

/** What came of it, or that nobody has told. */
function Result({ page, request }: OfRequest) {
  const { outcome, outcomeState, reported, exit } = request;
  const isTold = (text: WrittenText | undefined) => text !== undefined && text !== "withheld";
  return (
    <section aria-labelledby="result">
      <h2 id="result">{told(page, "board-case-result")}</h2>
      {isTold(outcome?.text) && <RecordedText page={page} text={outcome?.text ?? null} />}
      {reported === null && <RecordedText page={page} text={null} />}
      <ReportedAnswers page={page} answers={reported?.results ?? []} />
      {outcomeState === "awaited" && <p>{told(page, "board-case-awaited")}</p>}
      {outcomeState === "not-reported" && <p>{told(page, "board-case-not-reported")}</p>}
      {exit && !outcome && (
        <p>
          <Ended page={page} request={request} />
        </p>
      )}
      {outcome?.report !== null && outcome?.url && (
        <p>
          <a href={outcome.url}>{told(page, "board-outcome-report")}</a>
        </p>
      )}
    </section>
  );
}

function Learned({ page, request: { reported, source } }: OfRequest) {
  const lesson = source?.lesson ?? null;
  const learning = reported?.learning ?? [];
  if (lesson === null && learning.length === 0) return null;
  return (
    <section aria-labelledby="learned">
      <h2 id="learned">{told(page, "board-case-learned")}</h2>
      {lesson && <UserText page={page} text={lesson} />}
      <ReportedAnswers page={page} answers={learning} />
    </section>
  );
}

/** What others can use again, with its licence. */
function Take({ page, request }: OfRequest) {
  const { resources } = request;
  if (resources.length === 0) return null;
  return (
    <section aria-labelledby="take">
      <h2 id="take">{told(page, "board-case-take")}</h2>
      <ResourceList page={page} resources={resources} needsAt={page.href(addressOf(page, request))} />
    </section>
  );
}
