import { sentence } from "../core/domain/sentence.ts";
import { homePath, requestsPath } from "./page.ts";
import { RequestBallots } from "./request-ballots.tsx";
import { Advice, Checklist, Groups, Outcome, PlanText } from "./request-care.tsx";
import { type OfRequest, StageName, Title } from "./request-facts.tsx";
import { History, Progress } from "./request-way.tsx";
import { Said, words } from "./said.tsx";
import { Shell } from "./shell.tsx";
import { RecordedText, UserText } from "./user-text.tsx";

/** One request: what happens now, its way, its words, its ballots in full, and its history. */
export function RequestPage({ page, request }: OfRequest) {
  const { number, title } = request;
  const stage = request.exit?.title ?? request.stageTitle;
  return (
    <Shell page={page} title={`#${number} ${title.text}`} about={words(page, "board-request-about", number, stage)}>
      <div class="band">
        <div class="wrap request-head">
          <Crumbs page={page} request={request} />
          <h1>
            <Title request={request} />
          </h1>
          <StageName page={page} request={request} />
          <Facts page={page} request={request} />
          <Now page={page} request={request} />
        </div>
      </div>
      <div class="wrap reading">
        <Progress page={page} request={request} />
        <Outcome page={page} request={request} />
        <Answers page={page} request={request} />
        <RequestBallots page={page} request={request} />
        <Advice page={page} request={request} />
        <Groups page={page} request={request} />
        <PlanText page={page} request={request} />
        <Checklist page={page} request={request} />
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
          <a href={page.href(homePath(page.language))}>{words(page, "board-nav-home")}</a>
        </li>
        <li>
          <a href={page.href(requestsPath(page.language))}>{words(page, "board-nav-requests")}</a>
        </li>
        <li aria-current="page">
          <bdi>#{request.number}</bdi>
        </li>
      </ol>
    </nav>
  );
}

function Facts({ page, request }: OfRequest) {
  const { receivedAt, changedAt, country, partnerKind, answersIn, requester, onBehalf } = request;
  return (
    <ul class="dotted quiet">
      <li>
        <Said page={page} sentence={sentence("board-received", { at: receivedAt })} precision="day" />
      </li>
      <li>
        <Said page={page} sentence={sentence("board-changed", { at: changedAt })} precision="day" />
      </li>
      {requester && (
        <li>
          <Said page={page} sentence={sentence("board-asked-by", requester)} />
        </li>
      )}
      {onBehalf && <li>{words(page, "board-filed-for")}</li>}
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
    </ul>
  );
}

function Now({ page, request: { now, url, exit } }: OfRequest) {
  return (
    <section class="box now" aria-labelledby="now">
      <h2 id="now">{words(page, "board-h-now")}</h2>
      <p class="stand">
        <Said page={page} sentence={now.what} precision="deadline" />
      </p>
      <p>
        <Said page={page} sentence={now.next} />
      </p>
      {now.otherwise && (
        <p class="quiet">
          <Said page={page} sentence={now.otherwise} />
        </p>
      )}
      {exit?.reply !== undefined && (
        <>
          <h3>{words(page, "board-reply")}</h3>
          <RecordedText page={page} text={exit.reply} />
        </>
      )}
      <p>
        <a class="button" href={url}>
          {words(page, "board-follow-github")}
        </a>
      </p>
    </section>
  );
}

function Answers({ page, request: { answers } }: OfRequest) {
  return (
    <section aria-labelledby="request">
      <h2 id="request">{words(page, "board-h-request")}</h2>
      {answers.length === 0 && <p class="quiet">{words(page, "board-no-answers")}</p>}
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
      <h2 id="follow">{words(page, "board-h-follow")}</h2>
      <ul class="plain">
        <li>
          <a href={url}>{words(page, "board-follow-github")}</a>
        </li>
        <li>
          <a href={page.href(`/api/v1/requests/${number}.json`)}>{words(page, "board-follow-data")}</a>
        </li>
      </ul>
    </section>
  );
}
