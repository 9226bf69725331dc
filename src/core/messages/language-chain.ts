import { remembered } from "../domain/remembered.ts";
import fallbacks from "./fallbacks.json" with { type: "json" };

/** Which languages its readers understand best, by MediaWiki's codes: the data of banana-i18n (MIT licence). */
const FALLBACKS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(fallbacks));

/** A tag has few parts; a longer one is no language. */
const LONGEST = 35;

/**
 * The languages in which something is looked for, best first, in lower case: the language itself, those that its readers
 * understand best, the same without region or script, and English at last: `arz` gives arz, ar, en.
 */
export const languageChain: (wish: string) => readonly string[] = remembered((wish) => {
  const found = new Set<string>();
  const tag = wish.toLowerCase();
  if (tag.length <= LONGEST) {
    // Private parts stay with the tag: `en-x-rtl` is no `en-x`.
    const parts = tag.split("-x-", 1)[0]?.split("-") ?? [];
    add(tag, found);
    for (let length = parts.length; length > 0; length--) add(parts.slice(0, length).join("-"), found);
  }
  found.delete("en");
  return [...found, "en"];
});

/** Adds a language and, behind it, those that it falls back to, and so on. */
function add(tag: string, found: Set<string>): void {
  if (found.has(tag)) return;
  found.add(tag);
  for (const next of FALLBACKS.get(tag) ?? []) add(next, found);
}
