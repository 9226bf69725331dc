import { type MessageKey, type MessageParam, type MessageParams, type Sentence, sentence } from "../domain/sentence.ts";
import { ENGLISH } from "./english.ts";
import { escapeCode, escapeMarkdown } from "./escape-markdown.ts";
import { fillMessage } from "./fill-message.ts";
import { formatDay, formatTime } from "./format-time.ts";
import { type Language, localeOf, perLanguage, textOf } from "./languages.ts";
import { linkAddress } from "./link-address.ts";
import { escapeWiki } from "./markup/escape-wiki.ts";
import { plainText } from "./plain-text.ts";
import { presetWord } from "./preset-word.ts";

/** A sentence in a language, for terminals, JSON, and Preact, which escapes by itself. */
export const speakPlain = (said: Sentence, language: string): string => speak(said, language, () => plainText);

/**
 * A sentence in a language, for comments: text parameters show as they were written and do nothing, mentions included.
 * Escapes differ within backticks, so a parameter stands either within them or outside (a test says so of each message).
 */
export const speakMarkdown = (said: Sentence, language: string): string =>
  heldFast(speak(said, language, (text, place) => (codePlaces(text).has(place) ? escapeCode : escapeMarkdown)));

/**
 * A command in a comment stays on the line of the word before it: a mail program that drops the marks and breaks the lines
 * anew would otherwise make one that runs.
 */
export const heldFast = (text: string): string => text.replaceAll(" `/", "\u00a0`/");

/** A sentence in a language, for pages of a wiki: text parameters show as they were written and do nothing. */
export const speakWiki = (said: Sentence, language: string): string =>
  speak(said, language, () => escapeWiki).replace(/`([^`<>]*)`/g, "<code>$1</code>");

/** A message in a language, plain. */
export function say<K extends MessageKey>(language: string, key: K, ...params: MessageParams[K]): string {
  return speakPlain(sentence(key, ...params), language);
}

type Escape = (text: string) => string;

function speak(said: Sentence, wish: string, escapeFor: (text: string, place: number) => Escape): string {
  const { text, language } = textOf(said.say, wish);
  const params: readonly MessageParam[] = said.with;
  // Most of a page's words take nothing in: they are said as they stand.
  if (params.length === 0 && !text.includes("{{")) return text;
  const words = params.map((param, index) =>
    worded(
      param,
      language,
      (words) => escapeFor(text, index + 1)(words),
      (name) => speak(name, language, escapeFor),
    ),
  );
  return fillMessage(language, text, words, ENGLISH[said.say]);
}

const NOWHERE: ReadonlySet<number> = new Set();

/** The numbers of the parameters that a message puts within backticks. */
function codePlaces(text: string): ReadonlySet<number> {
  if (!text.includes("`")) return NOWHERE;
  const spans = text.match(/`[^`]*`/g) ?? [];
  return new Set(spans.flatMap((span) => [...span.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place))));
}

function worded(
  param: MessageParam,
  language: Language,
  asText: Escape,
  inner: (name: Sentence) => string,
): string | number {
  if (typeof param === "number") return param;
  if (typeof param === "string") return asText(param);
  if (isList(param)) return listsIn(language).format(param.map(asText));
  if ("href" in param) return linkAddress(param.href);
  if ("at" in param) return formatTime(param.at, language);
  if ("day" in param) return formatDay(param.day, language);
  if ("term" in param) return asText(termIn(param.term, language));
  if ("terms" in param) return listsIn(language).format(param.terms.map((word) => asText(termIn(word, language))));
  return alternativesIn(language).format(param.anyOf.map(inner));
}

const termIn = (word: string, language: Language): string => presetWord(word, language)?.text ?? word;

const isList = (param: MessageParam): param is readonly string[] => Array.isArray(param);

const listsIn = perLanguage((language) => new Intl.ListFormat(localeOf(language)));

const alternativesIn = perLanguage((language) => new Intl.ListFormat(localeOf(language), { type: "disjunction" }));
