import type { MessageKey } from "../domain/sentence.ts";
import { ENGLISH } from "./english.ts";
import { type Language, textOf } from "./languages.ts";

/** A word of a preset in a language; the language is another one where it fell back. */
export interface PresetWord {
  readonly text: string;
  readonly language: Language;
}

/** Messages that hold the words of the presets and of their forms: they are configuration, and a desk may keep or change them. */
const PREFIXES = ["board-preset-", "form-"] as const;

const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(ENGLISH, key);

const KEYS: ReadonlyMap<string, MessageKey> = new Map(
  Object.entries(ENGLISH).flatMap(([key, text]) =>
    isMessageKey(key) && PREFIXES.some((prefix) => key.startsWith(prefix)) ? [[text, key] as const] : [],
  ),
);

/** A configured text that is word for word the preset's own, in a language; undefined for a text that the desk wrote itself. */
export function presetWord(text: string, wish: string): PresetWord | undefined {
  const key = KEYS.get(text);
  return key && textOf(key, wish);
}
