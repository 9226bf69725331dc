import { sentence } from "../../core/domain/sentence.ts";
import { hasFeed } from "../feeds/feed-files.ts";
import { term, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { AnswerText } from "../frame/user-text.tsx";
import { SimilarCases } from "../knowledge/similar-list.tsx";
import { SeatsTable } from "../pictures/seats-table.tsx";
import { requestFeedPath, requestName } from "../site/paths.ts";
import { Queued } from "../work/queue-parts.tsx";
import { RequestBallots } from "./request-ballots.tsx";
import { Advice, FormerEnds, Groups, Notes } from "./request-care.tsx";
import { Concerns } from "./request-concerns.tsx";
import { isWrittenIn, type OfRequest, placeTitle } from "./request-facts.tsx";
import { RequestFollow } from "./request-follow.tsx";
import { RequestHead } from "./request-head.tsx";
import { Now } from "./request-now.tsx";
import { Outcome } from "./request-outcome.tsx";
import { Checklist, PlanText } from "./request-plan.tsx";
import { requestTitle } from "./request-title.ts";
import { History, Progress } from "./request-way.tsx";
import { Needs, Parts } from "./request-work.tsx";
import { Material } from "./resource-parts.tsx";

/** One request: what happens now, its way, its words, its ballots in full, and its history. */
export function RequestPage({ page, request }: OfRequest) {
  const { number, consent } = request;
  const name = requestName(number);
  const own = requestTitle(request, page.language);
  const open = request.ballots.find(({ outcome }) => outcome === "open");
  const feed = { href: requestFeedPath(number), title: sentence("board-follow-feed") };
  return (
    <Shell
      page={page}
      title={own === name || consent !== "named" ? own : `${name} ${own}`}
      about={words(page, "board-request-about", name, { term: placeTitle(page, request) })}
      here="requests"
      {...(hasFeed(request, page.model.builtAt) && { feeds: [feed] })}
      ownFollow
    >
      <div class="band">
        <div class="wrap request-head">
          <RequestHead page={page} request={request} />
          <div class="now-row">
            <Now page={page} request={request} />
            {open && (
              <a class="now-seats" href={`#ballot-${open.number}`}>
                <SeatsTable page={page} ballot={open} />
              </a>
            )}
          </div>
        </div>
      </div>
      <div class="wrap reading">
        <Progress page={page} request={request} />
        <Outcome page={page} request={request} />
        <Answers page={page} request={request} />
        <RequestBallots page={page} request={request} />
        <Concerns page={page} request={request} />
        <Advice page={page} request={request} />
        <Queued page={page} request={request} />
        <Groups page={page} request={request} />
        <Needs page={page} request={request} />
        <Parts page={page} request={request} />
        <PlanText page={page} request={request} />
        <Checklist page={page} request={request} />
        <Material page={page} request={request} />
        <Notes page={page} request={request} />
        <FormerEnds page={page} request={request} />
        <History page={page} request={request} />
        <SimilarCases page={page} request={request} />
        <RequestFollow page={page} request={request} />
      </div>
    </Shell>
  );
}

/** What the requester wrote, question by question, in their own language. */
function Answers({ page, request: { answers, consent, language, source } }: OfRequest) {
  if (consent !== "named" || (source && answers.length === 0)) return null;
  return (
    <section aria-labelledby="request">
      <h2 id="request">{told(page, "board-h-request")}</h2>
      {answers.length === 0 && <p class="quiet">{told(page, "board-no-answers")}</p>}
      {answers.map(({ key, label, text }) => (
        <section id={`answer-${key}`}>
          <h3>{term(page, label)}</h3>
          <AnswerText page={page} text={text} language={isWrittenIn(text, language) ? language : null} />
        </section>
      ))}
    </section>
  );
}
