import type { BoardRequest } from "../../core/reports/board-types.ts";
import { DropInBox } from "../ask/drop-in-box.tsx";
import { told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";
import { knowledgePath } from "../site/paths.ts";
import { HomeFollow } from "./home-follow.tsx";
import { Finished } from "./home-lately.tsx";

/** What leads a board on which nothing is in motion: the next hour to come and ask, and what was reached last, or how to hear of the first request. */
export function HomeQuiet({ page, latest }: { readonly page: Page; readonly latest: BoardRequest | undefined }) {
  const { dropIns, total } = page.model;
  if (!latest && dropIns.length === 0 && total > 0) return null;
  return (
    <div class="wrap part">
      <div class="split split-even">
        <DropInBox page={page} />
        {latest ? (
          <section class="box" aria-labelledby="latest">
            <h2 id="latest">{told(page, "board-latest-case")}</h2>
            <Finished page={page} request={latest} />
            <p>
              <a href={page.href(knowledgePath(page.language))}>{told(page, "board-case-more")}</a>
            </p>
          </section>
        ) : (
          total === 0 && <HomeFollow page={page} />
        )}
      </div>
    </div>
  );
}
