import { offeredLanguages } from "../languages/offered-languages.ts";
import { directionOfLanguage, type Page } from "../site/page.ts";
import { languageName } from "./language-name.ts";
import { pathIn } from "./page-address.ts";
import { told, words } from "./said.tsx";

/** This page in each language of the board, by the name that its own speakers use. */
function LanguageList({ page }: { readonly page: Page }) {
  return (
    <ul class="languages">
      {offered(page).map((language) => (
        <li>
          <a
            href={page.href(pathIn(page, language))}
            lang={language}
            hreflang={language}
            dir={directionOfLanguage(language)}
            {...(language === page.language && { "aria-current": "true" })}
          >
            {languageName(language, language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A button with the language of now, which opens the list of the others; nothing on a board in one language. */
export function LanguageMenu({ page }: { readonly page: Page }) {
  if (offered(page).length < 2) return null;
  return (
    <details class="menu">
      <summary class="button">
        <Globe />
        <span class="unseen">{told(page, "board-language-choice")}</span>{" "}
        <span>{languageName(page.language, page.language)}</span>
      </summary>
      <nav class="menu-list" aria-label={words(page, "board-languages")}>
        <LanguageList page={page} />
      </nav>
    </details>
  );
}

/** The same list at the foot of the page, open. */
export function LanguageFoot({ page }: { readonly page: Page }) {
  if (offered(page).length < 2) return null;
  return (
    <nav aria-label={words(page, "board-languages-foot")}>
      <LanguageList page={page} />
    </nav>
  );
}

/** The languages that readers may choose, and the one of this page. */
function offered({ model, language }: Page): readonly string[] {
  const languages = offeredLanguages(model);
  return languages.includes(language) ? languages : [...languages, language];
}

function Globe() {
  return (
    <svg class="icon" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <circle cx="9" cy="9" r="7.6" />
      <ellipse cx="9" cy="9" rx="3.4" ry="7.6" />
      <path d="M1.6 9h14.8M2.7 5.2h12.6M2.7 12.8h12.6" />
    </svg>
  );
}
