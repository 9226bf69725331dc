import { told } from "../frame/said.tsx";
import { casesOf } from "../knowledge/cases-of.ts";
import { TitleLink } from "../request/request-facts.tsx";
import { facetTold } from "../requests/facet-title.ts";
import { facetsOfKind } from "../requests/facets.ts";
import type { Page } from "../site/page.ts";
import { facetPath } from "../site/paths.ts";

/** How many finished cases stand for a kind of help. */
const EXAMPLES = 2;

/** What people ask for, with finished cases of each kind. Nothing where no request says. */
export function HowKinds({ page }: { readonly page: Page }) {
  const kinds = facetsOfKind(page.model, "kind").filter(({ value }) => value !== "unknown" && value !== "other");
  if (kinds.length === 0) return null;
  const cases = casesOf(page.model);
  return (
    <section aria-labelledby="kinds" class="group">
      <h2 id="kinds">{told(page, "board-how-kinds")}</h2>
      <p class="quiet">{told(page, "board-how-kinds-about")}</p>
      <ul class="plain how-kinds">
        {kinds.map(({ value, requests }) => {
          const examples = cases.filter((one) => one.kinds.includes(value)).slice(0, EXAMPLES);
          return (
            <li>
              <h3>{facetTold(page, "kind", value)}</h3>
              <p class="quiet">
                <a href={page.href(facetPath(page.language, "kind", value))}>
                  {told(page, "board-how-kinds-count", requests.length)}
                </a>
              </p>
              {examples.length === 0 ? (
                <p class="quiet">{told(page, "board-how-kinds-none")}</p>
              ) : (
                <ul class="plain">
                  {examples.map((request) => (
                    <li>
                      <TitleLink page={page} request={request} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
