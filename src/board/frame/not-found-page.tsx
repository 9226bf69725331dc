import type { Page } from "../site/page.ts";
import { homePath } from "../site/paths.ts";
import { told, words } from "./said.tsx";
import { Shell } from "./shell.tsx";

/** What a wrong address shows. It may be served at any depth, so its links start from the site's own path. */
export function NotFoundPage({ page }: { readonly page: Page }) {
  const title = words(page, "board-not-found");
  return (
    <Shell page={page} title={title} about={words(page, "board-not-found-about")}>
      <div class="wrap part">
        <h1>{title}</h1>
        <p class="lead">{told(page, "board-not-found-about")}</p>
        <p>
          <a class="button button-main" href={page.href(homePath(page.language))}>
            {told(page, "board-not-found-home")}
          </a>
        </p>
      </div>
    </Shell>
  );
}
