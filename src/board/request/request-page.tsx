import { sentence } from "../../core/domain/sentence.ts";
import { Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { UserText } from "../frame/user-text.tsx";
import type { Page } from "../site/page.ts";
import { homePath, requestsPath } from "../site/paths.ts";
import { Queued } from "../work/queue-parts.tsx";
import { RequestBallots } from "./request-ballots.tsx";
import { Advice, FormerEnds, Groups, Notes, Outcome } from "./request-care.tsx";
import { type OfRequest, placeTitle, StageName, Title } from "./request-facts.tsx";
import { Now } from "./request-now.tsx";
import { Checklist, PlanText } from "./request-plan.tsx";
import { requestTitle } from "./request-title.ts";
import { History, Progress } from "./request-way.tsx";
import { Needs, PartOf, Parts } from "./request-work.tsx";
import { Material } from "./resource-parts.tsx";

/** One request: what happens now, its way, its words, its ballots in full, and its history. */
export function RequestPage({ page, request }: OfRequest) {
  const { number, lane, consent } = request;
  const title = `#${number} ${requestTitle(request, page.language)}`;
  return (
    <Shell page={page} title={title} about={words(page, "board-request-about", number, placeTitle(page, request))}>
      <div class="band">
        <div class="wrap request-head">
          <Crumbs page={page} request={request} />
          <h1>
            <Title page={page} request={request} />
          </h1>
          <StageName page={page} request={request} />
          <Facts page={page} request={request} />
          {consent !== "named" && <p class="note">{told(page, "board-without-names")}</p>}
          <Now page={page} request={request} />
        </div>
      </div>
      <div class="wrap reading">
        {lane === "request" && <Progress page={page} request={request} />}
        <Outcome page={page} request={request} />
        <Answers page={page} request={request} />
        <RequestBallots page={page} request={request} />
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
        <Follow page={page} request={request} />
      </div>
    </Shell>
  );
}

function Crumbs({ page, request }: OfRequest) {
  return (
    <nav aria-label={words(page, "board-crumbs")}>
      <ol class="crumbs">
        <li>
          <a href={page.href(homePath(page.language))}>{told(page, "board-nav-home")}</a>
        </li>
        <li>
          <a href={page.href(requestsPath(page.language))}>{told(page, "board-nav-requests")}</a>
        </li>
        <li aria-current="page">
          <bdi>#{request.number}</bdi>
        </li>
      </ol>
    </nav>
  );
}

function Facts({ page, request }: OfRequest) {
  const { receivedAt, changedAt, country, partnerKind, material, answersIn, requester, onBehalf, partOf } = request;
  return (
    <ul class="dotted quiet">
      <li>
        <Said page={page} sentence={sentence("board-received", { at: receivedAt })} precision="day" />
      </li>
      <li>
        <Said page={page} sentence={sentence("board-changed", { at: changedAt })} precision="day" />
      </li>
      <li>{daysWords(page, request)}</li>
      {partOf !== null && (
        <li>
          <PartOf page={page} request={request} />
        </li>
      )}
      {requester && (
        <li>
          <Said page={page} sentence={sentence("board-asked-by", requester)} />
        </li>
      )}
      {onBehalf && <li>{told(page, "board-filed-for")}</li>}
      {[country, partnerKind].map(
        (fact) =>
          fact && (
            <li>
              <bdi>{fact}</bdi>
            </li>
          ),
      )}
      {answersIn && (
        <li>
          <Said page={page} sentence={sentence("board-language", answersIn)} />
        </li>
      )}
      {request.consent !== "named" && material && (
        <li>
          <Said page={page} sentence={sentence("board-material", material)} />
        </li>
      )}
    </ul>
  );
}

/** How long it took so far, or in all; days on hold are named apart. */
function daysWords(page: Page, { finished, days: { inAll, onHold } }: OfRequest["request"]): string {
  if (finished)
    return onHold > 0 ? words(page, "board-days-taken-held", inAll, onHold) : words(page, "board-days-taken", inAll);
  return onHold > 0 ? words(page, "board-days-held", inAll, onHold) : words(page, "board-days", inAll);
}

function Answers({ page, request: { answers, consent } }: OfRequest) {
  if (consent !== "named") return null;
  return (
    <section aria-labelledby="request">
      <h2 id="request">{told(page, "board-h-request")}</h2>
      {answers.length === 0 && <p class="quiet">{told(page, "board-no-answers")}</p>}
      {answers.map(({ key, label, text }) => (
        <section id={`answer-${key}`}>
          <h3>{label}</h3>
          <UserText text={text} />
        </section>
      ))}
    </section>
  );
}

function Follow({ page, request: { number, url } }: OfRequest) {
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{told(page, "board-h-follow")}</h2>
      <ul class="plain">
        <li>
          <a href={url}>{told(page, "board-follow-github")}</a>
        </li>
        <li>
          <a href={page.href(`/api/v1/requests/${number}.json`)}>{told(page, "board-follow-data")}</a>
        </li>
      </ul>
    </section>
  );
}
