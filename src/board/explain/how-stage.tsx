import type { BoardWay, BoardWorkflowStage } from "../../core/reports/board-workflow.ts";
import { term, told } from "../frame/said.tsx";
import { facetHref } from "../home/home-path.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import type { Page } from "../site/page.ts";
import { whoActs } from "./swimlane.tsx";
import { VoteRule } from "./vote-rule.tsx";

interface OfStage {
  readonly page: Page;
  readonly stage: BoardWorkflowStage;
}

/** A stage in words: who acts, how it goes on, how its vote is decided, how long it takes, and how many are here. */
export function HowStage({ page, stage }: OfStage) {
  const figures = page.model.stages.find(({ id }) => id === stage.id);
  const href = facetHref(page, "stage", stage.id);
  const here = told(page, "board-how-now-count", figures?.count ?? 0);
  return (
    <li id={`stage-${stage.id}`} class="how-stage">
      <div>
        <h3 class="stage-name">
          <StageGlyph stages={page.model.stages} stage={stage.id} size={24} />
          {term(page, stage.title)}
        </h3>
        <p>{term(page, stage.about)}</p>
      </div>
      <dl class="how-facts">
        {stage.waitsFor !== "nobody" && (
          <div>
            <dt>{told(page, "board-how-acts")}</dt>
            <dd>{whoActs(page, stage.waitsFor)}</dd>
          </div>
        )}
        {stage.ways.length > 0 && (
          <div>
            <dt>{told(page, "board-how-on")}</dt>
            <dd>
              <ul class="plain">
                {stage.ways.map((way) => (
                  <Way page={page} stage={stage} way={way} />
                ))}
              </ul>
            </dd>
          </div>
        )}
        {stage.ballot && (
          <div>
            <dt>{told(page, "board-how-vote")}</dt>
            <dd>
              <VoteRule page={page} stage={stage.id} ballot={stage.ballot} />
            </dd>
          </div>
        )}
        {!stage.final && (
          <div>
            <dt>{told(page, "board-how-time")}</dt>
            <dd>
              {figures && figures.typicalDays !== null
                ? told(page, "board-how-time-days", figures.typicalDays)
                : told(page, "board-how-time-unknown")}
            </dd>
          </div>
        )}
        <div>
          <dt>{told(page, "board-how-now")}</dt>
          <dd>{href ? <a href={href}>{here}</a> : here}</dd>
        </div>
      </dl>
    </li>
  );
}

/** What opens a way, where it has words of its own. */
const OPENS = {
  accept: "board-how-accept",
  ready: "board-how-ready",
  skip: "board-how-skip",
  start: "board-how-start",
  deliver: "board-how-deliver",
  outcome: "board-how-outcome",
  complete: "board-how-complete",
  "ballot-passed": "board-how-ballot-passed",
  "ballot-rejected": "board-how-ballot-rejected",
} as const;

/** What must hold as well. */
const GUARDS = {
  "answers-complete": "board-how-if-answers-complete",
  "plan-given": "board-how-if-plan-given",
  "plan-complete": "board-how-if-plan-complete",
  "checklist-complete": "board-how-if-checklist-complete",
  "group-assigned": "board-how-if-group-assigned",
  "outcome-known": "board-how-if-outcome-known",
  "no-hold": "board-how-if-no-hold",
  "in-line": "board-how-if-in-line",
} as const;

const has = <Words extends object>(wording: Words, word: PropertyKey): word is keyof Words =>
  Object.hasOwn(wording, word);

function Way({ page, stage, way }: OfStage & { readonly way: BoardWay }) {
  const { on, when, atMost } = way;
  const guards = when.flatMap((guard) => (has(GUARDS, guard) ? [GUARDS[guard]] : []));
  return (
    <li>
      {has(OPENS, on) ? told(page, OPENS[on]) : told(page, "board-how-command", `/${on}`)}{" "}
      <strong>
        <Where page={page} stage={stage} way={way} />
      </strong>{" "}
      {atMost !== null && told(page, "board-how-at-most", atMost)}
      {guards.length > 0 && (
        <ul class="how-needs">
          {guards.map((key) => (
            <li>{told(page, key)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Where({ page, stage, way: { to, exit } }: OfStage & { readonly way: BoardWay }) {
  const { stages, exits } = page.model.workflow;
  const places = stages.map(({ id }) => id);
  if (to === null) {
    const out = exits.find(({ id }) => id === exit);
    return <>{told(page, "board-how-out", { term: out?.title ?? exit ?? "" })}</>;
  }
  const next = { term: stages.find(({ id }) => id === to)?.title ?? to };
  const isBack = places.indexOf(to) <= places.indexOf(stage.id);
  return <>{isBack ? told(page, "board-how-back", next) : told(page, "board-how-then", next)}</>;
}
