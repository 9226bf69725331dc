import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import type { WrittenText } from "../../core/reports/board-care-types.ts";
import type { BoardAdvice, BoardBallot } from "../../core/reports/board-types.ts";
import { Moment, Said, term, told } from "../frame/said.tsx";
import type { Precision } from "../frame/show-date.ts";
import { RecordedText } from "../frame/user-text.tsx";
import type { OfRequest } from "./request-facts.tsx";

/** What members of the committee advised, oldest first, but for reasons of votes: those stand beside the vote. */
export function Advice({ page, request: { advice: all, ballots } }: OfRequest) {
  const advice = all.filter((one) => !ballots.some((ballot) => isInRoll(one, ballot)));
  if (advice.length === 0) return null;
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{told(page, "board-h-advice")}</h2>
      {advice.map(({ by, at, stageTitle, text, url }) => (
        <Remark page={page} at={at} text={text} url={url}>
          <Said
            page={page}
            sentence={
              by === null
                ? sentence("board-advice-somebody", { term: stageTitle })
                : sentence("board-advice-by", by, { term: stageTitle })
            }
          />
        </Remark>
      ))}
    </section>
  );
}

/** What somebody wrote, with when and where. Who it was, or as what, stands in it. */
function Remark({ page, at, text, url, precision = "day", children }: RemarkProps) {
  return (
    <article class="advice">
      <p class="facts">
        {children && <span>{children}</span>}
        <Moment page={page} at={at} precision={precision} />
        {url && <a href={url}>{told(page, "board-see-comment")}</a>}
      </p>
      <RecordedText page={page} text={text} />
    </article>
  );
}

interface RemarkProps extends Pick<OfRequest, "page">, Pick<BoardAdvice, "at" | "text" | "url"> {
  readonly precision?: Precision;
  readonly children: ComponentChildren;
}

const isInRoll = ({ ballot, by, text }: BoardAdvice, { number, seats }: BoardBallot): boolean =>
  ballot === number && seats.some(({ name, reason }) => name === by && wordsIn(reason) === wordsIn(text));

const wordsIn = (text: WrittenText | undefined): string | undefined =>
  text && text !== "withheld" ? text.text : undefined;

/** The working groups that care for the request, and who of them took it up. */
export function Groups({ page, request: { groups } }: OfRequest) {
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{told(page, "board-h-groups")}</h2>
      <ul class="plain">
        {groups.map(({ title, since, people }) => (
          <li>
            <strong>{term(page, title)}</strong>{" "}
            <span class="quiet">
              <Said page={page} sentence={sentence("board-since", { at: since })} precision="day" />
            </span>
            <br />
            <span>
              {people.length > 0 ? told(page, "board-group-people", people) : told(page, "board-group-nobody")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Notes on how the work goes, oldest first. */
export function Notes({ page, request: { progress, source } }: OfRequest) {
  if (progress.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{told(page, "board-h-notes")}</h2>
      {progress.map(({ by, at, text, url }) => (
        <Remark page={page} at={at} text={text} url={url} precision={source?.ended ?? "day"}>
          {by && <bdi>{by}</bdi>}
        </Remark>
      ))}
    </section>
  );
}

/** How the request ended before it came back. */
export function FormerEnds({ page, request: { formerEnds } }: OfRequest) {
  if (formerEnds.length === 0) return null;
  return (
    <section aria-labelledby="former-ends">
      <h2 id="former-ends">{told(page, "board-h-former-ends")}</h2>
      <ul class="plain">
        {formerEnds.map(({ title, at, url }) => (
          <li>
            <Said page={page} sentence={sentence("board-finished-on", { term: title }, { at })} precision="day" />{" "}
            {url && <a href={url}>{told(page, "board-see-comment")}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
