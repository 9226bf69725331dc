import type { MessageKey } from "../domain/sentence.ts";
import { ENGLISH } from "./english.ts";
import { languageChain } from "./language-chain.ts";
import { localeFor } from "./locale.ts";
import { faultIn, type MessageFault } from "./message-fault.ts";
import { pseudoText } from "./pseudo-text.ts";

/** The languages that the desk may be asked to speak. Nothing else reaches the message library, which throws on some names. */
export const LANGUAGES = ["en", "es", "fr", "ar", "pt", "sv"] as const;

/**
 * Languages that do not exist, to try pages with: English with marks and in brackets, and English from right to left. The
 * configuration of a desk refuses them.
 */
export const PSEUDO_LANGUAGES = ["en-x-pseudo", "en-x-rtl"] as const;

/** One of the desk's languages, or one to try pages with. */
export type Language = (typeof LANGUAGES)[number] | (typeof PSEUDO_LANGUAGES)[number];

/** A text and the language that it is in, which decides the plural and the dates in it. */
export interface SpokenText {
  readonly text: string;
  readonly language: Language;
}

/** What is loaded of a language: the texts that are good, and what is wrong with the others. */
interface Loaded {
  readonly texts: Map<MessageKey, string>;
  readonly faults: Map<MessageKey, MessageFault>;
}

const loaded: ReadonlyMap<Language, Loaded> = new Map(
  LANGUAGES.map((language) => [language, { texts: new Map(), faults: new Map() }]),
);

let loads = 0;

/** How many files were taken in: whoever keeps something made from texts looks whether there are more now. */
export const loadsSoFar = (): number => loads;

const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(ENGLISH, key);

/**
 * Takes in the texts of a translation file. One that could not be said is set aside and English is said in its place;
 * `faultsIn` names it. Keys that English does not have, or no longer, are nothing to us.
 */
export function loadTexts(language: Exclude<Language, "en">, file: Readonly<Record<string, unknown>>): void {
  const here = loaded.get(language);
  loads += 1;
  for (const [key, text] of Object.entries(file)) {
    if (!here || !isMessageKey(key) || typeof text !== "string") continue;
    const fault = faultIn(text, ENGLISH[key], language);
    if (fault === null) here.texts.set(key, text);
    else here.faults.set(key, fault);
  }
}

/** The translated texts that could not be said, with what is wrong with each. */
export const faultsIn = (language: Language): ReadonlyMap<MessageKey, MessageFault> =>
  loaded.get(language)?.faults ?? new Map();

/** A text in a language itself; undefined where it is missing there, or broken. */
export function ownText(key: MessageKey, language: Language): string | undefined {
  if (language === "en" || language === "en-x-rtl") return ENGLISH[key];
  if (language === "en-x-pseudo") return pseudoText(ENGLISH[key]);
  return loaded.get(language)?.texts.get(key);
}

const KNOWN: ReadonlyMap<string, Language> = new Map(
  [...LANGUAGES, ...PSEUDO_LANGUAGES].map((language) => [language, language]),
);

const chains = new Map<string, readonly Language[]>();

/** Those of our languages that do for a wish, best first. English is the last. */
function chainOf(wish: string): readonly Language[] {
  const known = chains.get(wish);
  if (known) return known;
  const chain = languageChain(wish).flatMap((tag) => KNOWN.get(tag) ?? []);
  if (chains.size < 1_000) chains.set(wish, chain);
  return chain;
}

/** The desk's language for a wish such as `pt-BR`: one that its readers understand; English where there is none. */
export const languageOf = (wish: string): Language => chainOf(wish)[0] ?? "en";

/** A text in the language of a wish, or in the next best one that has it: `arz` falls back to Arabic, and that to English. */
export function textOf(key: MessageKey, wish: string): SpokenText {
  for (const language of chainOf(wish)) {
    const text = ownText(key, language);
    if (text !== undefined) return { text, language };
  }
  return { text: ENGLISH[key], language: "en" };
}

/** The locale whose lists, dates and numbers a language writes: English follows British use, day before month. */
export const localeOf = (language: Language): string => localeFor(language);

/** What `make` gives for a language, made when it is first asked for and kept: formatters of `Intl` take milliseconds. */
export function perLanguage<T extends object>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}
