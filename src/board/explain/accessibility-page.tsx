import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import type { Page } from "../site/page.ts";

/** What was done and tested so that everybody can use the pages, and what is not: said as it is. */
export function AccessibilityPage({ page }: { readonly page: Page }) {
  const { contact, repositoryUrl } = page.model.desk;
  const title = words(page, "board-access-title");
  return (
    <Shell page={page} title={title} about={words(page, "board-access-about")} here="about">
      <div class="wrap part about">
        <h1>{told(page, "board-access-title")}</h1>
        <p class="lead">{told(page, "board-access-aim")}</p>
        <section aria-labelledby="done">
          <h2 id="done">{told(page, "board-access-done")}</h2>
          <ul>
            <li>{told(page, "board-access-done-script")}</li>
            <li>{told(page, "board-access-done-colour")}</li>
            <li>{told(page, "board-access-done-pictures")}</li>
            <li>{told(page, "board-access-done-language")}</li>
            <li>{told(page, "board-access-done-motion")}</li>
          </ul>
        </section>
        <section aria-labelledby="tested">
          <h2 id="tested">{told(page, "board-access-tested")}</h2>
          <ul>
            <li>{told(page, "board-access-tested-axe")}</li>
            <li>{told(page, "board-access-tested-html")}</li>
          </ul>
        </section>
        <section aria-labelledby="gaps">
          <h2 id="gaps">{told(page, "board-access-gaps")}</h2>
          <ul>
            <li>{told(page, "board-access-gap-reader")}</li>
            <li>{told(page, "board-access-gap-browsers")}</li>
            <li>{told(page, "board-access-gap-texts")}</li>
            {hasDrafts(page) && <li>{told(page, "board-access-gap-translations")}</li>}
            <li>{told(page, "board-access-gap-others")}</li>
          </ul>
        </section>
        {(contact || repositoryUrl) && (
          <section aria-labelledby="report">
            <h2 id="report">{told(page, "board-access-report")}</h2>
            <p>{told(page, "board-access-report-text")}</p>
            <ul>
              {contact && (
                <li>
                  <a href={`mailto:${contact}`}>{told(page, "board-about-mail", contact)}</a>
                </li>
              )}
              {repositoryUrl && (
                <li>
                  <a href={`${repositoryUrl}/issues/new/choose`}>{told(page, "board-access-report-issue")}</a>
                </li>
              )}
            </ul>
          </section>
        )}
      </div>
    </Shell>
  );
}

const hasDrafts = ({ model: { desk } }: Page): boolean =>
  desk.languages.some((language) => !desk.reviewed.includes(language));
