import { pageOf } from "../site/page.ts";
import { askPath, homePath, knowledgePath, requestsPath } from "../site/paths.ts";
import type { Site } from "../site/site.ts";
import { NOT_FOUND_PATH } from "./page-address.ts";
import { told, words } from "./said.tsx";
import { Shell } from "./shell.tsx";

/** What a wrong address shows, in all languages of the board. It may be served at any depth, so its links start from the site's own path. */
export function NotFoundPage({ site: { model, languages, basePath } }: { readonly site: Site }) {
  const pages = languages.map((language) => pageOf(model, { language, path: NOT_FOUND_PATH, languages, basePath }));
  const page = pages[0] ?? pageOf(model, { language: "en", path: NOT_FOUND_PATH, languages, basePath });
  return (
    <Shell page={page} title={words(page, "board-not-found")} about={words(page, "board-not-found-about")} noindex>
      <div class="wrap part lost">
        {pages.map((one, index) => (
          <section lang={one.language} dir={one.dir}>
            {index === 0 ? <h1>{told(one, "board-not-found")}</h1> : <h2>{told(one, "board-not-found")}</h2>}
            <p class="lead">{told(one, "board-not-found-about")}</p>
            <p class="buttons">
              <a class={index === 0 ? "button button-main" : "button"} href={one.href(homePath(one.language))}>
                {told(one, "board-not-found-home")}
              </a>
              <a class="button" href={one.href(requestsPath(one.language))}>
                {told(one, "board-nav-requests")}
              </a>
              <a class="button" href={one.href(knowledgePath(one.language))}>
                {told(one, "board-nav-knowledge")}
              </a>
              <a class="button" href={one.href(askPath(one.language))}>
                {told(one, "board-ask")}
              </a>
            </p>
          </section>
        ))}
      </div>
    </Shell>
  );
}
