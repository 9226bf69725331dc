/** Keys whose words are looked for inside a text. */
const WORDS: ReadonlySet<string> = new Set([
  "reply",
  "record",
  "card",
  "ballot-text",
  "left-alone",
  "hold-reason",
  "next-step",
  "waiting-on",
  "agenda",
  "minutes",
  "wiki-minutes",
]);
/** Keys whose words must not be inside a text. */
const MISSING_WORDS: ReadonlySet<string> = new Set([
  "not-in-record",
  "not-in-reply",
  "not-on-card",
  "not-in-agenda",
  "not-in-minutes",
]);
/** Keys whose lists have an order. */
const ORDERED: ReadonlySet<string> = new Set(["outcomes", "past-holds", "former-ends", "offers", "parts"]);

/** Compares each wanted value with the fact of the same key. `prefix` stands before each key in the sentences. */
export const compareEach = (
  prefix: string,
  wanted: Readonly<Record<string, unknown>>,
  facts: Readonly<Record<string, unknown>>,
): readonly string[] => Object.entries(wanted).flatMap(([key, value]) => compare(key, value, facts[key], prefix));

/** The difference between what is wanted and what is there, as a sentence, or nothing. */
export const compare = (key: string, wanted: unknown, there: unknown, prefix = ""): readonly string[] =>
  isAsWanted(key, wanted, there)
    ? []
    : [`${prefix}${key}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(there)}`];

function isAsWanted(key: string, wanted: unknown, found: unknown): boolean {
  // A story is written with common blanks.
  const there = typeof found === "string" ? found.replaceAll("\u00a0", " ") : found;
  if (typeof there === "string" && WORDS.has(key)) return wordsIn(wanted).every((words) => there.includes(words));
  if (typeof there === "string" && MISSING_WORDS.has(key))
    return !wordsIn(wanted).some((words) => there.includes(words));
  if (isRecord(wanted) && isRecord(there)) return compareEach("", wanted, there).length === 0;
  if (!Array.isArray(wanted) || !Array.isArray(there)) return wanted === there;
  return ORDERED.has(key)
    ? JSON.stringify(wanted) === JSON.stringify(there)
    : JSON.stringify(wanted.toSorted()) === JSON.stringify(there.toSorted());
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text or a list of texts; anything else, as the null of a reply that is there, is nothing that a text could have. */
const wordsIn = (wanted: unknown): readonly string[] =>
  Array.isArray(wanted) ? wanted.map(String) : typeof wanted === "string" ? [wanted] : ["\0"];
