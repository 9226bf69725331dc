import type { ComponentChildren } from "preact";
import type { FigureId } from "../../core/reports/board-figure-types.ts";
import { count } from "../frame/count.ts";
import { told } from "../frame/said.tsx";
import { figureOfAll, rowsOfAll } from "../numbers/figure-of.ts";
import { DotMap } from "../pictures/dot-map.tsx";
import type { Page } from "../site/page.ts";
import { numbersPath } from "../site/paths.ts";
import { firstYear } from "./home-path.tsx";

/** Fewer requests than this make no picture: the numbers stand above already. */
const FEWEST = 3;

/** Whom the helpdesk reaches: the map, and the figures that are known, which lead to how they were counted. */
export function HomeReach({ page }: { readonly page: Page }) {
  const figure = (wanted: FigureId): number | null => figureOfAll(page.model, wanted);
  const year = firstYear(page);
  const [received, nations] = [figure("received") ?? 0, figure("countries") ?? 0];
  const [continents, languages] = [figure("continents"), figure("languages")];
  if (year === undefined || received < FEWEST || nations === 0) return null;
  const numbers = page.href(numbersPath(page.language));
  return (
    <section class="band" aria-labelledby="countries">
      <div class="wrap part">
        <h2 id="countries">{told(page, "board-countries")}</h2>
        <div class="reach">
          <DotMap page={page} counts={rowsOfAll(page.model, "country")} />
          <div>
            <ul class="figures">
              <Figure href={numbers} value={count(page, received)}>
                {told(page, "board-figure-since", received, String(year))}
              </Figure>
              <Figure href={numbers} value={count(page, nations)}>
                {told(page, "board-figure-nations", nations)}
              </Figure>
              {continents !== null && (
                <Figure href={numbers} value={count(page, continents)}>
                  {told(page, "board-figure-continents", continents)}
                </Figure>
              )}
              {languages !== null && (
                <Figure href={numbers} value={count(page, languages)}>
                  {told(page, "board-figure-languages", languages)}
                </Figure>
              )}
            </ul>
            <p>
              <a href={numbers}>{told(page, "board-map-table")}</a>
            </p>
          </div>
        </div>
      </div>
    </section>
  );
}

interface FigureProps {
  readonly href: string;
  readonly value: string;
  readonly children: ComponentChildren;
}

function Figure({ href, value, children }: FigureProps) {
  return (
    <li>
      <a href={href}>
        <span class="figure">{value}</span> <span class="quiet">{children}</span>
      </a>
    </li>
  );
}
