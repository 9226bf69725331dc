import { told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { dataPath, feedPath, homePath } from "../site/paths.ts";

/** How to hear of changes without an account, and where the data is. */
export function HomeFollow({ page }: { readonly page: Page }) {
  const data = page.href(dataPath(page.language));
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{told(page, "board-follow")}</h2>
      <ul class="links">
        <li>
          <a href={page.href(feedPath(homePath(page.language)))}>{told(page, "board-follow-all")}</a>
        </li>
        <li>
          <a href={data}>{told(page, "board-follow-data-page")}</a>
        </li>
        <li>
          <a href={data}>{told(page, "board-follow-json")}</a>
        </li>
      </ul>
    </section>
  );
}
