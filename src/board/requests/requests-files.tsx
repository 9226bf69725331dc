import { pageOf } from "../site/page.ts";
import { facetPath, laterPath, requestsPath } from "../site/paths.ts";
import { renderPage } from "../site/render-page.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { FacetPage } from "./facet-page.tsx";
import { facetsOf, inOrder } from "./facets.ts";
import { partsOf } from "./request-list.tsx";
import { RequestsPage } from "./requests-page.tsx";

/** The list of all requests, and a list for each thing that requests have in common; language by language, so that rows are drawn once. */
export function* requestsFiles({ model, languages }: Site): Iterable<SiteFile> {
  const all = inOrder(model.requests);
  const facets = facetsOf(model);
  for (const language of languages) {
    for (const part of partsOf(all, requestsPath(language))) {
      const page = pageOf(model, { language, path: laterPath(part.first, part.number), languages });
      yield renderPage(page.path, <RequestsPage page={page} part={part} />);
    }
    for (const facet of facets) {
      for (const part of partsOf(facet.requests, facetPath(language, facet.kind, facet.value))) {
        const page = pageOf(model, { language, path: laterPath(part.first, part.number), languages });
        yield renderPage(page.path, <FacetPage page={page} facet={facet} part={part} />);
      }
    }
  }
}
