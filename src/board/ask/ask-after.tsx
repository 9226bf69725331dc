import { sentence } from "../../core/domain/sentence.ts";
import { supportTitle } from "../../core/messages/preset-word.ts";
import { Said, term, told } from "../frame/said.tsx";
import { figureOfAll } from "../numbers/figure-of.ts";
import { facetTold } from "../requests/facet-title.ts";
import type { Page } from "../site/page.ts";
import { howPath } from "../site/paths.ts";
import { dateSaid } from "./date-parts.tsx";

interface OfPage {
  readonly page: Page;
}

/** What happens with a request, what may be asked, and what the helpdesk does not do. */
export function AskAfter({ page }: OfPage) {
  const { supportTypes, limits } = page.model.desk;
  return (
    <div class="band">
      <div class="wrap part split split-even">
        <section aria-labelledby="then">
          <h2 id="then">{told(page, "board-ask-then")}</h2>
          <Then page={page} />
        </section>
        <div class="stack">
          {supportTypes.length > 0 && (
            <section aria-labelledby="what">
              <h2 id="what">{told(page, "board-ask-what")}</h2>
              <ul class="entries">
                {supportTypes.map((id) => (
                  <li class="entry">
                    <p class="stand">{isUsual(id) ? facetTold(page, "kind", id) : term(page, supportTitle(id))}</p>
                    <Example page={page} id={id} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {limits !== null && (
            <section aria-labelledby="limits">
              <h2 id="limits">{told(page, "board-ask-limits")}</h2>
              <p>{term(page, limits)}</p>
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

const EXAMPLES = {
  do: "board-ask-example-do",
  train: "board-ask-example-train",
  analyse: "board-ask-example-analyse",
  connect: "board-ask-example-connect",
  advise: "board-ask-example-advise",
} as const;

const isUsual = (id: string): id is keyof typeof EXAMPLES => Object.hasOwn(EXAMPLES, id);

/** What somebody may write; nothing for a kind of support that only this desk has. */
const Example = ({ page, id }: OfPage & { readonly id: string }) =>
  isUsual(id) ? <p class="example">{told(page, EXAMPLES[id])}</p> : null;

function Then({ page }: OfPage) {
  const { committee, stages } = page.model;
  const [meeting] = committee.meetings;
  const days = figureOfAll(page.model, "first-feedback-days");
  const waits = stages.filter(({ typicalDays, finished }) => typicalDays !== null && !finished);
  return (
    <>
      <ol class="thens">
        <li>{told(page, "board-ask-then-answer")}</li>
        <li>{told(page, "board-ask-then-coordinator")}</li>
        <li>
          <p>{told(page, "board-ask-then-committee")}</p>
          {meeting && (
            <p>
              <Said page={page} sentence={sentence("board-ask-then-meeting", dateSaid(page, meeting))} />
            </p>
          )}
        </li>
        <li>{told(page, "board-ask-then-reason")}</li>
      </ol>
      <p>{told(page, "board-ask-then-no-promise")}</p>
      {days !== null && <p>{told(page, "board-ask-then-feedback-days", days)}</p>}
      {waits.length > 0 && (
        <dl class="waits">
          {waits.map(({ title, typicalDays }) => (
            <div>
              <dt>{term(page, title)}</dt>
              <dd>{told(page, "board-typical-days", typicalDays ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <a href={page.href(howPath(page.language))}>{told(page, "board-ask-then-how")}</a>
      </p>
    </>
  );
}
