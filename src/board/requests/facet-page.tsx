import type { BreakdownId } from "../../core/reports/board-figure-types.ts";
import { Crumbs } from "../frame/crumbs.tsx";
import { term, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { StageGlyph } from "../pictures/stage-glyph.tsx";
import type { FacetKind } from "../site/facet-kind.ts";
import type { Page } from "../site/page.ts";
import { facetPath, feedPath, homePath, requestsPath } from "../site/paths.ts";
import { facetHeading, facetHeadingTold, facetSentence, facetTold } from "./facet-title.ts";
import type { Facet } from "./facets.ts";
import { type ListPart, partTitle, RequestList } from "./request-list.tsx";

interface FacetPageProps {
  readonly page: Page;
  readonly facet: Facet;
  readonly part: ListPart;
}

/** The requests that have one thing in common, with a sentence that says what that is. */
export function FacetPage({ page, facet: { kind, value, requests }, part }: FacetPageProps) {
  const { model, language } = page;
  const heading = facetHeading(page, kind, value);
  const stage = kind === "stage" ? model.stages.find(({ id }) => id === value) : undefined;
  const more = uncounted(page, kind, value, requests.length);
  const feed = feedPath(facetPath(language, kind, value));
  return (
    <Shell
      page={page}
      title={partTitle(page, words(page, "board-facet-title", heading, model.desk.name), part)}
      about={words(page, "board-facet-about", heading, model.desk.name)}
      here="requests"
      {...(stage && { feeds: [{ href: feed, title: facetSentence(page, kind, value) }] })}
    >
      <div class="wrap part">
        <Crumbs
          page={page}
          trail={[
            [homePath(language), told(page, "board-nav-home")],
            [requestsPath(language), told(page, "board-nav-requests")],
          ]}
        >
          {facetTold(page, kind, value)}
        </Crumbs>
        <h1 class="facet-title">
          {stage && <StageGlyph stages={model.stages} stage={value} size={36} />}
          <span>{facetHeadingTold(page, kind, value)}</span>
        </h1>
        <p class="lead">
          {stage && <>{term(page, stage.about)} </>}
          {value === "unknown" && <>{told(page, "board-facet-not-said")} </>}
          {told(page, "board-facet-count", requests.length)}
        </p>
        <RequestList page={page} caption={facetHeadingTold(page, kind, value)} part={part} />
        {more > 0 && <p class="quiet">{told(page, "board-only-counted", more)}</p>}
      </div>
    </Shell>
  );
}

const BREAKDOWNS: Readonly<Record<FacetKind, BreakdownId>> = {
  stage: "stage",
  exit: "exit",
  kind: "kind",
  partner: "partner-kind",
  country: "country",
  language: "language",
  year: "year",
};

/** How many more the figures have of it that may not be listed. */
function uncounted({ model }: Page, kind: FacetKind, value: string, shown: number): number {
  const all = model.periods[0]?.breakdowns.find(({ id }) => id === BREAKDOWNS[kind]);
  return Math.max(0, (all?.rows.find(({ name }) => name === value)?.count ?? 0) - shown);
}
