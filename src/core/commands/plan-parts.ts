import type { DeskConfig } from "../config/desk.ts";
import type { PlanPart } from "../domain/work-change.ts";

/** What a plan tells on lines of its own: for each part its words. A part without words is missing. */
export type PlanParts = Readonly<Partial<Record<PlanPart, string>>>;

/** The parts in alphabetical order, as records list them. */
const PARTS: readonly PlanPart[] = ["outcome", "use"];

const WORDS: Readonly<Record<PlanPart, string>> = { outcome: "Expected outcome", use: "Owner of use" };

/** No line begins with a longer word than the configuration may hold, with marks and blanks around it. */
const LONGEST_HEAD = 600;

const COLON = /[:：]/;

/** The word with which a line begins that tells a part of the plan: the desk's own, where it has one. */
export const planWord = (part: PlanPart, { "plan-words": own }: Pick<DeskConfig, "plan-words">): string =>
  own[part][0]?.replace(/[\s:：]+$/, "") ?? WORDS[part];

/**
 * Finds the lines of a plan that tell the expected outcome, and who uses the content: they begin with a known word and a
 * colon. Letter case and marks around the word make no difference; where nothing follows the colon, the next line with
 * words tells it. The first line of each part counts. Linear in the text, whatever it holds.
 */
export function planParts(text: string, config: Pick<DeskConfig, "plan-words">): PlanParts {
  const known = new Map(
    PARTS.flatMap((part) => [WORDS[part], ...config["plan-words"][part]].map((word) => [folded(word), part] as const)),
  );
  known.delete("");
  const found: { outcome?: string; use?: string } = {};
  let awaited: PlanPart | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (isQuote(line)) continue;
    const colon = line.slice(0, LONGEST_HEAD).search(COLON);
    const part = colon === -1 ? undefined : known.get(folded(line.slice(0, colon)));
    const words = (part ? line.slice(colon + 1) : line).replace(/^[\s*_#+-]+/, "").trim();
    if (part) awaited = part;
    if (!awaited || !hasWords(words)) continue;
    found[awaited] ??= words;
    awaited = undefined;
  }
  return found;
}

/** Which parts a plan tells, in alphabetical order. */
export const partsTold = (parts: PlanParts): readonly PlanPart[] => PARTS.filter((part) => parts[part] !== undefined);

/** A word by its letters, marks and digits alone; what a list puts before it is left out. */
const folded = (word: string): string =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .replace(/^[ \p{N}]+(?=\p{L})/u, "")
    .trim();

/** A quote is somebody else's words. */
const isQuote = (line: string): boolean => line.trimStart().startsWith(">");

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
