import { languageOf, localeOf, perLanguage } from "../../core/messages/languages.ts";

/** What a language is called in the language of a page; its tag where it has no name there. Never by the machine's own. */
export function languageName(tag: string, language: string): string {
  try {
    return namesIn(languageOf(language)).of(tag) ?? tag;
  } catch {
    // A tag may have the right form and still mean nothing.
    return tag;
  }
}

const namesIn = perLanguage(
  (language) => new Intl.DisplayNames([localeOf(language)], { type: "language", fallback: "code" }),
);
