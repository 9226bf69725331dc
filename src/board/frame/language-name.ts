import { remembered } from "../../core/domain/remembered.ts";
import { languageOf, localeOf, perLanguage } from "../../core/messages/languages.ts";
import { pseudoText } from "../../core/messages/pseudo-text.ts";

/** What a language is called in the language of a page; its tag where it has no name there. Never by the machine's own. */
export function languageName(tag: string, language: string): string {
  const spoken = languageOf(language);
  const name = namesIn(spoken)(tag) ?? tag;
  return spoken === "en-x-pseudo" ? pseudoText(name) : name;
}

const namesIn = perLanguage((language) => {
  const names = new Intl.DisplayNames([localeOf(language)], { type: "language", fallback: "code" });
  return remembered((tag: string): string | undefined => {
    try {
      return names.of(tag);
    } catch {
      // A tag may have the right form and still mean nothing.
      return undefined;
    }
  });
});
