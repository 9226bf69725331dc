import type { BoardAnswer } from "../../core/reports/board-types.ts";
import { Moment, term, told } from "../frame/said.tsx";
import { AnswerText, RecordedText, UserText } from "../frame/user-text.tsx";
import type { Page } from "../site/page.ts";
import type { OfRequest } from "./request-facts.tsx";

/** What came of it: in one text, or question by question where it was reported with a form. */
export function Outcome({ page, request: { outcome, reported, source } }: OfRequest) {
  if (!outcome) return null;
  const answers = [...(reported?.results ?? []), ...(reported?.learning ?? [])];
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{told(page, "board-h-outcome")}</h2>
      {outcome.text !== undefined && <RecordedText page={page} text={outcome.text} />}
      {outcome.report !== null && reported === null && <RecordedText page={page} text={null} />}
      <ReportedAnswers page={page} answers={answers} />
      {outcome.text === undefined && outcome.report === null && <p>{told(page, "board-outcome-none")}</p>}
      {source?.lesson && (
        <>
          <h3>{told(page, "board-case-learned")}</h3>
          <UserText page={page} text={source.lesson} />
        </>
      )}
      {!source && (
        <p class="facts">
          <Moment page={page} at={outcome.at} />
          {outcome.url && (
            <a href={outcome.url}>
              {told(page, outcome.report === null ? "board-see-comment" : "board-outcome-report")}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

/** Answers of a report, each under its question. */
export function ReportedAnswers({ page, answers }: { readonly page: Page; readonly answers: readonly BoardAnswer[] }) {
  return (
    <>
      {answers.map(({ label, text }) => (
        <>
          <h3>{term(page, label)}</h3>
          <AnswerText page={page} text={text} />
        </>
      ))}
    </>
  );
}
