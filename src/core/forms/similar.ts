import { foldLabel } from "../config/fold-label.ts";
import type { LibraryEntry } from "../domain/snapshot.ts";

/** What is compared of a request that has just arrived. */
export interface NewRequest {
  readonly number: number;
  readonly title: string;
  /** What the requester wrote. */
  readonly texts: readonly string[];
  /** What the requester chose from lists. A choice is one thing, not many words. */
  readonly choices: readonly string[];
}

/** Most earlier requests that are named. */
const MOST = 3;
/** Least share of an earlier request's words, weighed by rarity, that the new one has too. */
const LEAST_SHARE = 0.35;
/** Least number of words that both have. */
const LEAST_SHARED = 2;
/** Most characters of a request that are compared. */
const LONGEST = 20_000;

/**
 * Earlier requests that are like a new one, the most alike first; none where nothing is really alike. A word counts the
 * more, the fewer earlier requests have it; at least two must be the same, one of them in the title.
 */
export function similarRequests(request: NewRequest, library: readonly LibraryEntry[]): readonly LibraryEntry[] {
  const own = new Set([
    ...wordsOf([request.title, ...request.texts].join("\n").slice(0, LONGEST)),
    ...request.choices.map(foldLabel),
  ]);
  const earlier = library
    .filter(({ number }) => number !== request.number)
    .map((entry) => ({ entry, title: wordsOf(entry.title), facts: factsOf(entry) }));
  const frequency = new Map<string, number>();
  for (const { title, facts } of earlier)
    for (const word of new Set([...title, ...facts])) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weightOf = (words: Iterable<string>): number =>
    [...words].reduce((sum, word) => sum + Math.log(1 + earlier.length / (frequency.get(word) ?? 1)), 0);

  return earlier
    .flatMap(({ entry, title, facts }) => {
      const all = new Set([...title, ...facts]);
      const shared = [...all].filter((word) => own.has(word));
      if (shared.length < LEAST_SHARED || !shared.some((word) => title.has(word))) return [];
      const share = weightOf(shared) / weightOf(all);
      return share < LEAST_SHARE ? [] : [{ entry, share }];
    })
    .toSorted((a, b) => b.share - a.share || b.entry.number - a.entry.number)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

function factsOf({ country, material, partnerKind }: LibraryEntry): ReadonlySet<string> {
  const words = wordsOf(`${country ?? ""} ${material ?? ""}`);
  return partnerKind === null ? words : new Set([...words, foldLabel(partnerKind)]);
}

/** The words that say what a text is about, brought to one form: without accents, short words and the most common ones. */
export function wordsOf(text: string): ReadonlySet<string> {
  const plain = withoutMarks(withoutMarks(foldLabel(text)).normalize("NFKD"));
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter(isTelling).map(withoutPlural));
}

/** Scripts that write without blanks have short words; all others need three letters to say something. */
const isTelling = (word: string): boolean =>
  !COMMON.has(word) && (word.length >= 3 || (word.length === 2 && /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(word)));

const withoutMarks = (text: string): string => text.replace(/\p{M}+/gu, "");

const withoutPlural = (word: string): string => (word.length > 3 ? word.replace(/s$/, "") : word);

/** Words that join others, in the languages that requests are most often written in; accents are taken off. */
const COMMON = new Set(
  (
    "about after also and any are because been but can could for from had has have help her his how into its like more need not our out " +
    "request should some than that the their them there these they this those through was were what when where which will with would you your " +
    "con como cual das de del della den der des die dos ein eine een el en entre es est et for fran het ich im in la las les los mas mit " +
    "nao nos nous och om para pas por pour que qui sem ser som sur sus tem une und van vi von voor werden wir zur att det till hur vad " +
    "med har ska var och"
  ).split(" "),
);
