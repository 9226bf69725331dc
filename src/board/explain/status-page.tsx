import type { ComponentChildren } from "preact";
import { sentence } from "../../core/domain/sentence.ts";
import { count } from "../frame/count.ts";
import { languageName } from "../frame/language-name.ts";
import { Moment, Said, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { directionOfLanguage, type Page } from "../site/page.ts";
import { STATUS_DATA_PATH } from "../site/paths.ts";
import { type StatusNote, siteStatus } from "./site-status.ts";

/** When the pages were made, from what, and what somebody should look at. */
export function StatusPage({ page }: { readonly page: Page }) {
  const title = words(page, "board-status-title");
  const { builtAt, changes } = page.model;
  const { requests, onlyCounted, languages, notes, version } = siteStatus(page.model);
  const [last] = changes;
  return (
    <Shell page={page} title={title} about={words(page, "board-status-about")} here="about">
      <div class="wrap part about">
        <h1>{told(page, "board-status-title")}</h1>
        <p class="lead">
          <Said page={page} sentence={sentence("board-state-of", { at: builtAt })} />
        </p>
        <dl class="how-facts">
          {last && (
            <Fact name={told(page, "board-status-changes")}>
              <Moment page={page} at={last.at} precision="minute" />
            </Fact>
          )}
          <Fact name={told(page, "board-status-requests")}>{count(page, requests)}</Fact>
          <Fact name={told(page, "board-status-counted")}>{count(page, onlyCounted)}</Fact>
          <Fact name={told(page, "board-status-languages")}>
            <ul class="dotted">
              {languages.map((language) => (
                <li>
                  <bdi lang={language} dir={directionOfLanguage(language)}>
                    {languageName(language, language)}
                  </bdi>
                </li>
              ))}
            </ul>
          </Fact>
          <Fact name={told(page, "board-status-format")}>{count(page, version)}</Fact>
        </dl>
        <section aria-labelledby="notes">
          <h2 id="notes">{told(page, "board-status-notes")}</h2>
          {notes.length === 0 ? (
            <p>{told(page, "board-status-notes-none")}</p>
          ) : (
            <ul>
              {notes.map((note) => (
                <li>{noteTold(page, note)}</li>
              ))}
            </ul>
          )}
          <p>
            <a href={page.href(STATUS_DATA_PATH)}>{told(page, "board-status-json")}</a>
          </p>
        </section>
      </div>
    </Shell>
  );
}

function Fact({ name, children }: { readonly name: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function noteTold(page: Page, { id, count: many }: StatusNote): ComponentChildren {
  switch (id) {
    case "rules":
      return told(page, "board-status-note-rules");
    case "drop-in":
      return told(page, "board-status-note-drop-in");
    case "meeting":
      return told(page, "board-status-note-meeting");
    case "place":
      return told(page, "board-status-note-place", many);
    case "language":
      return told(page, "board-status-note-language", many);
    case "reviewed":
      return told(page, "board-status-note-reviewed", many);
  }
}
