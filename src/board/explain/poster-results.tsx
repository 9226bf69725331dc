import type { ComponentChildren } from "preact";
import type { FigureId } from "../../core/reports/board-figure-types.ts";
import { count } from "../frame/count.ts";
import { told } from "../frame/said.tsx";
import { casesOf } from "../knowledge/cases-of.ts";
import { figureOfAll } from "../numbers/figure-of.ts";
import { TitleLink } from "../request/request-facts.tsx";
import { facetTitle } from "../requests/facet-title.ts";
import { facetsOfKind } from "../requests/facets.ts";
import type { Page } from "../site/page.ts";

/** How many kinds and how many cases a poster has room for. */
const MOST = 5;

interface OfPage {
  readonly page: Page;
}

/** What people ask for, the most frequent first. */
export function PosterTypes({ page }: OfPage) {
  const kinds = facetsOfKind(page.model, "kind").filter(({ value }) => value !== "unknown" && value !== "other");
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="types">
      <h2 id="types">{told(page, "board-poster-types")}</h2>
      <ul class="plain poster-kinds">
        {kinds.slice(0, MOST).map(({ value, requests }) => (
          <li>
            <bdi>{facetTitle(page, "kind", value)}</bdi> <strong>{count(page, requests.length)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What came of it in figures, and the latest finished cases. */
export function PosterOutcomes({ page }: OfPage) {
  const figureOf = (wanted: FigureId): number | null => figureOfAll(page.model, wanted);
  const received = figureOf("received") ?? 0;
  const decided = (figureOf("in-favour") ?? 0) + (figureOf("against") ?? 0);
  const delivered = figureOf("delivered");
  const days = figureOf("first-feedback-days");
  const cases = casesOf(page.model).slice(0, MOST);
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{told(page, "board-poster-outcomes")}</h2>
      <ul class="plain poster-figures">
        <Figure value={count(page, received)}>{told(page, "board-poster-received", received)}</Figure>
        <Figure value={count(page, decided)}>{told(page, "board-poster-decided", decided)}</Figure>
        {delivered !== null && (
          <Figure value={count(page, delivered)}>{told(page, "board-poster-delivered", delivered)}</Figure>
        )}
        {days !== null && <Figure value={count(page, days)}>{told(page, "board-poster-days", days)}</Figure>}
      </ul>
      {cases.length > 0 && (
        <>
          <h3 class="poster-cases">{told(page, "board-recent")}</h3>
          <ul class="plain">
            {cases.map((request) => (
              <li>
                <TitleLink page={page} request={request} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Figure({ value, children }: { readonly value: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <span class="figure">{value}</span> <span class="quiet">{children}</span>
    </li>
  );
}

/** What everybody gains from a desk that decides in the open. */
export function PosterBenefits({ page }: OfPage) {
  const cases = casesOf(page.model).length;
  const resources = page.model.inventory.resources.length;
  return (
    <section aria-labelledby="benefits">
      <h2 id="benefits">{told(page, "board-poster-benefits")}</h2>
      <ul>
        <li>{told(page, "board-poster-benefit-answer")}</li>
        <li>{told(page, "board-poster-benefit-see")}</li>
        <li>{told(page, "board-poster-benefit-learn")}</li>
        <li>
          {resources > 0
            ? told(page, "board-poster-benefit-kept", cases, resources)
            : told(page, "board-poster-benefit-cases", cases)}
        </li>
      </ul>
    </section>
  );
}
