import { sentence } from "../../core/domain/sentence.ts";
import { Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { figureOfAll, rowsOfAll } from "../numbers/figure-of.ts";
import { DotMap } from "../pictures/dot-map.tsx";
import type { Page } from "../site/page.ts";
import { PosterContact } from "./poster-contact.tsx";
import { PosterFlow } from "./poster-flow.tsx";
import { PosterBenefits, PosterOutcomes, PosterTypes } from "./poster-results.tsx";

/** The helpdesk on one page: who, what, how a request moves, what people ask for, what came of it, what everybody gains, and how to ask. */
export function PosterPage({ page }: { readonly page: Page }) {
  const { desk, builtAt } = page.model;
  return (
    <Shell
      page={page}
      title={words(page, "board-poster-title", desk.name)}
      about={words(page, "board-poster-about")}
      here="how"
    >
      <div class="wrap part">
        <p class="note poster-note">
          <Said page={page} sentence={sentence("board-poster-print", { at: builtAt })} precision="day" />
        </p>
        <article class="poster">
          <header class="poster-head">
            <h1>
              <bdi>{desk.name}</bdi>
            </h1>
            <p>
              <bdi>{desk.organisation}</bdi>
            </p>
          </header>
          <div class="poster-columns">
            <div>
              <Hub page={page} />
              <Helpdesk page={page} />
            </div>
            <PosterFlow page={page} />
            <div>
              <PosterTypes page={page} />
              <PosterOutcomes page={page} />
            </div>
            <div>
              <PosterBenefits page={page} />
              <PosterContact page={page} />
            </div>
          </div>
        </article>
      </div>
    </Shell>
  );
}

function Hub({ page }: { readonly page: Page }) {
  const { desk } = page.model;
  const [countries, languages] = [figureOfAll(page.model, "countries"), figureOfAll(page.model, "languages")];
  return (
    <section aria-labelledby="hub">
      <h2 id="hub">{told(page, "board-poster-hub")}</h2>
      <p>
        <Said page={page} sentence={sentence("board-poster-hub-about", desk.name, desk.organisation)} />
      </p>
      {countries !== null && countries > 0 && (
        <>
          <p>
            {languages === null
              ? told(page, "board-poster-reach-countries", countries)
              : told(page, "board-poster-reach", countries, languages)}
          </p>
          <DotMap page={page} counts={rowsOfAll(page.model, "country")} />
        </>
      )}
    </section>
  );
}

function Helpdesk({ page }: { readonly page: Page }) {
  const { committee, groups } = page.model;
  const members = committee.seats.filter(({ role, vacant }) => role === "voting" && !vacant).length;
  const working = groups.filter(({ over }) => !over).length;
  return (
    <section aria-labelledby="helpdesk">
      <h2 id="helpdesk">{told(page, "board-poster-helpdesk")}</h2>
      <ul>
        <li>{told(page, "board-poster-helpdesk-ask")}</li>
        {members > 0 && <li>{told(page, "board-poster-helpdesk-committee", members)}</li>}
        {working > 0 && <li>{told(page, "board-poster-helpdesk-groups", working)}</li>}
      </ul>
    </section>
  );
}
