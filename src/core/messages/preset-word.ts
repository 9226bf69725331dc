import type { MessageKey } from "../domain/sentence.ts";
import { ENGLISH } from "./english.ts";
import { LANGUAGES, loadsSoFar, ownText, type SpokenText, textOf } from "./languages.ts";

/** Messages that hold the words of the presets and of their forms: they are configuration, and a desk may keep or change them. */
const PREFIXES = ["board-preset-", "form-"] as const;

const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(ENGLISH, key);

/** The keys of the presets' words. */
export const PRESET_KEYS: readonly MessageKey[] = Object.keys(ENGLISH)
  .filter(isMessageKey)
  .filter((key) => PREFIXES.some((prefix) => key.startsWith(prefix)));

/**
 * A configured text that is word for word the preset's own, in whichever of our languages, said in another one: a form that was
 * made in Spanish has Spanish labels. The language of the answer is another one where it fell back. Undefined for a text that
 * the desk wrote itself.
 */
export function presetWord(text: string, wish: string): SpokenText | undefined {
  const key = keys().get(text);
  return key && textOf(key, wish);
}

/** What people read for a kind of support; its id for one that is not the preset's. */
export function supportTitle(id: string): string {
  const key = `board-preset-support-${id}`;
  return isMessageKey(key) ? ENGLISH[key] : id;
}

let known: { readonly loads: number; readonly keys: ReadonlyMap<string, MessageKey> } | undefined;

/** Text -> key. English comes first: where languages have the same word for two things, it is the English one. */
function keys(): ReadonlyMap<string, MessageKey> {
  const loads = loadsSoFar();
  if (known?.loads === loads) return known.keys;
  const found = new Map<string, MessageKey>();
  for (const language of LANGUAGES) {
    for (const key of PRESET_KEYS) {
      const text = ownText(key, language);
      if (text !== undefined && !found.has(text)) found.set(text, key);
    }
  }
  known = { loads, keys: found };
  return found;
}
