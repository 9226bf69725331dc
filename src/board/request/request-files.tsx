import { pageOf } from "../site/page.ts";
import { requestPath } from "../site/paths.ts";
import { renderPage } from "../site/render-page.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { requestLanguages } from "./request-languages.ts";
import { RequestPage } from "./request-page.tsx";

/** The page of each request. */
export function* requestFiles({ model }: Site): Iterable<SiteFile> {
  for (const request of model.requests) {
    const languages = requestLanguages(request, model);
    for (const language of languages) {
      const page = pageOf(model, { language, path: requestPath(language, request.number), languages });
      yield renderPage(page.path, <RequestPage page={page} request={request} />);
    }
  }
}
