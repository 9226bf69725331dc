import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import { count } from "../frame/count.ts";
import { tiesByName } from "../frame/reading-order.ts";
import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { placeName, placeTold } from "../pictures/place-name.ts";
import { facetTitle, facetTold } from "../requests/facet-title.ts";
import { type ListPart, partTitle } from "../requests/request-list.tsx";
import type { Page } from "../site/page.ts";
import { feedPath, knowledgeGroupPath, knowledgePath, requestsPath, resourcesPath } from "../site/paths.ts";
import { type CaseGroup, caseGroups } from "./case-groups.ts";
import { CaseList } from "./case-list.tsx";
import { casesOf } from "./cases-of.ts";
import { SearchForm } from "./search-form.tsx";

interface KnowledgePageProps {
  readonly page: Page;
  readonly part: ListPart;
  /** Of a page that shows one group of cases. */
  readonly group?: CaseGroup;
}

/** What was learnt: all cases or one group of them, the latest first, with a search, ways to the groups, and the resources. */
export function KnowledgePage({ page, part, group }: KnowledgePageProps) {
  const { desk } = page.model;
  const title = group ? words(page, "board-knowledge-group", groupTitle(page, group)) : words(page, "board-knowledge");
  const all = casesOf(page.model).length;
  return (
    <Shell
      page={page}
      title={partTitle(page, words(page, "board-facet-title", title, desk.name), part)}
      about={words(page, "board-knowledge-about", desk.name)}
      here="knowledge"
      feeds={[{ href: feedPath(knowledgePath(page.language)), title: sentence("board-knowledge-feed") }]}
    >
      <div class="wrap part">
        <h1>{group ? told(page, "board-knowledge-group", groupTitle(page, group)) : told(page, "board-knowledge")}</h1>
        <p class="lead">{told(page, "board-knowledge-lead")}</p>
        {!group && part.number === 1 && <SearchForm page={page} />}
        <div data-search-all>
          {!group && part.number === 1 && <Groups page={page} />}
          {(group || part.number > 1) && (
            <p>
              <a href={page.href(knowledgePath(page.language))}>{told(page, "board-knowledge-back")}</a>
            </p>
          )}
          <h2 class="list-head">
            {all === 0 ? (
              told(page, "board-cases-none")
            ) : (
              <>
                {told(page, "board-cases-latest")}{" "}
                <span class="column-count">{count(page, group?.cases.length ?? all)}</span>
              </>
            )}
          </h2>
          {all === 0 ? (
            <p>
              {told(page, "board-cases-none-about")}{" "}
              <a href={page.href(requestsPath(page.language))}>{told(page, "board-nav-requests")}</a>
            </p>
          ) : (
            <CaseList page={page} part={part} />
          )}
        </div>
      </div>
    </Shell>
  );
}

const groupTitle = (page: Page, { by, value }: CaseGroup): string =>
  by === "kind" ? facetTitle(page, "kind", value) : placeName(page, value);

const groupTold = (page: Page, { by, value }: CaseGroup): ComponentChildren =>
  by === "kind" ? facetTold(page, "kind", value) : placeTold(page, value);

/** The ways to the resources and to each group of cases. */
function Groups({ page }: { readonly page: Page }) {
  const groups = caseGroups(page.model);
  const resources = page.model.inventory.resources.length;
  const links = (by: CaseGroup["by"]) =>
    tiesByName(
      page,
      groups.filter((group) => group.by === by),
      ({ cases }) => cases.length,
      (group) => groupTitle(page, group),
    );
  return (
    <nav class="facets" aria-label={words(page, "board-knowledge-groups")}>
      <Row page={page} title={told(page, "board-facet-name-kind")} groups={links("kind")} />
      <Row page={page} title={told(page, "board-knowledge-regions")} groups={links("region")} />
      <p>
        <a class="button" href={page.href(resourcesPath(page.language))}>
          {resources === 0 ? told(page, "board-nav-resources") : told(page, "board-knowledge-resources", resources)}
        </a>
      </p>
    </nav>
  );
}

interface RowProps {
  readonly page: Page;
  readonly title: ComponentChildren;
  readonly groups: readonly CaseGroup[];
}

function Row({ page, title, groups }: RowProps) {
  if (groups.length === 0) return null;
  return (
    <div class="facet-row">
      <h2 class="facet-head">{title}</h2>
      <ul class="chips">
        {groups.map((group) => (
          <li>
            <a class="chip" href={page.href(knowledgeGroupPath(page.language, group.by, group.value))}>
              <span>{groupTold(page, group)}</span> <span class="column-count">{count(page, group.cases.length)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
