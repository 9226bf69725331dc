import { sentence } from "../../core/domain/sentence.ts";
import { supportTitle } from "../../core/messages/preset-word.ts";
import type { WrittenText } from "../../core/reports/board-care-types.ts";
import type { BoardCheck, BoardPlan, BoardRisk } from "../../core/reports/board-types.ts";
import { Moment, Said, term, told } from "../frame/said.tsx";
import { RecordedText, UserText } from "../frame/user-text.tsx";
import type { Page } from "../site/page.ts";
import type { OfRequest } from "./request-facts.tsx";

/** The plan, as the working group and the requester shaped it: its words, then what shall come of it and who uses it. */
export function PlanText({ page, request: { plan } }: OfRequest) {
  if (!plan) return null;
  const { supportTypes, url } = plan;
  const own = ownWords(plan);
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{told(page, "board-h-plan")}</h2>
      {(!own || own === "withheld" || own.text !== "") && <RecordedText page={page} text={own} />}
      <PlanPartText page={page} plan={plan} part="outcome" />
      <PlanPartText page={page} plan={plan} part="use" />
      {supportTypes.length > 0 && <p>{told(page, "board-plan-support", { terms: supportTypes.map(supportTitle) })}</p>}
      <p class="quiet">
        <Said page={page} sentence={writtenBy(plan)} precision="day" />{" "}
        {url && <a href={url}>{told(page, "board-see-comment")}</a>}
      </p>
    </section>
  );
}

/** The words of a plan without the lines that tell what shall come of it and who uses it. */
export function ownWords({ text, outcome, use }: BoardPlan): WrittenText {
  if (!text || text === "withheld") return text;
  const parts = [outcome, use].flatMap((part) => part?.text ?? []);
  const isPart = (line: string): boolean =>
    parts.some((part) => line.endsWith(part) && /^.{1,80}[:：][*_ ]*$/u.test(line.slice(0, -part.length)));
  const lines = text.text.split("\n").filter((line) => !isPart(line.trim()));
  return { ...text, text: lines.join("\n").trim() };
}

const writtenBy = ({ by, at }: BoardPlan) =>
  by === null ? sentence("board-plan-on", { at }) : sentence("board-plan-by", by, { at });

interface OfPart {
  readonly page: Page;
  readonly plan: BoardPlan;
  readonly part: "outcome" | "use";
}

function PlanPartText({ page, plan, part }: OfPart) {
  const text = plan[part];
  if (!text) return null;
  return (
    <>
      <h3>{told(page, `board-plan-${part}`)}</h3>
      <UserText page={page} text={text} />
    </>
  );
}

const ANSWERS = {
  ok: "board-check-ok",
  open: "board-check-open",
  "not-applicable": "board-check-not-applicable",
} as const;

/** The checklist, once one of its questions was answered: who answered what, when, and the risks of what is open. */
export function Checklist({ page, request: { checks } }: OfRequest) {
  if (checks.every(({ answer }) => answer === null)) return null;
  return (
    <section aria-labelledby="checklist">
      <h2 id="checklist">{told(page, "board-h-checklist")}</h2>
      <table class="rows">
        <caption class="unseen">{told(page, "board-checklist-caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{told(page, "board-checklist-question")}</th>
            <th scope="col">{told(page, "board-checklist-answer")}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr>
              <th scope="row">
                {term(page, check.title)}
                <p class="quiet">{term(page, check.question)}</p>
              </th>
              <td>
                <p>{told(page, check.answer === null ? "board-check-unanswered" : ANSWERS[check.answer])}</p>
                {check.note !== undefined && <RecordedText page={page} text={check.note} />}
                <ByWhom page={page} of={check} />
                <Risks page={page} risks={check.risks} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Risks({ page, risks }: { readonly page: Page; readonly risks: readonly BoardRisk[] }) {
  if (risks.length === 0) return null;
  return (
    <ul class="plain">
      {risks.map((risk) => (
        <li>
          <strong>{term(page, risk.title)}</strong>
          <br />
          {told(page, risk.level === null ? "board-risk-open" : `board-risk-${risk.level}`)}{" "}
          <ByWhom page={page} of={risk} />
          {risk.mitigation !== undefined && <RecordedText page={page} text={risk.mitigation} />}
        </li>
      ))}
    </ul>
  );
}

/** Who said so and when, with a link to their words. */
function ByWhom({ page, of }: { readonly page: Page; readonly of: Pick<BoardCheck, "by" | "at" | "url"> }) {
  const { by, at, url } = of;
  if (!at) return null;
  return (
    <span class="quiet small">
      {by !== null && (
        <>
          <bdi>{by}</bdi>{" "}
        </>
      )}
      <Moment page={page} at={at} /> {url && <a href={url}>{told(page, "board-see-comment")}</a>}
    </span>
  );
}
