import type { BoardFigure, FigureId } from "../../core/reports/board-figure-types.ts";
import { count } from "../frame/count.ts";
import { told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { numbersPath } from "../site/paths.ts";

/** How long the committee takes, what it decided, and how often its members wrote why: of all years. Unknown is said to be unknown. */
export function CommitteeNumbers({ page }: { readonly page: Page }) {
  const figures = page.model.periods[0]?.figures ?? [];
  const figure = (id: FigureId): BoardFigure | undefined => figures.find((one) => one.id === id);
  const reasons = figure("reasons-given");
  return (
    <section class="wrap part" aria-labelledby="numbers">
      <h2 id="numbers">{told(page, "board-committee-numbers")}</h2>
      <ul class="figures figures-row">
        <Days page={page} figure={figure("first-feedback-days")} label="board-committee-feedback-days" />
        <Days page={page} figure={figure("decision-days")} label="board-committee-decision-days" />
        {reasons && reasons.value !== null && (
          <li>
            <span class="figure">{told(page, "board-committee-of", reasons.value, reasons.cases)}</span>{" "}
            {told(page, "board-committee-reasons", reasons.cases)}
          </li>
        )}
      </ul>
      <p class="more">
        <a href={page.href(numbersPath(page.language))}>{told(page, "board-committee-numbers-all")}</a>
      </p>
    </section>
  );
}

interface DaysProps {
  readonly page: Page;
  readonly figure: BoardFigure | undefined;
  readonly label: "board-committee-feedback-days" | "board-committee-decision-days";
}

function Days({ page, figure, label }: DaysProps) {
  if (!figure) return null;
  const { value, cases } = figure;
  return (
    <li>
      <span class="figure">{value === null ? "–" : count(page, value)}</span> {told(page, label, value ?? 0)}{" "}
      <span class="quiet">
        {value === null ? told(page, "board-committee-too-few") : told(page, "board-committee-median", cases)}
      </span>
    </li>
  );
}
