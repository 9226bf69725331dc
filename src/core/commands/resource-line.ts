import { LONGEST_TITLE } from "../config/resource-schema.ts";
import { PATTERNS } from "../config/schema-words.ts";
import { issueNumber } from "./issue-number.ts";
import { STRAY_MARKS } from "./split-args.ts";

/** What the line of a resource says. */
export interface ResourceLine {
  /** An https address, with all signs that are not ASCII encoded. */
  readonly url: string;
  readonly title: string;
  /** BCP 47 tag, its first part in small letters. */
  readonly language: string;
  /** In small letters; whether the desk has it is not asked here. */
  readonly sort: string;
  readonly licence?: string;
  /** The need that it meets. */
  readonly need?: number;
}

/** What is wrong with the line of a resource: the part at which the reading stopped, and what stands there. */
export interface ResourceLineFault {
  readonly fault: "too-short" | "address" | "licence" | "need" | "language" | "title";
  readonly found: string;
}

/** The longest address, in characters. */
export const LONGEST_ADDRESS = 500;

const PAIRS: Readonly<Record<string, string>> = { '"': '"', "“": "”", "”": "”", "„": "“”", "«": "»", "'": "'" };

/**
 * Reads `address title language sort [licence=word] [for number]` out of the first line of a text. The title is all that
 * stands between address and language, quotes around it are taken off. Pure; linear in the text.
 */
export function resourceLine(text: string): ResourceLine | ResourceLineFault {
  const line =
    text
      .split(/\r\n?|\n/, 1)[0]
      ?.replace(STRAY_MARKS, "")
      .trim() ?? "";
  const [first = "", ...words] = line.split(/\s+/);
  if (words.length === 0) return { fault: "too-short", found: line };
  const url = addressIn(first);
  if (url === undefined) return { fault: "address", found: first };
  const options = takeOptions(words);
  if ("fault" in options) return options;
  const sort = withoutStop(words.pop() ?? "").toLowerCase();
  const language = languageIn(words.pop() ?? "");
  if (words.length === 0) return { fault: "too-short", found: line };
  if (!PATTERNS.language.test(language)) return { fault: "language", found: language };
  const title = withoutQuotes(words.join(" "));
  if (title === "" || title.length > LONGEST_TITLE) return { fault: "title", found: title };
  return { url, title, language, sort, ...options };
}

/** What may stand after the sort, in any order. Takes it off the end of the words. */
function takeOptions(words: string[]): Pick<ResourceLine, "licence" | "need"> | ResourceLineFault {
  let options: Pick<ResourceLine, "licence" | "need"> = {};
  for (;;) {
    const last = words.at(-1) ?? "";
    const [, licence] = /^licen[cs]e=(.*)$/i.exec(last) ?? [];
    if (licence !== undefined) {
      const word = withoutStop(licence.replace(/^["']|["']$/g, ""));
      if (!PATTERNS.licence.test(word)) return { fault: "licence", found: licence };
      options = { ...options, licence: word };
      words.pop();
    } else if (words.at(-2)?.toLowerCase() === "for") {
      const need = issueNumber(last);
      if (need === undefined) return { fault: "need", found: last };
      options = { ...options, need };
      words.splice(-2);
    } else return options;
  }
}

/** The address that a word is, which GitHub may want between angle brackets. No name or password stands in it. */
function addressIn(word: string): string | undefined {
  const written = word.replace(/^<(.*)>$/, "$1");
  if (written.length > LONGEST_ADDRESS || !PATTERNS.url.test(written) || !URL.canParse(written)) return undefined;
  const { href, username, password } = new URL(written);
  return username === "" && password === "" ? href : undefined;
}

const languageIn = (word: string): string => word.replace(/^[A-Za-z]+/, (first) => first.toLowerCase());

const withoutStop = (word: string): string => word.replace(/[.,;]$/, "");

function withoutQuotes(title: string): string {
  const isQuoted = title.length > 1 && (PAIRS[title.charAt(0)] ?? "").includes(title.at(-1) ?? " ");
  return isQuoted ? title.slice(1, -1).trim() : title;
}
