import { sentence } from "../../core/domain/sentence.ts";
import type { BoardRule } from "../../core/reports/board-committee-types.ts";
import { Said, term, told } from "../frame/said.tsx";
import { RulesNote } from "../home/home-waiting.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import type { Page } from "../site/page.ts";
import { howPath } from "../site/paths.ts";
import { HostStaff } from "./host-staff.tsx";
import { thresholdWords } from "./outcome-words.ts";
import { periodSaid } from "./period-said.ts";

interface OfPage {
  readonly page: Page;
}

/** How the committee decides: each kind of ballot with its rules, what holds for all of them, and who stands behind the rules. */
export function CommitteeRules({ page }: OfPage) {
  const { committee } = page.model;
  if (committee.rules.length === 0) return null;
  return (
    <section class="wrap part" aria-labelledby="rules">
      <h2 id="rules">{told(page, "board-committee-rules")}</h2>
      <RulesNote page={page} />
      <ul class="columns rules">
        {committee.rules.map((rule) => (
          <li>
            <Rule page={page} rule={rule} />
          </li>
        ))}
        <li>
          <h3 class="column-head">{told(page, "board-committee-always")}</h3>
          <ul class="says">
            <li>{told(page, "board-committee-conflict")}</li>
            <li>{told(page, "board-committee-own")}</li>
            <li>
              <HostStaff page={page} />
            </li>
            <li>{told(page, "board-committee-frozen")}</li>
            <li>{told(page, "board-committee-answer")}</li>
          </ul>
        </li>
      </ul>
      <p class="more">
        <a href={page.href(howPath(page.language))}>{told(page, "board-ask-then-how")}</a>
      </p>
    </section>
  );
}

function Rule({ page, rule }: OfPage & { readonly rule: BoardRule }) {
  const { stage, stageTitle, question, threshold, quorum, eligible, minYes } = rule;
  return (
    <>
      <h3 class="column-head">
        <StageGlyph stages={page.model.stages} stage={stage} /> <span>{term(page, stageTitle)}</span>
      </h3>
      {question && <p class="question">{term(page, question)}</p>}
      <ul class="says">
        {eligible > 0 && (
          <li>
            {quorum === null ? told(page, "board-rule-no-quorum") : told(page, "board-rule-quorum", quorum, eligible)}
          </li>
        )}
        <li>
          {told(page, thresholdWords(threshold), `${threshold.num}/${threshold.den}`)}{" "}
          {minYes > 1 && told(page, "board-min-yes", minYes)}
        </li>
        <Periods page={page} rule={rule} />
      </ul>
    </>
  );
}

/** How long a ballot is open, when it ends before, and what happens when too few vote: as items of a list. */
export function Periods({ page, rule }: OfPage & { readonly rule: BoardRule }) {
  const { quorum, openFor, minOpen, extendBy, maxExtensions } = rule;
  const extended = maxExtensions > 0 && quorum !== null;
  return (
    <>
      <li>
        <Said page={page} sentence={sentence("board-rule-open-for", periodSaid(openFor))} />
      </li>
      {minOpen < openFor && (
        <li>
          <Said page={page} sentence={sentence("board-rule-early-end", periodSaid(minOpen))} />
        </li>
      )}
      {extended && (
        <li>
          <Said page={page} sentence={sentence("board-rule-extended", periodSaid(extendBy), maxExtensions)} />
        </li>
      )}
      {quorum !== null && <li>{told(page, "board-rule-lapses")}</li>}
    </>
  );
}
