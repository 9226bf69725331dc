import type { ComponentChildren } from "preact";
import {
  type TranslatedShare,
  type TranslationCoverage,
  translationCoverage,
} from "../../core/messages/translation-coverage.ts";
import { count } from "../frame/count.ts";
import { languageName } from "../frame/language-name.ts";
import { told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { directionOfLanguage, type Page } from "../site/page.ts";

/** Where the format of the files is described. */
const FORMAT = "https://translatewiki.net/wiki/Translating:MediaWiki";

interface OfLanguage {
  readonly page: Page;
  readonly coverage: TranslationCoverage;
}

/** How far each language is, what is missing in it, and how to help. */
export function TranslationsPage({ page }: { readonly page: Page }) {
  const { name, languages } = page.model.desk;
  const all = languages.map(translationCoverage);
  return (
    <Shell
      page={page}
      title={words(page, "board-translations-title", name)}
      about={words(page, "board-translations-about")}
    >
      <div class="wrap part">
        <h1>{told(page, "board-translations")}</h1>
        <p class="lead">{told(page, "board-translations-about")}</p>
        <table class="rows tongues">
          <caption class="unseen">{told(page, "board-translations-caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{told(page, "board-translations-column-language")}</th>
              <th scope="col">{told(page, "board-translations-column-core")}</th>
              <th scope="col">{told(page, "board-translations-column-all")}</th>
              <th scope="col">{told(page, "board-translations-column-state")}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((coverage) => (
              <Row page={page} coverage={coverage} />
            ))}
          </tbody>
        </table>
        <p class="quiet">{told(page, "board-translations-draft-means")}</p>
        <p class="quiet">{told(page, "board-translations-fallback")}</p>
        <p>
          <a href={page.href("/api/v1/translations.json")}>{told(page, "board-translations-data")}</a>
        </p>
      </div>
      <Help page={page} />
    </Shell>
  );
}

function Row({ page, coverage }: OfLanguage) {
  const { language, core, board } = coverage;
  return (
    <tr>
      <th scope="row">
        <span lang={language} dir={directionOfLanguage(language)}>
          {languageName(language, language)}
        </span>
        {language !== page.language && <p class="quiet">{languageName(language, page.language)}</p>}
      </th>
      <td data-head={words(page, "board-translations-column-core")}>
        <Share page={page} share={core} />
      </td>
      <td data-head={words(page, "board-translations-column-all")}>
        <Share page={page} share={board} />
      </td>
      <td>
        <State page={page} coverage={coverage} />
      </td>
    </tr>
  );
}

/** A share in numbers, with a bar that shows the same. */
function Share({ page, share: { have, of } }: { readonly page: Page; readonly share: TranslatedShare }) {
  return (
    <>
      <span>{told(page, "board-translations-share", count(page, have), count(page, of))}</span>
      <svg class="bar tongue-bar" width="120" height="6" viewBox="0 0 120 6" aria-hidden="true" focusable="false">
        <rect class="tongue-all" width="120" height="6" />
        <rect class="tongue-have" width={Math.floor((have * 120) / of)} height="6" />
      </svg>
    </>
  );
}

function State({ page, coverage }: OfLanguage) {
  const { language, offered, missing, broken, board } = coverage;
  if (language === "en") return <p>{told(page, "board-translations-source")}</p>;
  const isReviewed = page.model.desk.reviewed.includes(language);
  return (
    <>
      {board.have > 0 && <p>{told(page, isReviewed ? "board-translations-reviewed" : "board-translations-draft")}</p>}
      {!offered && <p>{told(page, "board-translations-not-offered")}</p>}
      {board.have === 0 && <p class="quiet">{told(page, "board-translations-none")}</p>}
      {missing.length === 0 && <p class="quiet">{told(page, "board-translations-complete")}</p>}
      {board.have > 0 && missing.length > 0 && (
        <Keys line={told(page, "board-translations-missing", missing.length)} keys={missing} />
      )}
      {broken.length > 0 && (
        <Keys line={told(page, "board-translations-broken", broken.length)} keys={broken.map(({ key }) => key)} />
      )}
    </>
  );
}

/** Names of texts, as they stand in the files: they are in no language. */
function Keys({ line, keys }: { readonly line: ComponentChildren; readonly keys: readonly string[] }) {
  return (
    <details>
      <summary>{line}</summary>
      <pre class="keys" dir="ltr" lang="zxx">
        {keys.join("\n")}
      </pre>
    </details>
  );
}

function Help({ page }: { readonly page: Page }) {
  const { contact, repositoryUrl } = page.model.desk;
  return (
    <section class="wrap part" aria-labelledby="help">
      <h2 id="help">{told(page, "board-translations-help")}</h2>
      <ul class="tongue-help">
        <li>{told(page, "board-translations-help-check")}</li>
        <li>{told(page, "board-translations-help-files")}</li>
        <li>{told(page, "board-translations-help-new")}</li>
      </ul>
      <ul class="plain links">
        {contact && (
          <li>
            <a href={`mailto:${contact}`}>{told(page, "board-translations-help-mail", contact)}</a>
          </li>
        )}
        {repositoryUrl && (
          <li>
            <a href={`${repositoryUrl}/issues/new/choose`}>{told(page, "board-translations-help-issue")}</a>
          </li>
        )}
        <li>
          <a href={FORMAT}>{told(page, "board-translations-help-format")}</a>
        </li>
      </ul>
    </section>
  );
}
