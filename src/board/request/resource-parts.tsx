import type { ComponentChildren } from "preact";
import type { BoardResource, ResourcePlace } from "../../core/reports/board-resources.ts";
import type { BoardNeed } from "../../core/reports/board-work.ts";
import { languageName } from "../frame/language-name.ts";
import { told, words } from "../frame/said.tsx";
import { ExternalLink, RecordedText } from "../frame/user-text.tsx";
import type { Page } from "../site/page.ts";
import { resourcesPath } from "../site/paths.ts";
import type { OfRequest } from "./request-facts.tsx";
import { NeedList } from "./request-work.tsx";

/** The sorts that every desk has unless it says otherwise; a desk's own are named by their id. */
const SORTS = {
  guide: "board-sort-guide",
  template: "board-sort-template",
  example: "board-sort-example",
  tool: "board-sort-tool",
  training: "board-sort-training",
  policy: "board-sort-policy",
  contact: "board-sort-contact",
  other: "board-sort-other",
} as const;

const isKnown = (sort: string): sort is keyof typeof SORTS => Object.hasOwn(SORTS, sort);

/** What a sort of resources is called. */
export const sortTitle = (page: Page, sort: string): string => (isKnown(sort) ? words(page, SORTS[sort]) : sort);

/** The same in the text of a page. */
export const sortTold = (page: Page, sort: string): ComponentChildren =>
  isKnown(sort) ? told(page, SORTS[sort]) : sort;

/** A resource as a link. Whoever follows it leaves the board. */
export function ResourceLink({
  place,
  language,
}: {
  readonly place: ResourcePlace;
  readonly language?: string | undefined;
}) {
  return (
    <bdi dir={place.title.dir}>
      <ExternalLink href={place.url} language={language}>
        {place.title.text}
      </ExternalLink>
    </bdi>
  );
}

/** The resources of a request, and the material that was or is missing for it. */
export function Material({ page, request: { resources, needs } }: OfRequest) {
  const missing = needs.filter(({ kind }) => kind === "material");
  if (resources.length + missing.length === 0) return null;
  return (
    <section aria-labelledby="material">
      <h2 id="material">{told(page, "board-h-material")}</h2>
      {missing.length > 0 && <NeedList page={page} needs={missing} anchor="missing" />}
      {resources.length > 0 && <ResourceList page={page} resources={resources} />}
      <p>
        <a href={page.href(resourcesPath(page.language))}>{told(page, "board-resources-link")}</a>
      </p>
    </section>
  );
}

interface ResourceListProps {
  readonly page: Page;
  readonly resources: readonly BoardResource[];
  /** Where the needs of the request stand: a path, or nothing where they stand on the same page. */
  readonly needsAt?: string;
}

/** Resources of one request, each with its sort, language and licence. */
export function ResourceList({ page, resources, needsAt = "" }: ResourceListProps) {
  return (
    <ul class="plain asks">
      {resources.map((resource) => (
        <li id={`resource-${resource.number}`}>
          <Resource page={page} resource={resource} needsAt={needsAt} />
        </li>
      ))}
    </ul>
  );
}

/** Who cares for missing material: a name, somebody, or no one yet. */
export const whoCares = (page: Page, { taker }: Pick<BoardNeed, "taker">): ComponentChildren =>
  taker === null ? (
    told(page, "board-need-free")
  ) : taker.name === null ? (
    told(page, "board-missing-somebody")
  ) : (
    <bdi>{taker.name}</bdi>
  );

interface ResourceProps {
  readonly page: Page;
  readonly resource: BoardResource;
  readonly needsAt: string;
}

function Resource({ page, resource, needsAt }: ResourceProps) {
  const { place, language, sort, licence, need } = resource;
  return (
    <>
      {place === null || place === "withheld" ? (
        <RecordedText page={page} text={place} />
      ) : (
        <ResourceLink place={place} language={language} />
      )}
      <ul class="dotted quiet">
        <li>{sortTold(page, sort)}</li>
        <li>{languageName(language, page.language)}</li>
        {licence !== null && <li>{told(page, "board-resource-licence", licence)}</li>}
        {need !== null && (
          <li>
            <a href={`${needsAt}#missing-${need}`}>{told(page, "board-resource-was-missing", need)}</a>
          </li>
        )}
      </ul>
    </>
  );
}
