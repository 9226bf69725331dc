import { fillMessage, pluralCategoriesOf } from "./fill-message.ts";

/**
 * What can be wrong with a translated text: it is empty, cannot be parsed, names a parameter that English does not have, has no or
 * too many forms of a plural, calls a function that nobody knows, holds a tag, or words in backticks that English does not have
 * (they are code: what people have to write as it is).
 */
export type MessageFault = "empty" | "not-parsed" | "parameters" | "forms" | "function" | "tag" | "code";

/** The functions of a message; any other one ends a build. */
const FUNCTIONS = new Set(["plural", "gender", "bidi"]);

/** What is wrong with a translation of an English text; null where it can be said. */
export function faultIn(text: string, english: string, language: string): MessageFault | null {
  if (text.trim() === "") return "empty";
  if (text.includes("<")) return "tag";
  if (!partsOf(text, /\$\d+/g).every((place) => english.includes(place))) return "parameters";
  if (!partsOf(text, /`[^`]*`/g).every((code) => english.includes(code))) return "code";
  if (!text.includes("{{") && !text.includes("}}")) return null;
  return faultOfCalls(text, language) ?? (canBeSaid(text, language) ? null : "not-parsed");
}

const partsOf = (text: string, pattern: RegExp): readonly string[] => text.match(pattern) ?? [];

function faultOfCalls(text: string, language: string): MessageFault | null {
  const calls = [...text.matchAll(/\{\{([^{}|:]*):([^{}]*)\}\}/g)];
  const frames = text.replace(/\{\{([^{}|:]*):([^{}]*)\}\}/g, "");
  if (/\{\{|\}\}/.test(frames)) return "not-parsed";
  for (const [, name = "", rest = ""] of calls) {
    if (!FUNCTIONS.has(name.toLowerCase())) return "function";
    const forms = rest.split("|").slice(1);
    const most = { plural: pluralCategoriesOf(language).length, gender: 3, bidi: 0 }[name.toLowerCase()] ?? 0;
    const counted = forms.filter((form) => !/^\d+=/.test(form)).length;
    if (counted > most || (forms.length === 0 && most > 0)) return "forms";
  }
  return null;
}

/** Whether the library says it, whatever the numbers. */
function canBeSaid(text: string, language: string): boolean {
  try {
    return [0, 1, 2, 3, 11, 100].every((count) => {
      const said = fillMessage(
        language,
        text,
        Array.from({ length: 9 }, () => count),
      );
      return !/undefined|\{\{|\}\}/.test(said);
    });
  } catch {
    return false;
  }
}
