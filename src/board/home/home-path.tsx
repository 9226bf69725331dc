import type { BoardStage } from "../../core/reports/board-figures.ts";
import { count } from "../frame/count.ts";
import { term, told, words } from "../frame/said.tsx";
import { River } from "../pictures/river.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import { facetsOfKind } from "../requests/facets.ts";
import type { FacetKind } from "../site/facet-kind.ts";
import type { Page } from "../site/page.ts";
import { facetPath, requestsPath } from "../site/paths.ts";

/** The path of all stages with their counts, how requests left it, and what is counted beside it. */
export function HomePath({ page }: { readonly page: Page }) {
  const { stages } = page.model;
  return (
    <div class="path">
      <h2 class="unseen">{told(page, "board-path")}</h2>
      <River reached={stages.map(({ reached }) => reached)} />
      <ol class="stations">
        {stages.map((stage) => (
          <Station page={page} stage={stage} />
        ))}
      </ol>
      <Exits page={page} />
      <Lanes page={page} />
    </div>
  );
}

function Station({ page, stage }: { readonly page: Page; readonly stage: BoardStage }) {
  const { stages } = page.model;
  const href = facetHref(page, "stage", stage.id);
  const inside = (
    <>
      <StageGlyph stages={stages} stage={stage.id} size={40} />
      <span class="station-count">{count(page, stage.count)}</span>{" "}
      <span class="station-title">{term(page, stage.title)}</span>
    </>
  );
  return (
    <li class={stage.count === 0 ? "station station-empty" : "station"}>
      {href ? (
        <a class="station-at" href={href}>
          {inside}
        </a>
      ) : (
        <span class="station-at">{inside}</span>
      )}
      <StationNote page={page} stage={stage} />
    </li>
  );
}

/** How long requests usually stay, where it is known; of the last stage, since when they are counted. */
function StationNote({ page, stage }: { readonly page: Page; readonly stage: BoardStage }) {
  if (!stage.final) {
    if (stage.typicalDays === null) return null;
    return <span class="station-note">{told(page, "board-typical-days", stage.typicalDays)}</span>;
  }
  const first = firstYear(page);
  if (first === undefined || stage.count === 0) return null;
  return <span class="station-note">{told(page, "board-since-year", String(first))}</span>;
}

/** The year of the oldest request. */
export function firstYear({ model }: Page): number | undefined {
  const years = model.periods.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? undefined : Math.min(...years);
}

/** Where the requests with one thing in common are listed, if any is. */
export function facetHref(page: Page, kind: FacetKind, value: string): string | undefined {
  const exists = facetsOfKind(page.model, kind).some((facet) => facet.value === value);
  return exists ? page.href(facetPath(page.language, kind, value)) : undefined;
}

function Exits({ page }: { readonly page: Page }) {
  const taken = page.model.exits.filter((exit) => exit.count > 0);
  if (taken.length === 0)
    return page.model.total === 0 ? null : <p class="exits quiet">{told(page, "board-exits-none")}</p>;
  return (
    <div class="exits quiet">
      <p>{told(page, "board-exits-line")}</p>
      <ul class="dotted">
        {taken.map((exit) => {
          const href = facetHref(page, "exit", exit.id);
          const said = told(page, "board-exit-count", { term: exit.title }, exit.count);
          return <li>{href ? <a href={href}>{said}</a> : said}</li>;
        })}
      </ul>
    </div>
  );
}

/** Small questions and wishes to join: they are no requests, and have their own numbers. */
function Lanes({ page }: { readonly page: Page }) {
  const { lanes } = page.model;
  const countOf = (lane: string): number => lanes.find((one) => one.lane === lane)?.count ?? 0;
  const [questions, joins] = [countOf("question"), countOf("join")];
  if (questions + joins === 0) return null;
  return (
    <div class="exits quiet">
      <p>{told(page, "board-lanes")}</p>
      <ul class="dotted">
        {questions > 0 && (
          <li>
            <a href={page.href(requestsPath(page.language))}>
              {told(page, "board-exit-count", words(page, "board-questions"), questions)}
            </a>
          </li>
        )}
        {joins > 0 && <li>{told(page, "board-joins", joins)}</li>}
      </ul>
    </div>
  );
}
