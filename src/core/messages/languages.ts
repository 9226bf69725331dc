import type { MessageKey } from "../domain/sentence.ts";
import { ENGLISH } from "./english.ts";
import arabicForms from "./i18n/form/ar.json" with { type: "json" };

/** The languages that the desk may be asked to speak. Nothing else reaches the message library, which throws on some names. */
export const LANGUAGES = ["en", "es", "fr", "ar", "pt", "sv"] as const;

/** One of the desk's languages. */
export type Language = (typeof LANGUAGES)[number];

/** The texts of each language, as far as they are translated. */
const TEXTS: Readonly<Record<Language, Partial<Readonly<Record<MessageKey, string>>>>> = {
  en: ENGLISH,
  es: {},
  fr: {},
  ar: arabicForms,
  pt: {},
  sv: {},
};

/** The desk's language for a wish such as `pt-BR`; English where it is not one of ours. */
export const languageOf = (wish: string): Language =>
  languageNamed(wish) ?? languageNamed(wish.toLowerCase().split("-", 1)[0]) ?? "en";

const languageNamed = (word: string | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === word);

/** A text and the language that it is in, which decides the plural and the dates in it. */
export function textOf(key: MessageKey, wish: string): { readonly text: string; readonly language: Language } {
  const language = languageOf(wish);
  const text = TEXTS[language][key];
  return text === undefined ? { text: ENGLISH[key], language: "en" } : { text, language };
}

/** The locale whose lists and dates a language writes: English follows British use, day before month. */
export const localeOf = (language: Language): string => (language === "en" ? "en-GB" : language);

/** What `make` gives for a language, made when it is first asked for and kept: formatters of `Intl` take milliseconds. */
export function perLanguage<T extends object>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}
