import { jsonFile } from "../api/json-file.ts";
import { SearchShape } from "../api/shapes/search-shape.ts";
import { requestLanguages } from "../request/request-languages.ts";
import { type ListPart, partsOf } from "../requests/request-list.tsx";
import { pageOf } from "../site/page.ts";
import { casePath, knowledgeGroupPath, knowledgePath, laterPath, resourcesPath } from "../site/paths.ts";
import { renderPage } from "../site/render-page.ts";
import { inEachLanguage, type Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { caseGroups } from "./case-groups.ts";
import { CasePage } from "./case-page.tsx";
import { casesOf } from "./cases-of.ts";
import { KnowledgePage } from "./knowledge-page.tsx";
import { ResourcesPage } from "./resources-page.tsx";
import { SEARCH_PATH, searchIndex } from "./search-index.ts";

/** What was learnt and collected: the lists of cases, each case, the resources, and the index for the search. */
export function* knowledgeFiles(site: Site): Iterable<SiteFile> {
  const { model, languages } = site;
  const cases = casesOf(model);
  const groups = caseGroups(model);
  for (const language of languages) {
    const pageAt = ({ first, number }: ListPart) =>
      pageOf(model, { language, path: laterPath(first, number), languages });
    for (const part of partsOf(cases, knowledgePath(language))) {
      const page = pageAt(part);
      yield renderPage(page.path, <KnowledgePage page={page} part={part} />);
    }
    for (const group of groups) {
      for (const part of partsOf(group.cases, knowledgeGroupPath(language, group.by, group.value))) {
        const page = pageAt(part);
        yield renderPage(page.path, <KnowledgePage page={page} part={part} group={group} />);
      }
    }
  }
  for (const request of cases) {
    const there = requestLanguages(request, model);
    for (const language of there) {
      const page = pageOf(model, { language, path: casePath(language, request.number), languages: there });
      yield renderPage(page.path, <CasePage page={page} request={request} />);
    }
  }
  yield* inEachLanguage(site, resourcesPath, (page) => <ResourcesPage page={page} />);
  yield jsonFile(SEARCH_PATH, SearchShape, searchIndex(model));
}
