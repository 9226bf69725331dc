import { sentence } from "../../core/domain/sentence.ts";
import type { Page } from "../site/page.ts";
import { translationsPath } from "../site/paths.ts";
import { Said, term, told } from "./said.tsx";

/** After how many hours without a new build the script says that a page may be out of date. */
const STALE_HOURS = 48;

/** What a reader has to know of the page itself: the desk's own notice; that its translation is a draft; and, hidden until the script finds so, that it is old. */
export function PageNotes({ page }: { readonly page: Page }) {
  const { builtAt, desk } = page.model;
  const isDraft = page.language !== "en" && !desk.reviewed.includes(page.language);
  return (
    <>
      {desk.notice !== null && (
        <div class="page-note">
          <p class="wrap">{term(page, desk.notice)}</p>
        </div>
      )}
      <div class="page-note" data-built-at={builtAt} data-stale-hours={STALE_HOURS} hidden>
        <p class="wrap">
          <Said page={page} sentence={sentence("board-stale", { at: builtAt })} />{" "}
          {desk.repositoryUrl && <a href={`${desk.repositoryUrl}/issues`}>{told(page, "board-stale-github")}</a>}
        </p>
      </div>
      {isDraft && (
        <div class="page-note">
          <p class="wrap">
            {told(page, "board-draft")}{" "}
            <a href={page.href(translationsPath(page.language))}>{told(page, "board-draft-more")}</a>
          </p>
        </div>
      )}
    </>
  );
}
