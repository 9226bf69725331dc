import { told, words } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";

/** Most countries in the table on the first page. */
const MOST = 8;

/** Fewer requests than this make no picture: the numbers stand above already. */
const FEWEST = 3;

/** Whom the helpdesk reaches: three figures, and a table whose bars are drawn from its numbers. */
export function HomeCountries({ page }: { readonly page: Page }) {
  const { countries, finished } = page.model;
  const total = countries.reduce((all, { count }) => all + count, 0);
  const named = countries.filter(({ name }) => name !== null).length;
  if (named === 0 || total < FEWEST) return null;
  const most = Math.max(...countries.map(({ count }) => count));
  return (
    <section class="band" aria-labelledby="countries">
      <div class="wrap part">
        <h2 id="countries">{told(page, "board-countries")}</h2>
        <div class="split">
          <table class="bars">
            <caption class="unseen">{told(page, "board-countries-caption")}</caption>
            <thead class="unseen">
              <tr>
                <th scope="col">{told(page, "board-country")}</th>
                <th scope="col">{told(page, "board-count")}</th>
              </tr>
            </thead>
            <tbody>
              {countries.slice(0, MOST).map(({ name, count }) => (
                <tr>
                  <th scope="row">{name === null ? words(page, "board-country-unknown") : <bdi>{name}</bdi>}</th>
                  <td>
                    <svg
                      class="bar"
                      viewBox="0 0 100 8"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                      focusable="false"
                    >
                      <rect width={Math.round((100 * count) / most)} height="8" />
                    </svg>
                    <span>{count}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ul class="figures">
            <Figure count={total} text={words(page, "board-figure-total", total)} />
            <Figure count={finished} text={words(page, "board-figure-finished")} />
            <Figure count={named} text={words(page, "board-figure-countries", named)} />
          </ul>
        </div>
        {countries.length > MOST && <p class="quiet">{told(page, "board-countries-more", countries.length - MOST)}</p>}
      </div>
    </section>
  );
}

function Figure({ count, text }: { readonly count: number; readonly text: string }) {
  return (
    <li>
      <span class="figure">{count}</span> <span class="quiet">{text}</span>
    </li>
  );
}
