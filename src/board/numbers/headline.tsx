import type { BoardFigure, FigureId } from "../../core/reports/board-figure-types.ts";
import { count } from "../frame/count.ts";
import { told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { Behind } from "./behind.tsx";
import type { OfPeriod } from "./breakdown-table.tsx";
import { IN_BARS } from "./period-charts.tsx";

/** The figures that stand first. */
const HEADLINE: readonly FigureId[] = [
  "received",
  "countries",
  "languages",
  "first-feedback-days",
  "decision-days",
  "delivered",
];

/** Figures that need some cases before they tell anything. */
const TIMES: readonly FigureId[] = ["first-feedback-days", "decision-days", "delivery-days"];

/** Six figures, each with what it means and the requests behind it. */
export function Headline({ page, period }: OfPeriod) {
  const figures = HEADLINE.flatMap((wanted) => period.figures.find(({ id }) => id === wanted) ?? []);
  return (
    <section aria-labelledby="headline">
      <h2 id="headline" class="unseen">
        {told(page, "board-numbers-headline")}
      </h2>
      <ul class="plain headline">
        {figures.map((figure) => (
          <li>
            <h3>{told(page, `board-figure-name-${figure.id}`)}</h3>
            <Value page={page} figure={figure} />
            <p class="quiet">{told(page, `board-figure-about-${figure.id}`)}</p>
            <Behind page={page} of={figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Value({ page, figure }: { readonly page: Page; readonly figure: BoardFigure }) {
  const { value } = figure;
  return (
    <p class={value === null ? "headline-unknown" : "headline-value"}>
      {value === null ? notKnown(page, figure) : count(page, value)}
    </p>
  );
}

const notKnown = (page: Page, { id, cases }: BoardFigure) =>
  TIMES.includes(id) ? told(page, "board-numbers-few", cases) : told(page, "board-numbers-not-known");

/** The requests behind these are shown further up. */
const ABOVE: readonly FigureId[] = [...HEADLINE, ...IN_BARS];

/** All figures of a period as a table with their definitions. */
export function AllFigures({ page, period }: OfPeriod) {
  return (
    <section class="group" aria-labelledby="figures">
      <h2 id="figures">{told(page, "board-numbers-all-figures")}</h2>
      <details>
        <summary>{told(page, "board-numbers-table")}</summary>
        <table class="all-figures">
          <caption class="unseen">{told(page, "board-numbers-all-figures")}</caption>
          <thead>
            <tr>
              <th scope="col">{told(page, "board-numbers-figure")}</th>
              <th scope="col">{told(page, "board-numbers-value")}</th>
              <th scope="col">{told(page, "board-numbers-meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {period.figures.map((figure) => (
              <tr>
                <th scope="row">{told(page, `board-figure-name-${figure.id}`)}</th>
                <td>{figure.value === null ? notKnown(page, figure) : count(page, figure.value)}</td>
                <td class="quiet">
                  {told(page, `board-figure-about-${figure.id}`)}
                  {!ABOVE.includes(figure.id) && <Behind page={page} of={figure} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
