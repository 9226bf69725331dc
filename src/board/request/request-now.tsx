import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { BoardExit, BoardHold, BoardNextStep } from "../../core/reports/board-care-types.ts";
import { BallotReasons } from "../committee/ballot-reasons.tsx";
import { REASON_WORDS } from "../committee/outcome-words.ts";
import { hasFeed } from "../feeds/feed-files.ts";
import { Said, told } from "../frame/said.tsx";
import { RecordedText } from "../frame/user-text.tsx";
import type { Page } from "../site/page.ts";
import { dropInPath, requestFeedPath } from "../site/paths.ts";
import { IssueLink, type OfRequest } from "./request-facts.tsx";

/** What happens now, what was announced, why it waits; of a request that ended, the reply and what became of it. */
export function Now({ page, request }: OfRequest) {
  const { now, exit, nextStep, holds } = request;
  return (
    <section class="box now" aria-labelledby="now">
      <h2 id="now">{told(page, "board-h-now")}</h2>
      <p class="stand">
        <Said page={page} sentence={now.what} precision="deadline" />
      </p>
      <p>
        <Said page={page} sentence={now.next} />
      </p>
      {now.otherwise && (
        <p class="otherwise">
          <Said page={page} sentence={now.otherwise} precision="deadline" />
        </p>
      )}
      {nextStep && <NextStep page={page} step={nextStep} />}
      <Holds page={page} holds={holds} />
      {exit && <Ending page={page} exit={exit} />}
      {exit && <WhyNot page={page} request={request} />}
      <Ways page={page} request={request} />
    </section>
  );
}

/** Of a request that a ballot ended: how the members voted, and what they wrote. */
function WhyNot({ page, request: { ballots } }: OfRequest) {
  const ballot = ballots.at(-1);
  if (ballot?.outcome !== "rejected") return null;
  const { tally, reason, number } = ballot;
  return (
    <>
      <h3>{told(page, "board-h-why")}</h3>
      <p>
        {reason && told(page, REASON_WORDS[reason])}{" "}
        {told(page, "board-ballot-tally", tally.yes, tally.no, tally.abstain)}{" "}
        <a href={`#ballot-${number}`}>{told(page, "board-why-all")}</a>
      </p>
      <BallotReasons page={page} ballot={ballot} />
    </>
  );
}

/** What a reader can do. */
function Ways({ page, request }: OfRequest) {
  const { url, number, source } = request;
  if (source) return null;
  return (
    <>
      <h3 class="ways-head">{told(page, "board-h-ways")}</h3>
      <ul class="buttons plain">
        <li>
          <a class="button" href={url}>
            {told(page, "board-follow-github")}
          </a>
        </li>
        {hasFeed(request, page.model.builtAt) && (
          <li>
            <a class="button" href={page.href(requestFeedPath(number))}>
              {told(page, "board-follow-feed")}
            </a>
          </li>
        )}
        <li>
          <a class="button" href={page.href(dropInPath(page.language))}>
            {told(page, "board-ways-drop-in")}
          </a>
        </li>
      </ul>
    </>
  );
}

function NextStep({ page, step }: { readonly page: Page; readonly step: BoardNextStep }) {
  const { by, on, overdue, text } = step;
  return (
    <>
      <h3>{told(page, "board-h-next-step")}</h3>
      {text !== "withheld" && <RecordedText page={page} text={text} />}
      <ul class="dotted quiet">
        {on && (
          <li>
            <Said
              page={page}
              sentence={sentence(overdue ? "board-next-step-overdue" : "board-next-step-on", { at: on })}
              precision="day"
            />
          </li>
        )}
        {by && (
          <li>
            <Said page={page} sentence={sentence("board-announced-by", by)} />
          </li>
        )}
      </ul>
    </>
  );
}

function Holds({ page, holds }: { readonly page: Page; readonly holds: readonly BoardHold[] }) {
  if (holds.length === 0) return null;
  return (
    <>
      <h3>{told(page, "board-h-hold")}</h3>
      <ul class="plain">
        {holds.map(({ title, since, until, reason, url }) => (
          <li>
            <p>
              <Said
                page={page}
                sentence={
                  until
                    ? sentence("board-hold-until", { term: title }, { at: since }, { at: until })
                    : sentence("board-hold-since", { term: title }, { at: since })
                }
                precision="day"
              />{" "}
              {url && <a href={url}>{told(page, "board-see-comment")}</a>}
            </p>
            {reason !== undefined && <RecordedText page={page} text={reason} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Ending({ page, exit }: { readonly page: Page; readonly exit: BoardExit }) {
  const { reply, sameAs, referral, referredTo } = exit;
  const became = referral && becomes(referral);
  return (
    <>
      {reply !== undefined && (
        <>
          <h3>{told(page, "board-reply")}</h3>
          <RecordedText page={page} text={reply} />
        </>
      )}
      {sameAs !== null && (
        <p>
          <IssueLink page={page} number={sameAs} text={told(page, "board-same-as", sameAs)} />
        </p>
      )}
      {referredTo && <PassedOn page={page} to={referredTo} />}
      {became && (
        <p>
          <Said page={page} sentence={became} precision="day" />
        </p>
      )}
    </>
  );
}

function PassedOn({ page, to }: { readonly page: Page; readonly to: NonNullable<BoardExit["referredTo"]> }) {
  const { name, url } = to;
  if (name === null) return <p>{told(page, "board-referred-person")}</p>;
  if (url === null)
    return (
      <p>
        <Said page={page} sentence={sentence("board-referred-to", name)} />
      </p>
    );
  return (
    <p>
      <Said page={page} sentence={sentence("board-referred-helpdesk", name)} />{" "}
      <a href={url}>{told(page, "board-referred-ask")}</a>
    </p>
  );
}

/** What became of a referral, or when it is asked. */
function becomes({ followUp, askedAt, answer, answeredAt }: NonNullable<BoardExit["referral"]>): Sentence | null {
  if (answer && answeredAt) return sentence(`board-referral-${answer}`, { at: answeredAt });
  if (askedAt) return sentence("board-referral-asked", { at: askedAt });
  return followUp && sentence("board-referral-due", { at: followUp });
}
