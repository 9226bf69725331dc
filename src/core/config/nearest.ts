/** Letters of a word that are looked at: what is longer is noise, and must not take time. */
const LONGEST = 60;

/** How many letters may differ, by the number of letters that were written and that the known word has. */
export type Reach = (written: number, known: number) => number;

/** Within a third of the known word, and always one letter. */
const aThird: Reach = (_written, known) => Math.max(1, Math.floor(known / 3));

/** The known word that was most likely meant, the first of equals; undefined where none is within reach. */
export function nearest(word: string, known: readonly string[], reach: Reach = aThird): string | undefined {
  const meant = lettersOf(word);
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const letters = lettersOf(candidate);
    const distance = editDistance(meant, letters);
    if (distance <= reach(meant.length, letters.length) && (!best || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word;
}

const lettersOf = (word: string): readonly string[] => [...word.slice(0, 2 * LONGEST).toLowerCase()].slice(0, LONGEST);

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + changed,
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
