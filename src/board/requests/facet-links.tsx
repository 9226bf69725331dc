import { count } from "../frame/count.ts";
import { tiesByName } from "../frame/reading-order.ts";
import { words } from "../frame/said.tsx";
import type { FacetKind } from "../site/facet-kind.ts";
import type { Page } from "../site/page.ts";
import { facetPath } from "../site/paths.ts";
import { facetKindTold, facetTitle, facetTold } from "./facet-title.ts";
import { type Facet, facetsOfKind, hasNoName } from "./facets.ts";

/** Always in sight; the others unfold. */
const FIRST: readonly FacetKind[] = ["stage", "exit"];
const FOLDED: readonly FacetKind[] = ["kind", "partner", "country", "language", "year"];

/** All ways to a part of the list, with how many requests each has. */
export function FacetLinks({ page }: { readonly page: Page }) {
  const kinds = (list: readonly FacetKind[]) =>
    list
      .map((kind) => ({ kind, facets: inReadingOrder(page, facetsOfKind(page.model, kind)) }))
      .filter(({ facets }) => facets.length > 0);
  const folded = kinds(FOLDED);
  return (
    <nav class="facets" aria-label={words(page, "board-facets")}>
      {kinds(FIRST).map(({ kind, facets }) => (
        <div class="facet-row">
          <h2 class="facet-head">{facetKindTold(page, kind)}</h2>
          <Values page={page} facets={facets} />
        </div>
      ))}
      {folded.length > 0 && (
        <div class="facet-folds">
          {folded.map(({ kind, facets }) => (
            <details class="facet-fold">
              <summary>
                {facetKindTold(page, kind)} <span class="column-count">{count(page, facets.length)}</span>
              </summary>
              <Values page={page} facets={facets} />
            </details>
          ))}
        </div>
      )}
    </nav>
  );
}

/** As many requests, by name; stages, exits and years have an order of their own. */
const inReadingOrder = (page: Page, facets: readonly Facet[]): readonly Facet[] =>
  tiesByName(
    page,
    facets,
    ({ requests }) => requests.length,
    ({ kind, value }) => (BY_NAME.includes(kind) && !hasNoName(value) ? facetTitle(page, kind, value) : null),
  );

const BY_NAME: readonly FacetKind[] = ["kind", "partner", "country", "language"];

function Values({ page, facets }: { readonly page: Page; readonly facets: readonly Facet[] }) {
  return (
    <ul class="chips">
      {facets.map(({ kind, value, requests }) => (
        <li>
          <a class="chip" href={page.href(facetPath(page.language, kind, value))}>
            <span>{facetTold(page, kind, value)}</span> <span class="column-count">{count(page, requests.length)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
