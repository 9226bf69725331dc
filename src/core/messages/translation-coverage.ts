import type { MessageKey } from "../domain/sentence.ts";
import { ENGLISH } from "./english.ts";
import { faultsIn, type Language, languageOf, ownText } from "./languages.ts";
import type { MessageFault } from "./message-fault.ts";
import "./translations.ts";

/** So many of so many texts are translated and can be said. */
export interface TranslatedShare {
  readonly have: number;
  readonly of: number;
}

/** How far the board is translated into a language. */
export interface TranslationCoverage {
  /** BCP 47 tag, as it was asked for. */
  readonly language: string;
  /** Of all texts of the board. */
  readonly board: TranslatedShare;
  /** Of those that every visitor meets. */
  readonly core: TranslatedShare;
  /** Whether so much of the core is there that visitors are led to this language. */
  readonly offered: boolean;
  /** Keys without a text in this language, in the order of the English file. */
  readonly missing: readonly MessageKey[];
  /** Keys whose text cannot be said, and why. */
  readonly broken: readonly { readonly key: MessageKey; readonly fault: MessageFault }[];
}

/** A language is offered when at least this share of the core is translated: 60 in 100. */
const ENOUGH = { have: 3, of: 5 } as const;

/** What few visitors read: the line of a terminal, single events of a history, files, definitions, and pages about the site itself. */
const BESIDES =
  /^board-(verb|history|data|feed|api|csv|schema|status|built|translations|access|privacy|figure-about|definition|poster|report|badge)(-|$)/;

const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(ENGLISH, key);

const BOARD = Object.keys(ENGLISH)
  .filter(isMessageKey)
  .filter((key) => key.startsWith("board-"));
const CORE = BOARD.filter((key) => !BESIDES.test(key));

/** How far the board is translated into a language that a desk names. */
export function translationCoverage(wish: string): TranslationCoverage {
  const language = languageOf(wish);
  // A language that only falls back to one of ours has nothing of its own: `arz` is not Arabic, but `pt-BR` is Portuguese.
  const isOurs = baseOf(wish) === baseOf(language);
  const isThere = (key: MessageKey): boolean => isOurs && ownText(key, language) !== undefined;
  const core = shareOf(CORE, isThere);
  return {
    language: wish,
    board: shareOf(BOARD, isThere),
    core,
    offered: core.have * ENOUGH.of >= core.of * ENOUGH.have,
    missing: BOARD.filter((key) => !isThere(key)),
    broken: isOurs ? brokenIn(language) : [],
  };
}

const baseOf = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

const shareOf = (keys: readonly MessageKey[], isThere: (key: MessageKey) => boolean): TranslatedShare => ({
  have: keys.filter(isThere).length,
  of: keys.length,
});

const brokenIn = (language: Language): TranslationCoverage["broken"] =>
  [...faultsIn(language)].filter(([key]) => key.startsWith("board-")).map(([key, fault]) => ({ key, fault }));
